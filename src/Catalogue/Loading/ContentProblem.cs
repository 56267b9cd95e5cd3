namespace Suban.Catalogue.Loading;

/// <summary>Something wrong in the content folder, at a line an editor can go to.</summary>
public sealed record ContentProblem(string File, int Line, ProblemSeverity Severity, string Message)
{
    public override string ToString() =>
        $"{File}:{Line}: {(Severity is ProblemSeverity.Error ? "错误" : "提醒")}：{Message}";
}

public enum ProblemSeverity
{
    /// <summary>Cannot be published.</summary>
    Error,

    /// <summary>Can be published; counted in the completeness of the catalogue.</summary>
    Warning,
}
