using System.Globalization;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Kernel;

namespace Suban.Workbench.Dept;

/// <summary>What is chosen and written on the decide page.</summary>
public sealed record DecisionForm
{
    public string? Choice { get; init; }

    /// <summary>One of <see cref="Phrases"/>, for an opinion that is written often.</summary>
    public string? Phrase { get; init; }

    public string? Opinion { get; init; }

    public string? Reason { get; init; }

    public string? Basis { get; init; }

    public string? ReturnReason { get; init; }

    /// <summary>By material: what is wrong and how to put it right; empty where the material is fine.</summary>
    public Dictionary<string, string?> Defects { get; init; } = [];

    public static IReadOnlyList<string> Phrases { get; } =
    [
        "经审查，申请材料齐全，符合法定形式和许可条件，建议准予。",
        "经审查材料并现场核查，符合许可条件，建议准予。",
        "经审查，不符合许可条件，建议不予，理由如下。",
    ];

    public string FullOpinion => string.Concat(Phrases.Contains(Phrase) ? Phrase : "", Opinion);

    public IReadOnlyList<MaterialDefect> DefectsOf(TaskView task) =>
    [
        .. from material in task.Materials
           let defect = Defects.GetValueOrDefault(material.Planned.Id)
           where !string.IsNullOrWhiteSpace(defect)
           select new MaterialDefect(material.Planned.Id, defect),
    ];

    /// <summary>Texts too long for a paper.</summary>
    public IEnumerable<FieldFault> TooLong()
    {
        (string Field, string Label, string? Text)[] texts =
        [
            ("Form.Opinion", "审查意见", Opinion), ("Form.Reason", "理由", Reason), ("Form.Basis", "依据", Basis),
            ("Form.ReturnReason", "退回原因", ReturnReason),
            .. Defects.Select(defect => ($"Form.Defects[{defect.Key}]", "补正说明", defect.Value)),
        ];
        return from text in texts
               let length = new StringInfo(text.Text ?? "").LengthInTextElements
               where length > TaskPage.MostWords
               select new FieldFault(text.Field, $"{text.Label}最多 {TaskPage.MostWords} 个字，现在 {length} 个字");
    }
}
