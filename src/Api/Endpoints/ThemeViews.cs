using Suban.Api.Contracts;
using Suban.Catalogue;

namespace Suban.Api.Endpoints;

/// <summary>What the interface shows of a published theme.</summary>
internal static class ThemeViews
{
    public static ThemeSummary Summary(ThemeVersion theme) => new()
    {
        Number = theme.Number,
        Name = theme.Name,
        Subject = Subject(theme.Theme.For),
        Category = theme.Theme.Category,
        Lead = theme.Library.Authority(theme.Theme.Lead).Name,
        Summary = theme.Theme.Summary,
    };

    public static ThemeDetail Detail(ThemeVersion theme, DateTimeOffset publishedAt)
    {
        var lead = theme.Library.Authority(theme.Theme.Lead);
        var standIns = StandIns(theme);
        return new ThemeDetail
        {
            Number = theme.Number,
            Name = theme.Name,
            Subject = Subject(theme.Theme.For),
            Category = theme.Theme.Category,
            Lead = lead.Name,
            LeadPhone = lead.Phone,
            Summary = theme.Theme.Summary,
            CatalogueVersion = theme.Version,
            PublishedAt = publishedAt,
            DeclaredWorkingDays = theme.Theme.PromisedWorkingDays,
            Questions = [.. theme.Theme.Situations.Select(Question)],
            Components = [.. theme.Theme.Parts.Select(part => Component(part, theme.Library))],
            CertificateKinds = [.. standIns.Select(standIn => standIn.Kind)],
            StandIns = standIns,
            Conditions = theme.Theme.Conditions,
            Benefits = theme.Theme.Benefits,
            Notes = theme.Theme.Notes,
            AlsoCalled = theme.Theme.AlsoCalled,
            NeedsLocalConfirmation = theme.Theme.NeedsLocalConfirmation,
        };
    }

    public static QuestionView Question(Situation situation) => new()
    {
        Id = situation.Id,
        Text = situation.Ask,
        Why = situation.Why,
        Options = [.. situation.Options.Select(option => new OptionView(option.Id, option.Say))],
        When = When(situation.When),
    };

    public static string Subject(ApplicantKind kind) => kind switch
    {
        ApplicantKind.Enterprise => "enterprise",
        ApplicantKind.Person => "person",
    };

    private static ThemeComponent Component(ThemePart part, CatalogueLibrary library)
    {
        var item = library.Item(part.Item);
        return new ThemeComponent
        {
            Key = item.Key,
            Name = item.Name,
            Authority = library.Authority(item.Authority).Name,
            StatutoryLimit = item.Limits.Statutory.Words,
            PromisedWorkingDays = item.Limits.PromisedWorkingDays,
            CommitmentOffered = item.Commitment is not null,
            Optional = part.Optional,
            Issues = item.Issues,
            When = When(part.When),
        };
    }

    public static IReadOnlyList<ConditionView> When(Condition condition) =>
        [.. condition.Terms.Select(term => new ConditionView(term.Situation, term.Options))];

    /// <summary>The kinds that can stand in for a paper of any of the theme's items, in any way of handling.</summary>
    private static IReadOnlyList<StandIn> StandIns(ThemeVersion theme) =>
    [
        .. theme.Theme.Parts.Select(part => theme.Library.Item(part.Item))
            .SelectMany(theme.Library.MaterialsOf)
            .DistinctBy(paper => paper.Id)
            .SelectMany(paper => paper.ReplacedBy.Append(paper.PaperOf).OfType<string>().Select(kind => (kind, paper.Name)))
            .GroupBy(pair => pair.kind, pair => pair.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new StandIn(
                group.Key, theme.Library.FindCertificate(group.Key)?.Name ?? group.Key, [.. group.Distinct(StringComparer.Ordinal)])),
    ];
}
