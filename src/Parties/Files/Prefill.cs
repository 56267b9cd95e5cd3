namespace Suban.Parties.Files;

/// <summary>What a form need not ask again (预填): the party's file, then its verified identity and account.</summary>
public sealed class Prefill
{
    internal const string VerifiedSource = "实名认证";

    private readonly PartyIdentity _identity;
    private readonly string _identitySource;
    private readonly DateOnly _identityAsOf;

    internal Prefill(PartyIdentity identity, string identitySource, DateOnly identityAsOf, IReadOnlyList<FileFact> facts)
    {
        (_identity, _identitySource, _identityAsOf) = (identity, identitySource, identityAsOf);
        Facts = facts.ToDictionary(f => f.ElementId, StringComparer.Ordinal);
    }

    /// <summary>The party's file by data element.</summary>
    public IReadOnlyDictionary<string, FileFact> Facts { get; }

    /// <summary>Whether a value is the person's own, verified with the account; an enterprise's handler need not be its representative.</summary>
    public bool IsVerified(FileFact fact) => fact.Source == VerifiedSource && fact.Source == _identitySource && _identity.HandlerName is null;

    /// <summary>The value for a form field; null where it has to be asked.</summary>
    /// <param name="type">The element's type as in content/elements (<c>person-name</c>).</param>
    /// <param name="sources">The element's prefill sources (<c>identity</c>, <c>account</c>, a certificate kind).</param>
    public FileFact? Find(string elementId, string type, IReadOnlyList<string> sources)
    {
        if (Facts.TryGetValue(elementId, out var fact))
        {
            return fact;
        }

        var value = type switch
        {
            "person-name" when sources.Contains("identity") => _identity.HandlerName ?? _identity.Name,
            "citizen-id" when sources.Contains("identity") => _identity.IdNumber,
            "mobile" when sources.Contains("account") => _identity.Mobile,
            _ => null,
        };
        return value is null
            ? null
            : new FileFact(elementId, value, type == "mobile" ? "账号资料" : _identitySource, _identityAsOf);
    }
}
