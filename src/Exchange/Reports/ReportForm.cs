using Suban.Exchange.Links;
using Suban.Kernel;

namespace Suban.Exchange.Reports;

/// <summary>What a platform above is told.</summary>
/// <param name="SinceOn">Steps accepted on this day or later are reported, those handled already as well.</param>
public sealed record ReportForm(
    string Address, bool On, DateOnly? SinceOn, IReadOnlyList<Guid> Authorities, IReadOnlyList<ReportTable> Tables, IReadOnlyList<ReportChoice> Choices)
{
    internal Refusal? Check(ProcessContext process) => LinkForm.FaultsOf("上报地址", Address)
        .Past(nameof(SinceOn), "从哪天受理的起报", SinceOn, process)
        .When(!Tables.Contains(ReportTable.Accept), nameof(Tables), "请选择上报哪些信息，受理信息一定要报：别的都以它为准")
        .Refusal;
}
