using Suban.Components.Fields;
using Suban.Kernel;

namespace Suban.Workbench.Catalog;

/// <summary>Checks that what was chosen is one of the choices; nothing chosen is the caller's to judge.</summary>
internal static class Offered
{
    public static bool Has(IEnumerable<Choice> choices, string? value) => string.IsNullOrEmpty(value) || choices.Any(c => c.Value == value);

    public static FieldFault? FaultOf(string field, string label, string? value, IEnumerable<Choice> choices) =>
        Has(choices, value) ? null : new FieldFault(field, $"请从列表中选择{label}");
}
