using Suban.Cases.Queries;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Components.Fields;
using Suban.Parties;

namespace Suban.Portal.Apply;

/// <summary>Turns fields of a plan into fields of a page, for the person the answers are about.</summary>
internal static class FormFields
{
    public static FormField Of(FieldView view)
    {
        var field = view.Field;
        var kind = KindOf(field.Type);
        return new FormField
        {
            Name = field.Id,
            Label = field.Label,
            Kind = kind,
            Value = view.Locked && field.Type is ElementType.CitizenId ? Mask.IdNumber(view.Value) : view.Typed,
            Hint = view.Locked ? null : field.Hint,
            Optional = !field.Required,
            Source = view.Source,
            Locked = view.Locked,
            Unit = field.Unit ?? (field.Type is ElementType.Money ? "元" : null),
            Width = field.Width,
            Max = kind is FieldKind.Text or FieldKind.LongText ? (int?)field.Max : null,
            Choices = ChoicesOf(field),
            Autocomplete = AutocompleteOf(field),
        };
    }

    public static IReadOnlyList<Choice> ChoicesOf(PlannedField field) => field.Type is ElementType.YesNo
        ? [new Choice("yes", "是"), new Choice("no", "否")]
        : [.. field.Options.Select(option => new Choice(option.Id, option.Label))];

    private static FieldKind KindOf(ElementType type) => type switch
    {
        ElementType.Text or ElementType.PersonName or ElementType.Address => FieldKind.Text,
        ElementType.LongText => FieldKind.LongText,
        ElementType.CitizenId or ElementType.CreditCode => FieldKind.Code,
        ElementType.Mobile or ElementType.Phone => FieldKind.Telephone,
        ElementType.Postcode or ElementType.BankCard => FieldKind.Digits,
        ElementType.Number or ElementType.Money => FieldKind.Number,
        ElementType.Date => FieldKind.Date,
        ElementType.Choice or ElementType.YesNo => FieldKind.Choice,
    };

    // Only what is about the person at the keyboard: a browser must not offer his own name for his father's.
    private static string? AutocompleteOf(PlannedField field) =>
        field.Prefill.Contains("identity") || field.Prefill.Contains("account")
            ? field.Type switch
            {
                ElementType.PersonName => "name",
                ElementType.Mobile => "tel",
                ElementType.Address => "street-address",
                _ => null,
            }
            : null;
}
