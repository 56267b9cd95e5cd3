namespace Suban.Workbench.Desk;

/// <summary>The steps of a reception at the counter (窗口收件): who, what, situations and form, papers, answer.</summary>
/// <param name="At">The step shown, from 1.</param>
internal sealed record ReceptionSteps(int At, IReadOnlyList<ReceptionStep> Lines)
{
    private static readonly string[] _words = ["身份", "事项", "情形和填报", "核对材料", "答复"];

    public static ReceptionSteps NewPerson { get; } = Of(1, ["/desk/intake/new", null, null, null, null]);

    public static ReceptionSteps Choosing(int at, Guid party) => Of(at, ["/desk/intake/new", $"/desk/intake/event?party={party}", null, null, null]);

    /// <summary>Being filled in: the applicant is fixed, the matter can still be left for another one.</summary>
    public static ReceptionSteps Filling(Guid draft, Guid party) =>
        Of(3, ["/desk/intake/new", $"/desk/intake/event?party={party}", $"/desk/intake/{draft}/form", null, null]);

    /// <summary>Received: the papers are judged, then the case is answered.</summary>
    public static ReceptionSteps Judging(int at, Guid caseId) =>
        Of(at, [null, null, null, $"/desk/intake/{caseId}/materials", $"/desk/intake/{caseId}/result"]);

    private static ReceptionSteps Of(int at, string?[] hrefs) =>
        new(at, [.. hrefs.Select((href, i) => new ReceptionStep(i + 1, _words[i], href))]);
}

internal sealed record ReceptionStep(int Place, string Words, string? Href);
