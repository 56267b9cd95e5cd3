using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Portal.Pages.Account;

namespace Suban.Portal.Pages.Cases;

/// <summary>Progress without signing in (查进度): number and the end of the telephone number; every wrong pair is answered alike.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TrackModel(CaseQueries cases, WrongPairLimit limit) : PageModel
{
    private const int LongestNumber = 40;

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Tail { get; set; }

    public PublicStatus? Status { get; private set; }

    /// <param name="number">Filled in already where a printed slip's code led here.</param>
    public void OnGet(string? number) => Number = number;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (number, tail) = (Plain(Number), Plain(Tail));
        if (number.Length is 0 or > LongestNumber || !number.All(char.IsAsciiLetterOrDigit))
        {
            ModelState.AddModelError(nameof(Number), "请填写办件编号，回执和消息里都有");
        }

        if (tail.Length != 4 || !tail.All(char.IsAsciiDigit))
        {
            ModelState.AddModelError(nameof(Tail), "请填写联系电话的后四位数字");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await AnswerAsync(number, tail, cancel);
    }

    private async Task<IActionResult> AnswerAsync(string number, string tail, CancellationToken cancel)
    {
        var address = VisitorAddress.Of(HttpContext);
        if (!limit.Allows(address, number))
        {
            ModelState.AddModelError("", $"查得太频繁了，请 {WrongPairLimit.Wait.TotalMinutes:0} 分钟后再试，或登录后到“我的办件”查看。");
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        Status = await cases.StatusAsync(number, tail, cancel);
        if (Status is null)
        {
            limit.CountWrong(address, number);
            ModelState.AddModelError(nameof(Number), "没有查到。请核对编号的每一位和联系电话后四位；编号或电话有一个不对都查不到。");
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }

    // Numbers are read out in groups, and phones in Chinese input mode type full-width digits.
    private static string Plain(string? typed) => string.Concat((typed ?? "")
        .Where(c => c is not (' ' or '\u3000' or '-'))
        .Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
}
