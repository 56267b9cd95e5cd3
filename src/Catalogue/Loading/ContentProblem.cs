namespace Suban.Catalogue.Loading;

/// <summary>Something wrong in the content folder, at a line an editor can go to.</summary>
public sealed record ContentProblem(string File, int Line, ProblemSeverity Severity, string Message)
{
    /// <summary>What it is about, wherever it is written: <c>theme/8/area/over-50</c>, <c>item/hotel</c>; empty for a file as a whole.</summary>
    public string Thing { get; init; } = "";

    /// <summary>The code of the rule that a warning comes from; empty for errors, which nobody can settle.</summary>
    public string Rule { get; init; } = "";

    /// <summary>How it is put right (改法).</summary>
    public string Remedy { get; init; } = "";

    public override string ToString() =>
        $"{File}:{Line}: {(Severity is ProblemSeverity.Error ? "错误" : "提醒")}：{Message} 改法：{Remedy}";
}

public enum ProblemSeverity
{
    /// <summary>Cannot be published.</summary>
    Error,

    /// <summary>Can be published; counted in the completeness of the catalogue.</summary>
    Warning,
}
