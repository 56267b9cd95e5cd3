namespace Suban.Catalogue.Compiling;

/// <summary>
/// The merged papers of a plan: each once, none that the plan itself issues, alternatives settled by what costs the applicant least.
/// </summary>
internal sealed class MaterialSet
{
    private readonly Dictionary<string, List<string>> _issuers;
    private readonly KnownFacts _facts;
    private readonly HashSet<(string Before, string After)> _edges = [];
    private readonly List<(Demand Demand, IReadOnlyList<string> IssuedBy)> _omitted = [];
    private readonly List<(Demand Demand, IReadOnlyList<string> Alternatives)> _asked = [];

    public MaterialSet(IReadOnlyList<SelectedItem> items, KnownFacts facts)
    {
        _facts = facts;
        _issuers = items
            .SelectMany(i => i.Item.Issues, (item, kind) => (kind, item.Key))
            .GroupBy(p => p.kind, p => p.Key)
            .ToDictionary(g => g.Key, g => g.ToList());
        DemandCount = items.Sum(i => i.Demands.Count);
        foreach (var item in items)
        {
            foreach (var demand in item.Demands.Where(d => d.Requirement.Either is null))
            {
                Settle(demand, []);
            }

            foreach (var group in item.Demands.Where(d => d.Requirement.Either is not null).GroupBy(d => d.Requirement.Either))
            {
                var chosen = group.MinBy(Cost)!;
                Settle(chosen, [.. group.Where(d => d != chosen).Select(d => d.Material.Name)]);
            }
        }
    }

    public int DemandCount { get; }

    /// <summary>An issuer comes before everyone who relies on what it issues.</summary>
    public IReadOnlySet<(string Before, string After)> Edges => _edges;

    public IReadOnlyList<PlannedMaterial> Materials(IReadOnlyDictionary<string, int> rank) =>
    [
        .. _asked
            .GroupBy(a => a.Demand.Material.Id)
            .OrderBy(g => g.First().Demand.Material.Class)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Merge([.. g.OrderBy(a => rank[a.Demand.Item])])),
    ];

    public IReadOnlyList<OmittedMaterial> Omitted(IReadOnlyDictionary<string, int> rank) =>
    [
        .. _omitted
            .GroupBy(o => o.Demand.Material.Id)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new OmittedMaterial(
                g.Key,
                g.First().Demand.Material.Name,
                [.. g.SelectMany(o => o.IssuedBy).Distinct().OrderBy(k => rank[k])],
                [.. g.Select(o => o.Demand.Item).Distinct().OrderBy(k => rank[k])])),
    ];

    private void Settle(Demand demand, IReadOnlyList<string> alternatives)
    {
        var issuers = IssuersFor(demand);
        if (issuers.Count == 0)
        {
            _asked.Add((demand, alternatives));
            return;
        }

        _omitted.Add((demand, issuers));
        foreach (var issuer in issuers)
        {
            _edges.Add((issuer, demand.Item));
        }
    }

    /// <summary>An item that renews its own certificate still has to see the old one.</summary>
    private List<string> IssuersFor(Demand demand) =>
    [
        .. demand.Kinds.SelectMany(k => _issuers.GetValueOrDefault(k) ?? []).Where(k => k != demand.Item).Distinct(),
    ];

    private int Cost(Demand demand) => IssuersFor(demand).Count > 0 ? -1 : (int)SourceOf(demand);

    private MaterialSource SourceOf(Demand demand) => demand switch
    {
        _ when demand.Kinds.Any(_facts.Certificates.Contains) => MaterialSource.FromCertificate,
        { Material.SharedFrom: not null } => MaterialSource.FromShared,
        { Material.ProducedHere: true } => MaterialSource.ProducedHere,
        { Material.OnlyAtWindow: true } => MaterialSource.AtWindow,
        _ => MaterialSource.Upload,
    };

    private PlannedMaterial Merge(List<(Demand Demand, IReadOnlyList<string> Alternatives)> asked)
    {
        var material = asked[0].Demand.Material;
        var requirements = asked.ConvertAll(a => a.Demand.Requirement);
        return new PlannedMaterial
        {
            Id = material.Id,
            Name = material.Name,
            Source = SourceOf(asked[0].Demand),
            Items = [.. asked.Select(a => a.Demand.Item).Distinct()],
            Deferrable = requirements.TrueForAll(r => r.Deferrable) && material.Class > MaterialClass.Qualification,
            DeferralWorkingDays = requirements.Min(r => r.DeferralWorkingDays),
            Required = requirements.Exists(r => !r.Optional),
            Grounds = [.. asked.DistinctBy(a => a.Demand.Item).Select(a => new MaterialGround(a.Demand.Item, a.Demand.Requirement.Basis))],
            CertificateKinds = [.. asked[0].Demand.Kinds.Distinct()],
            Alternatives = [.. asked.SelectMany(a => a.Alternatives).Distinct()],
            Class = material.Class,
            Form = material.Form,
            Copies = material.Copies,
            Paper = material.Paper,
            Issuer = material.Issuer,
            SharedFrom = material.SharedFrom,
            Validity = material.Validity,
            Accepts = material.Accepts,
            How = material.How,
            CheckPoints = material.CheckPoints,
            NeedsLocalConfirmation = material.NeedsLocalConfirmation,
        };
    }
}
