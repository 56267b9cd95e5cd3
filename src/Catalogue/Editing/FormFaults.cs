using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Gathers what is wrong with a form of a register, so that everything is said at once.</summary>
public sealed class FormFaults
{
    private readonly List<FieldFault> _faults = [];

    public Refusal? Refusal => _faults.Count == 0 ? null : Invalid(_faults);

    public static Refusal Invalid(IReadOnlyList<FieldFault> faults) =>
        new("register.invalid", "请改正下面的内容。") { Kind = RefusalKind.Invalid, Faults = faults };

    public FormFaults Text(string field, string label, string? text, int most, bool optional = false)
    {
        var fault = !optional && string.IsNullOrWhiteSpace(text)
            ? new FieldFault(field, $"请填写{label}")
            : EditedText.FaultOf(field, label, text, most);
        return fault is null ? this : Add(fault);
    }

    /// <summary>A day on which something happened: given, not to come, and not of another century.</summary>
    public FormFaults Past(string field, string label, DateOnly? on, ProcessContext process) =>
        When(on is null, field, $"请填写{label}，如 2026 年 3 月 8 日")
            .When(on > RegionTime.DateOf(process.Now), field, $"{label}不能晚于今天")
            .When(on < _first, field, $"{label}太早了，请核对年份");

    /// <summary>A day that is still to come, within the years a programme lasts.</summary>
    public FormFaults Coming(string field, string label, DateOnly? on, ProcessContext process) =>
        When(on is null, field, $"请填写{label}，如 2026 年 12 月 1 日")
            .When(on < RegionTime.DateOf(process.Now), field, $"{label}不能早于今天")
            .When(on > RegionTime.DateOf(process.Now).AddYears(MostYears), field, $"{label}最多写到 {MostYears} 年以内，请核对年份");

    public FormFaults When(bool wrong, string field, string message) => wrong ? Add(new FieldFault(field, message)) : this;

    private const int MostYears = 10;

    private static readonly DateOnly _first = new(2000, 1, 1);

    private FormFaults Add(FieldFault fault)
    {
        _faults.Add(fault);
        return this;
    }
}
