using CsCheck;

namespace Suban.Catalogue.Tests.Compiling;

/// <summary>Small random catalogues: sound ones (no item needs what a later one issues), but otherwise as crooked as people write them.</summary>
internal static class GeneratedTheme
{
    private const int ItemCount = 7;
    private const int ElementCount = 8;
    private const int MaterialCount = 8;
    private const int CertificateCount = 6;

    private static Gen<IReadOnlyList<MaterialKind>> Materials { get; } =
        from kinds in CsCheck.Gen.Int[0, 9].Array[MaterialCount]
        from certificates in CsCheck.Gen.Int[0, CertificateCount - 1].Array[MaterialCount]
        select (IReadOnlyList<MaterialKind>)[.. kinds.Select((kind, i) => new MaterialKind
        {
            Id = $"m{i}",
            Name = $"材料{i}",
            ReplacedBy = kind <= 3 ? [$"c{certificates[i]}"] : [],
            SharedFrom = kind == 4 ? "公安" : null,
            ProducedHere = kind == 5,
            OnlyAtWindow = kind == 6,
        })];

    public static Gen<ThemeVersion> Gen { get; } =
        from situationCount in CsCheck.Gen.Int[0, 4]
        from situations in Situations(situationCount)
        from materials in Materials
        from items in Items(situations, materials)
        from parts in Parts(items, situations)
        from promise in CsCheck.Gen.Int[0, 30]
        from declared in CsCheck.Gen.Bool
        from reasoned in CsCheck.Gen.Bool
        select new ThemeVersion(
            new ServiceTheme
            {
                Number = 1,
                Name = "主题",
                For = ApplicantKind.Enterprise,
                Lead = "a0",
                Category = "其他",
                PromisedWorkingDays = declared ? promise : null,
                PromiseReason = reasoned ? new PromiseReason("须依次办理。", "政务服务与数据管理局", false) : null,
                Situations = situations,
                Parts = parts,
            },
            new CatalogueLibrary(
                new CatalogueDocument
                {
                    Sections = [new FormSection("s", "信息", 1, "A")],
                    Elements = [.. Enumerable.Range(0, ElementCount).Select(Element)],
                    Materials = materials,
                    Certificates = [.. Enumerable.Range(0, CertificateCount).Select(Certificate)],
                    Items = items,
                },
                "152529", "v1", []));

    public static Gen<(ThemeVersion Theme, IReadOnlyDictionary<string, string> Answers, IReadOnlySet<string> Certificates)> WithAnswers { get; } =
        from theme in Gen
        from picks in CsCheck.Gen.Int[0, 9].Array[4]
        from held in CsCheck.Gen.Bool.Array[CertificateCount]
        select (theme, Answers(theme.Theme, picks), (IReadOnlySet<string>)Enumerable.Range(0, CertificateCount).Where(i => held[i]).Select(i => $"c{i}").ToHashSet());

    private static IReadOnlyDictionary<string, string> Answers(ServiceTheme theme, int[] picks) => theme.Situations
        .Select((s, i) => (s.Id, Option: s.Options[picks[i] % s.Options.Count].Id))
        .ToDictionary(a => a.Id, a => a.Option);

    private static DataElement Element(int i) =>
        new() { Id = $"s.e{i}", Section = "s", Label = $"数据元{i}", Type = ElementType.Text, Optional = i == 0 };

    private static CertificateKind Certificate(int i) => new() { Key = $"c{i}", Name = $"证照{i}", Definer = "a0" };

    private static Gen<IReadOnlyList<Situation>> Situations(int count) =>
        from kinds in CsCheck.Gen.Int[0, 11].Array[4].Array[count]
        from conditional in CsCheck.Gen.Bool.Array[count]
        select (IReadOnlyList<Situation>)[.. kinds.Select((options, index) => new Situation
        {
            Id = $"q{index}",
            Ask = $"问题{index}",
            When = index > 0 && conditional[index]
                ? new Condition { Terms = [new ConditionTerm($"q{index - 1}", ["o0"])] }
                : Condition.Always,
            Options = [.. options.Select((kind, i) => Option(i, i == 0 ? 0 : kind))],
        })];

