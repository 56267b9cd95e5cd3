using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Catalogue.Mistakes;
using Suban.Organisation.Access;
using Suban.Portal.Pages.Account;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>What became of a mistake somebody found: by its number, or those of whoever is signed in.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MistakesModel(PublishedRegion published, MistakeQueries mistakes, WrongPairLimit limit) : PageModel
{
    private const int Digits = 10;

    [BindProperty(SupportsGet = true, Name = "number")]
    public string? Number { get; set; }

    public FoundMistake? Found { get; private set; }

    /// <summary>It was taken down a moment ago.</summary>
    public bool IsNew { get; private set; }

    /// <summary>What the reader's account found.</summary>
    public IReadOnlyList<FoundMistake> Own { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string region, [FromQuery(Name = "new")] string? isNew, CancellationToken cancel)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        if (!string.IsNullOrWhiteSpace(Number))
        {
            return await AnswerAsync(catalogue.Code, isNew == "1", cancel);
        }

        Own = User.Reader() is { } reader ? await mistakes.OfAccountAsync(catalogue.Code, reader.AccountId, cancel) : [];
        return Page();
    }

    /// <summary>The number as people read it out.</summary>
    public static string Groups(string number) => $"{number[..3]} {number[3..6]} {number[6..]}";

    public static string GuideOf(string root, FoundMistake found) => found.Theme is { } theme ? $"{root}/themes/{theme}" : $"{root}/items/{found.Item}";

    private async Task<IActionResult> AnswerAsync(string region, bool isNew, CancellationToken cancel)
    {
        var number = string.Concat(Number!.Where(c => !char.IsWhiteSpace(c)));
        if (number.Length != Digits || !number.All(char.IsAsciiDigit))
        {
            return No("编号是十位数字，请核对", StatusCodes.Status422UnprocessableEntity);
        }

        var address = VisitorAddress.Of(HttpContext);
        if (!limit.Allows(address, number))
        {
            return No($"查得太频繁了，请 {WrongPairLimit.Wait.TotalMinutes:0} 分钟后再试。", StatusCodes.Status429TooManyRequests);
        }

        Found = await mistakes.FindAsync(region, number, cancel);
        IsNew = isNew;
        if (Found is not null)
        {
            return Page();
        }

        limit.CountWrong(address, number);
        return No("没有查到。请核对编号的每一位。", StatusCodes.Status404NotFound);
    }

    private PageResult No(string words, int status)
    {
        ModelState.AddModelError(nameof(Number), words);
        Response.StatusCode = status;
        return Page();
    }
}
