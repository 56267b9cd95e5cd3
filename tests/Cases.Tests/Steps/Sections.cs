using Suban.Cases.Tests.Deferrals;
using Suban.Catalogue.Compiling;

namespace Suban.Cases.Tests.Steps;

/// <summary>A plan whose last department has two sections.</summary>
internal static class Sections
{
    public const string First = "受理股";
    public const string Last = "审批股";

    public static ThemePlan Plan { get; } = Deferring.Plan with
    {
        Components = [.. Deferring.Plan.Components.Select(c => c.Key == TestPlan.Sign ? c with { Sections = [First, Last] } : c)],
    };
}
