using Suban.Cases.Queries;

namespace Suban.Workbench.Desk;

/// <summary>A list of cases as the window's pages show it.</summary>
/// <param name="Folder">The address a row leads to, before its number.</param>
/// <param name="Empty">One sentence and the next useful action, instead of a bare head.</param>
internal sealed record CaseList(
    IReadOnlyList<DeskRow> Rows, string Folder, string Empty, bool ShowFollower = false, bool ShowStatus = false)
{
    public string Caption { get; init; } = "最急的在前";

    /// <summary>How long the results have been waiting, in place of a light: every clock has stopped.</summary>
    public bool ShowDecided { get; init; }
}
