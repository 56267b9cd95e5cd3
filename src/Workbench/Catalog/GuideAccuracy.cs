using Suban.Catalogue.Editing;

namespace Suban.Workbench.Catalog;

/// <summary>How accurate a guide is (办事指南准确度), out of a hundred: what it has of what it should have, less the warnings of the check.</summary>
/// <remarks>《省级政府和重点城市一体化政务服务能力第三方评估》asks for accuracy; the weights are the platform's own, to be confirmed locally.</remarks>
internal sealed record GuideAccuracy(ThemeRow Row)
{
    private const int PerWarning = 2;

    public int Missing => 100 - Row.Percent;

    public int Warned => Math.Min(Row.Percent, Row.Warnings * PerWarning);

    /// <summary>A guide that could not be published today has no score.</summary>
    public int Score => Row.Blocks > 0 ? 0 : Row.Percent - Warned;
}
