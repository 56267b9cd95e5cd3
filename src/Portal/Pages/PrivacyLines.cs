namespace Suban.Portal.Pages;

/// <summary>The lines of the privacy notice that say what is collected and on which ground.</summary>
internal static class PrivacyLines
{
    public static IReadOnlyList<string[]> Collected { get; } =
    [
        ["姓名、身份证件号码", "确认是您本人，写进申请和证照", "履行法定职责所必需"],
        ["手机号码", "登录；告诉您进度、补正和取件", "履行法定职责所必需"],
        ["您填的事项内容", "由承办部门依法审查", "各事项的法律依据，见办事指南"],
        ["您上传或同意调用的材料", "证明您符合条件", "同上；调用证照先经您同意"],
        ["登录和操作记录", "防止冒用，查清责任", "网络安全法要求"],
    ];
}
