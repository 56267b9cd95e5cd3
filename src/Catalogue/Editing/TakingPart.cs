using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Editing;

/// <summary>Who has a say in a theme: its lead authority and those of its items (参与部门), and the service bureau that collects.</summary>
internal static class TakingPart
{
    /// <summary>The key of the organ that collects guides and publishes them (政务服务主管部门).</summary>
    public const string Bureau = "service-bureau";

    public static IReadOnlyList<string> Of(ServiceTheme theme, Func<string, HandlingItem?> items) =>
    [
        .. theme.Parts.Select(p => items(p.Item)?.Authority).OfType<string>().Prepend(theme.Lead).Distinct(),
    ];

    public static bool IsBureau(Reader reader, Authorities authorities) =>
        reader.Has(Role.Editor) && reader.AuthorityId is { } id && authorities.Find(id)?.Key == Bureau;

    /// <summary>Of these keys, those the reader answers for: one organ may stand behind several.</summary>
    public static IReadOnlyList<string> OfReader(Reader reader, IEnumerable<string> keys, Authorities authorities) =>
        reader.AuthorityId is { } id && authorities.Find(id) is { } own
            ? [.. keys.Where(key => key == own.Key || authorities.Find(reader.Region, key)?.CreditCode == own.CreditCode)]
            : [];
}
