namespace Suban.Portal.Pages.Errors;

/// <param name="Offer">The useful next thing on the page.</param>
public sealed record ErrorWords(string Title, string Because, ErrorOffer Offer)
{
    public static ErrorWords Of(int status) => status switch
    {
        400 => new("没看懂这次请求", "链接可能不完整，或者页面放得太久。请返回上一页再试一次；您已保存的内容都在。", ErrorOffer.Home),
        401 => new("请先登录", "这一页只给本人看。登录后会回到这里，您已保存的内容都在。", ErrorOffer.SignIn),
        403 => new("这一页您不能看", "它属于别人，或者需要另一个岗位的权限。如果您认为应该能看，请联系本单位管理员或打电话问。", ErrorOffer.Home),
        404 => new("没找到这一页", "网址可能输错了，或者内容已经换了地方。办件编号请核对每一位数字。", ErrorOffer.Search),
        405 => new("不能这样打开", "请从页面上的链接或按钮进入。", ErrorOffer.Home),
        409 => new("内容刚刚有了变化", "别人或另一台设备先改了同一件事。请返回看看最新内容，再决定要不要改。", ErrorOffer.Home),
        413 => new("内容太大，没有收下", "每个文件最多 10 MB，一次提交的文字最多 1 MB。之前保存的草稿都在，请返回减小后再试。", ErrorOffer.Home),
        415 => new("这种格式收不了", "请用 PDF、OFD、JPG 或 PNG。", ErrorOffer.Home),
        422 => new("有内容需要修改", "请返回上一页，按提示修改。您填的内容都在。", ErrorOffer.Home),
        429 => new("操作太频繁了", "请等 1 分钟再试。您已保存的内容都在。", ErrorOffer.Home),
        502 or 503 or 504 => new("服务暂时不能用", "请过几分钟再试。您已保存的草稿都在；已经收到回执的办件不受影响。", ErrorOffer.Call),
        >= 400 and < 500 => new("这次没有办成", "请返回上一页再试，或打电话问。", ErrorOffer.Home),
        _ => new("抱歉，系统出错了", "错在我们，不在您。您已保存的草稿都在；请过几分钟再试；还不行，打电话告诉我们。", ErrorOffer.Call),
    };
}

public enum ErrorOffer
{
    Home,
    Search,
    SignIn,
    Call,
}