    private static SituationOption Option(int index, int kind) => new()
    {
        Id = $"o{index}",
        Say = $"选项{index}",
        Refuse = kind == 8 ? new OptionRefusal("不适用。", "window") : null,
        Call = kind == 9 ? new OptionCall(null, "window") : null,
        Unsure = kind >= 10,
        Modes = kind is 6 or 7
            ? new Dictionary<string, HandlingMode> { [$"i{index}"] = HandlingMode.Commitment }
            : new Dictionary<string, HandlingMode>(),
    };

    /// <summary>Item n issues certificate n at most, and needs only certificates below n.</summary>
    private static Gen<IReadOnlyList<HandlingItem>> Items(IReadOnlyList<Situation> situations, IReadOnlyList<MaterialKind> materials) =>
        from bits in CsCheck.Gen.Int[0, int.MaxValue].Array[ItemCount]
        from more in CsCheck.Gen.Int[0, int.MaxValue].Array[ItemCount]
        from promises in CsCheck.Gen.Int[0, 15].Array[ItemCount]
        select (IReadOnlyList<HandlingItem>)[.. Enumerable.Range(0, ItemCount).Select(n => Item(n, bits[n], more[n], promises[n], situations, materials))];

    private static HandlingItem Item(
        int n, int bits, int more, int promised, IReadOnlyList<Situation> situations, IReadOnlyList<MaterialKind> materials)
    {
        var basis = new LegalBasis { Law = "某法" };
        var demanded = materials
            .Where((m, i) => Bit(bits, i) && m.ReplacedBy.All(k => k[1] - '0' < n))
            .Select((m, i) => new MaterialRequirement
            {
                Material = m.Id, Basis = basis, Deferrable = Bit(more, i), Either = Bit(more, i + 8) && i < 3 ? "g" : null,
                When = Bit(more, i + 8) && i < 3 ? Condition.Always : When(more >> i, situations),
            })
            .ToList();
        return new HandlingItem
        {
            Key = $"i{n}",
            Name = $"事项{n}",
            BaseCode = "000000000000",
            Authority = $"a{n % 3}",
            Kind = ItemKind.Licence,
            Limits = new HandlingLimits(new StatutoryLimit(20, LimitUnit.WorkingDays), promised),
            Commitment = Bit(bits, 20)
                ? new CommitmentMode { PromisedWorkingDays = promised / 3, Basis = basis, Drops = [.. demanded.Take(1).Select(d => d.Material)] }
                : null,
            Risk = RiskField.None,
            Basis = [basis],
            Consumes = [.. Enumerable.Range(0, Math.Min(n, CertificateCount)).Where(i => Bit(bits, 10 + i)).Select(i => new CertificateRequirement($"c{i}", When(more >> i, situations)))],
            Asks = [.. Enumerable.Range(0, ElementCount).Where(i => Bit(more, 12 + i)).Select(i => new ElementRequirement($"s.e{i}", When(bits >> i, situations), Bit(bits, i)))],
            Materials = demanded,
            Issues = n < CertificateCount && Bit(bits, 22) ? [$"c{n}"] : [],
        };
    }

    private static Gen<IReadOnlyList<ThemePart>> Parts(IReadOnlyList<HandlingItem> items, IReadOnlyList<Situation> situations) =>
        from bits in CsCheck.Gen.Int[0, int.MaxValue].Array[ItemCount]
        from shuffled in CsCheck.Gen.Shuffle(Enumerable.Range(0, ItemCount).ToArray())
        select (IReadOnlyList<ThemePart>)[.. shuffled.Where(n => Bit(bits[n], 0) || Bit(bits[n], 1)).Select(n => new ThemePart
        {
            Item = items[n].Key,
            When = When(bits[n] >> 2, situations),
            After = [.. Enumerable.Range(0, n).Where(i => Bit(bits[n], 8 + i) && Bit(bits[n], 16 + i)).Select(i => $"i{i}")],
            BudgetWorkingDays = Bit(bits[n], 25) && Bit(bits[n], 26) ? n : null,
        })];

    private static Condition When(int bits, IReadOnlyList<Situation> situations)
    {
        if (situations.Count == 0 || Bit(bits, 0))
        {
            return Condition.Always;
        }

        var situation = situations[(bits >> 1) % situations.Count];
        var options = situation.Options.Where((o, i) => !o.EndsHere && Bit(bits, 4 + i)).Select(o => o.Id).ToList();
        return options.Count == 0 ? Condition.Always : new Condition { Terms = [new ConditionTerm(situation.Id, options)] };
    }

    private static bool Bit(int bits, int i) => (bits >> (i % 31) & 1) == 1;
}
