using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Suban.Portal.Pages.Errors;

/// <summary>What a person had sent when the service could not keep it, ready to be sent again with one press.</summary>
/// <remarks>The form's own number (idempotency key) goes along, so that what was kept after all is not done twice.</remarks>
/// <param name="Action">Where it was sent.</param>
public sealed record ResendForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Null where there is nothing to send again, or what was sent must not stand in a page: passwords, files.</summary>
    internal static async Task<ResendForm?> OfAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not { } failed || !context.Request.HasFormContentType)
        {
            return null;
        }

        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        return sent.Files.Count > 0 || sent.Keys.Any(key => key.Contains("password", StringComparison.OrdinalIgnoreCase))
            ? null
            : new ResendForm(
                failed.OriginalPathBase + failed.OriginalPath + failed.OriginalQueryString,
                [.. from field in sent from value in field.Value select KeyValuePair.Create(field.Key, value ?? "")]);
    }
}
