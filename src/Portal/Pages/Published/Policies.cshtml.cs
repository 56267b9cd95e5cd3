using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue.Policy;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The policy documents of a region, by level and topic, or by words.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class PoliciesModel(PublishedRegion published, PolicyShelf shelf) : PageModel
{
    private const int LongestQuery = 60;
    private const string Unconfirmed = "unconfirmed";

    public IReadOnlyList<PolicyDocument> All { get; private set; } = [];

    public IReadOnlyList<PolicyDocument> Found { get; private set; } = [];

    public PolicyLevel? Level { get; private set; }

    public string? Topic { get; private set; }

    public PolicyValidity? Validity { get; private set; }

    /// <summary>Only what nobody has confirmed the validity of.</summary>
    public bool ValidityOpen { get; private set; }

    public string? Query { get; private set; }

    public IEnumerable<PolicyLevel> Levels => All.Select(p => p.Level).Distinct().Order();

    public IEnumerable<IGrouping<string, PolicyDocument>> Topics => All.GroupBy(p => p.Topic).OrderByDescending(g => g.Count());

    public IEnumerable<IGrouping<PolicyValidity?, PolicyDocument>> Validities => All.GroupBy(p => p.Validity).OrderBy(g => g.Key ?? (PolicyValidity)int.MaxValue);

    public IActionResult OnGet(string region, string? level, string? topic, string? validity, string? q)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        All = shelf.Of(catalogue);
        Level = All.Select(p => (PolicyLevel?)p.Level).FirstOrDefault(l => string.Equals(l.ToString(), level, StringComparison.OrdinalIgnoreCase));
        Topic = All.Select(p => p.Topic).FirstOrDefault(t => t == topic);
        ValidityOpen = validity == Unconfirmed;
        Validity = All.Select(p => p.Validity).FirstOrDefault(v => v is not null && WordOf(v) == validity);
        Query = q?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestQuery)] : null;
        Found = [.. All.Where(p => (Level is null || p.Level == Level) && (Topic is null || p.Topic == Topic) && Stands(p) && (Query is null || Says(p, Query)))];
        return Page();
    }

    /// <summary>The same list, narrowed differently.</summary>
    /// <param name="validity">As the address has it; null for every one.</param>
    public string Address(PolicyLevel? level, string? topic, string? validity)
    {
        var query = new[]
        {
            level is null ? null : $"level={level.ToString()!.ToLowerInvariant()}",
            topic is null ? null : $"topic={Uri.EscapeDataString(topic)}",
            validity is null ? null : $"validity={validity}",
            Query is null ? null : $"q={Uri.EscapeDataString(Query)}",
        };
        var written = string.Join('&', query.OfType<string>());
        return written.Length == 0 ? Request.Path.Value! : $"{Request.Path}?{written}";
    }

    /// <summary>The narrowing by validity as the address has it; null where there is none.</summary>
    public string? ValidityWord => ValidityOpen ? Unconfirmed : Validity is null ? null : WordOf(Validity);

    public static string WordOf(PolicyValidity? validity) => validity?.ToString().ToLowerInvariant() ?? Unconfirmed;

    private bool Stands(PolicyDocument policy) => ValidityOpen ? policy.Validity is null : Validity is null || policy.Validity == Validity;

    private static bool Says(PolicyDocument policy, string words) =>
        new[] { policy.Title, policy.Number, policy.Issuer, policy.Topic }.Concat(policy.Points)
            .Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) is true);
}
