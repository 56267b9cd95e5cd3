using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Suban.Portal.Pages.Errors;

/// <summary>What people read when something could not be shown: what happened, what is kept, what to do next.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    /// <summary>Lets the office find the one request in the log.</summary>
    public string Number => Activity.Current?.TraceId.ToHexString()[..12] ?? HttpContext.TraceIdentifier;

    public ErrorWords Words => ErrorWords.Of(Status);
}
