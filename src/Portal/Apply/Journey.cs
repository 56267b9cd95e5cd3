using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Signing;
using Suban.Catalogue.Compiling;
using Suban.Components.Listing;

namespace Suban.Portal.Apply;

/// <summary>The way through a draft: what is done, what comes next, in any order the applicant likes.</summary>
/// <param name="signers">Only for the list of what is still to do.</param>
internal sealed class Journey(DraftView draft, IReadOnlyList<SignerView>? signers = null)
{
    private const string MaterialPrefix = "material.";

    public string Home => $"/apply/{draft.DraftId}";

    public string Materials => Home + "/materials";

    public string Check => Home + "/check";

    public string Signers => Home + "/signers";

    public string Answers => Home + "/answers";

    /// <summary>The sections and, as the last part, the materials.</summary>
    public int Total => draft.Sections.Count + (HasMaterials ? 1 : 0);

    public int Done => draft.Sections.Count(IsDone) + (HasMaterials && MaterialsDone ? 1 : 0);

    public bool IsComplete => draft.Missing.Count == 0;

    public bool HasMaterials => draft.Materials.Count > 0;

    private bool MaterialsDone => !draft.Missing.Any(fault => fault.Field.StartsWith(MaterialPrefix, StringComparison.Ordinal));

    public string Section(string id) => $"{Home}/s/{id}";

    public int PlaceOf(string section) => draft.Sections.Select(s => s.Id).ToList().IndexOf(section) + 1;

    /// <summary>Where somebody goes on who comes back.</summary>
    public string Next => After(null);

    /// <summary>The first part after this section that still needs something, else the first before it, else the check page.</summary>
    public string After(string? section)
    {
        var place = section is null ? 0 : PlaceOf(section);
        var open = draft.Sections.Skip(place).FirstOrDefault(s => !IsDone(s))
            ?? draft.Sections.Take(place).FirstOrDefault(s => s.Fields.Any(f => f.Fault is not null));
        return open is not null ? Section(open.Id) : MaterialsDone ? Check : Materials;
    }

    /// <summary>Where a fault of the whole application is put right.</summary>
    public string PlaceToMend(string field)
    {
        if (field.StartsWith(MaterialPrefix, StringComparison.Ordinal))
        {
            return $"{Materials}?back=check#{Components.Fields.FieldId.Of(field)}";
        }

        var section = draft.Sections.FirstOrDefault(s => s.Fields.Any(f => f.Field.Id == field));
        return section is null ? Home : $"{Section(section.Id)}?back=check#{Components.Fields.FieldId.Of(field)}";
    }

    public IReadOnlyList<TaskLine> SectionLines =>
    [
        .. draft.Sections.Select(s => new TaskLine(
            s.Title, Section(s.Id), StateOf(s), s.Fields.All(f => !f.Field.Required) ? "都是选填" : null)),
    ];

    /// <summary>The papers the applicant has to do something about.</summary>
    public IReadOnlyList<MaterialView> Asked => [.. draft.Materials.Where(m => !MaterialWay.IsSpared(m))];

    public IReadOnlyList<MaterialView> Spared => [.. draft.Materials.Where(MaterialWay.IsSpared)];

    public IReadOnlyList<TaskLine> MaterialLines =>
    [
        .. Asked.Select(m => new TaskLine(
            m.Planned.Name, $"{Materials}#{Components.Fields.FieldId.Of(MaterialPrefix + m.Planned.Id)}",
            MaterialWay.IsReady(m) ? TaskState.Done : TaskState.NotStarted, MaterialWay.Words(m))),
    ];

    /// <summary>Whether the items of the plan ask for signatures beside the applicant's.</summary>
    public bool NeedsSigners => draft.Plan.Signers.Count > 0;

    public IReadOnlyList<TaskLine> LastLines =>
    [
        .. NeedsSigners
            ? [new TaskLine("请人共同签字", Signers, StateOf(signers ?? []), string.Join('、', draft.Plan.Signers.Select(s => s.Who)) + "也要签字，各用自己的手机")]
            : (TaskLine[])[],
        new TaskLine("核对并提交", Check, IsComplete ? TaskState.NotStarted : TaskState.Blocked),
    ];

    /// <summary>None where nobody else has to: the applicant himself is the one the plan asks for.</summary>
    private static TaskState StateOf(IReadOnlyList<SignerView> signers) =>
        signers.All(s => s.State is SigningState.Given) ? TaskState.Done
        : signers.Any(s => s.State is SigningState.Declined or SigningState.Outdated) ? TaskState.Faulty
        : signers.Any(s => s.State is not SigningState.NotAsked) ? TaskState.InProgress
        : TaskState.NotStarted;

    private static bool IsDone(SectionView section) => section.State is SectionState.Done;

    private static TaskState StateOf(SectionView section) => section.State switch
    {
        SectionState.Untouched => TaskState.NotStarted,
        SectionState.Begun => TaskState.InProgress,
        SectionState.Done => TaskState.Done,
        SectionState.Faulty => TaskState.Faulty,
    };
}
