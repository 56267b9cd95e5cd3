using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Suban.Portal.Pages.Errors;

/// <summary>What people read when something could not be shown: what happened, what is kept, what to do next.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    // Not bound: binding would read the form again, which may be the very thing that cannot be read.
    public int Status => int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

    /// <summary>Lets the office find the one request in the log.</summary>
    public string Number => Activity.Current?.TraceId.ToHexString()[..12] ?? HttpContext.TraceIdentifier;

    public ErrorWords Words => ErrorWords.Of(Status);

    /// <summary>Offered after an outage only: sending again what was refused for another reason would be refused again.</summary>
    public ResendForm? Resend { get; private set; }

    public async Task OnPostAsync()
    {
        if (Status == StatusCodes.Status503ServiceUnavailable)
        {
            Resend = await ResendForm.OfAsync(HttpContext);
        }
    }
}
