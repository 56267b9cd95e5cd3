using Suban.Catalogue.Assisting;

namespace Suban.Catalogue.Loading;

/// <summary>Readings that several kinds of file share.</summary>
internal static class SharedReading
{
    public static Dictionary<string, Evidence> EvidenceWords { get; } = new()
    {
        ["source"] = Evidence.Source,
        ["found"] = Evidence.Found,
        ["verified"] = Evidence.Verified,
        ["general"] = Evidence.General,
        ["inferred"] = Evidence.Inferred,
    };

    public static Dictionary<string, ApplicantKind> ApplicantKinds { get; } = new()
    {
        ["enterprise"] = ApplicantKind.Enterprise,
        ["person"] = ApplicantKind.Person,
    };

    public static LegalBasis Basis(ContentNode node)
    {
        if (node.IsText)
        {
            return new LegalBasis { Law = node.Text() };
        }

        var basis = new LegalBasis
        {
            Law = node.Required("law"),
            Article = node.Optional("article"),
            Wording = node.Optional("text"),
            Evidence = node.Word("evidence", EvidenceWords, Evidence.General),
            NeedsLocalConfirmation = node.Flag("confirm"),
        };
        node.Done();
        return basis;
    }

    public static Condition When(ContentNode node) => node.Map("when", "when") is not { } when
        ? Condition.Always
        : new Condition
        {
            Terms =
            [
                .. when.Entries("when").Select(e => new ConditionTerm(
                    e.Key,
                    e.Node.IsText ? [e.Node.Text()] : ListOf(e.Node))),
            ],
        };

    /// <summary>What stands in the place of a wording of earlier years.</summary>
    public static Succession? Succession(ContentNode parent, string key)
    {
        if (parent.Map(key, key) is not { } node)
        {
            return null;
        }

        var succession = new Succession(
            node.Required("now"), node.Required("because"), node.Word("evidence", EvidenceWords, Evidence.General), node.Flag("confirm"));
        node.Done();
        return succession;
    }

    /// <summary>A limit in working days, where a word may stand for none.</summary>
    public static int? WorkingDays(ContentNode node, string key) =>
        node.Optional(key) is "on-the-spot" ? 0 : node.Whole(key);

    /// <summary>The requirements of an item or a mode; 同上 is the item's own ground.</summary>
    public static IReadOnlyList<MaterialRequirement> Requirements(ContentNode node, string key, IReadOnlyList<LegalBasis> itemBasis) =>
        [.. node.List(key).Select(n => Requirement(n, itemBasis))];

    private static MaterialRequirement Requirement(ContentNode node, IReadOnlyList<LegalBasis> itemBasis)
    {
        if (node.IsText)
        {
            node.Error($"“{node.Text()}”没有写依据（basis），没有依据的材料不能发布。", Remedy.Basis);
            return new MaterialRequirement { Material = node.Text(), Basis = new LegalBasis { Law = "" } };
        }

        var requirement = new MaterialRequirement
        {
            Material = node.Required("material"),
            Basis = RequirementBasis(node, itemBasis),
            Deferrable = node.Flag("deferrable"),
            DeferralWorkingDays = node.Whole("deferral-days"),
            When = When(node),
            Either = node.Optional("either"),
            Optional = node.Flag("optional"),
        };
        node.Done();
        return requirement;
    }

    private static LegalBasis RequirementBasis(ContentNode node, IReadOnlyList<LegalBasis> itemBasis)
    {
        if (node.List("basis") is not [var first, ..])
        {
            node.Error("没有写依据（basis），没有依据的材料不能发布。", Remedy.Basis);
            return new LegalBasis { Law = "" };
        }

        return first.IsText && first.Text() is "同上" && itemBasis.Count > 0 ? itemBasis[0] : Basis(first);
    }

    private static IReadOnlyList<string> ListOf(ContentNode node) =>
        [.. node.Elements().Select(n => n.Text())];
}
