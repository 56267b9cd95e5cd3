using System.Globalization;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Kernel;

namespace Suban.Workbench.Dept;

/// <summary>What is chosen and written on the decide page.</summary>
public sealed record DecisionForm
{
    public string? Choice { get; init; }

    /// <summary>One of the standard opinions of the item.</summary>
    public string? Phrase { get; init; }

    public string? Opinion { get; init; }

    /// <summary>What the reader's section says before it hands the step to the next.</summary>
    public string? SectionOpinion { get; init; }

    public string? Reason { get; init; }

    public string? Basis { get; init; }

    public string? ReturnReason { get; init; }

    /// <summary>Why the step is late.</summary>
    public string? Overdue { get; init; }

    /// <summary>By material: what is wrong and how to put it right; empty where the material is fine.</summary>
    public Dictionary<string, string?> Defects { get; init; } = [];

    public string FullOpinion => string.Concat(Phrase, Opinion);

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
            ("Form.Opinion", "审查意见", Opinion), ("Form.SectionOpinion", "科室意见", SectionOpinion), ("Form.Reason", "理由", Reason), ("Form.Basis", "依据", Basis),
            ("Form.ReturnReason", "退回原因", ReturnReason), ("Form.Overdue", "超时原因", Overdue),
            .. Defects.Select(defect => ($"Form.Defects[{defect.Key}]", "补正说明", defect.Value)),
        ];
        return from text in texts
               let length = new StringInfo(text.Text ?? "").LengthInTextElements
               where length > TaskPage.MostWords
               select new FieldFault(text.Field, $"{text.Label}最多 {TaskPage.MostWords} 个字，现在 {length} 个字");
    }
}
