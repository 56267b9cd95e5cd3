namespace Suban.Workbench.Desk;

/// <summary>The five steps of a reception, and which of them can be opened from where the clerk stands.</summary>
internal sealed record ReceptionSteps(int At, IReadOnlyList<ReceptionStep> Lines)
{
    /// <summary>The id of the form on the page of the materials.</summary>
    public const string MaterialsForm = "judging";

    private static readonly string[] _words = ["身份", "事项", "情形和填报", "核对材料", "答复"];

    public static ReceptionSteps NewPerson { get; } = Of(1, ["/desk/intake/new", null, null, null, null]);

    public static ReceptionSteps Choosing(int at, Guid party) => Of(at, ["/desk/intake/new", $"/desk/intake/event?party={party}", null, null, null]);

    /// <summary>Being filled in: the applicant is fixed, the matter can still be left for another one.</summary>
    public static ReceptionSteps Filling(Guid draft, Guid party) =>
        Of(3, ["/desk/intake/new", $"/desk/intake/event?party={party}", $"/desk/intake/{draft}/form", null, null]);

    /// <summary>Received: the papers are judged. Going on to the answer takes the marks along.</summary>
    public static ReceptionSteps Judging(Guid caseId)
    {
        var steps = Of(4, [null, null, null, $"/desk/intake/{caseId}/materials", null]);
        return steps with { Lines = [.. steps.Lines.SkipLast(1), steps.Lines[^1] with { Form = MaterialsForm, Act = "?handler=Result" }] };
    }

    public static ReceptionSteps Answering(Guid caseId) =>
        Of(5, [null, null, null, $"/desk/intake/{caseId}/materials", $"/desk/intake/{caseId}/result"]);

    private static ReceptionSteps Of(int at, string?[] hrefs) =>
        new(at, [.. hrefs.Select((href, i) => new ReceptionStep(i + 1, _words[i], href))]);
}

/// <param name="Form">The form a step sends when it is opened, so that nothing marked is lost; with <paramref name="Act"/>.</param>
internal sealed record ReceptionStep(int Place, string Words, string? Href, string? Form = null, string? Act = null);
