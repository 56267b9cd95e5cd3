using System.Text.RegularExpressions;

namespace Suban.Organisation.Settings;

internal static partial class SettingPatterns
{
    [GeneratedRegex(@"\A(?:0[0-9]{2,3}-[0-9]{7,8}|[0-9]{5})\z")]
    public static partial Regex Phone();

    [GeneratedRegex(@"\A(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:[01][0-9]|2[0-3]):[0-5][0-9]\z")]
    public static partial Regex Hours();

    [GeneratedRegex(@"\A(?=.{1,100}\z)(?:[^{}\r\n]|\{办件\}|\{期限\}|\{电话\})+\z")]
    public static partial Regex Message();

    [GeneratedRegex(@"\A[^ =]{1,20}=[1-5](?: [^ =]{1,20}=[1-5]){1,4}\z")]
    public static partial Regex Scale();
}
