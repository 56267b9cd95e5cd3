using System.Globalization;
using Suban.Organisation.Settings;
using Suban.Parties.Messages;

namespace Suban.Messaging.Deliveries;

/// <summary>What a message outside the site says: the region's own words, filled in.</summary>
internal static class MessageWords
{
    private const string NoReference = "申请";

    /// <summary>Nothing personal and nothing of the matter: a telephone shows its messages to whoever looks at it.</summary>
    public static string Sms(SentNotice notice, RegionSettings settings) =>
        $"【{settings.SmsSignature}】" + settings.SmsText(notice.Matter.ToString())
            .Replace("{办件}", notice.Reference is { } reference ? $"办件{reference}" : NoReference, StringComparison.Ordinal)
            .Replace("{期限}", notice.ActBy is { } day ? day.ToString("M月d日", CultureInfo.InvariantCulture) + "前" : "尽快", StringComparison.Ordinal)
            .Replace("{电话}", settings.OneThingPhone, StringComparison.Ordinal);

    public static string Mail(SentNotice notice, RegionSettings settings, string origin) => string.Join(
        "\n\n",
        ((string?[])
        [
            notice.Body,
            notice.ActBy is { } day ? $"请在 {day:yyyy年M月d日} 前办理。" : null,
            notice.Link is { } link ? $"登录后查看：{origin}{link}" : null,
            $"这封邮件由系统自动发出，请不要回复。咨询电话 {settings.OneThingPhone}。不想再收邮件，登录后在“消息”里改。",
        ]).OfType<string>());
}
