using Suban.Cases.Queries;
using Suban.Catalogue;
using Suban.Components.Fields;
using Suban.Parties;

namespace Suban.Workbench.Desk;

/// <summary>The fields of the merged form as the clerk fills them in for somebody else: the same schema, without the browser's own memory.</summary>
internal static class DeskFields
{
    public static FormField Of(FieldView view) => new()
    {
        Name = view.Field.Id,
        Label = view.Field.Label,
        Kind = KindOf(view.Field.Type),
        Value = view.Locked && view.Field.Type is ElementType.CitizenId ? Mask.IdNumber(view.Value) : view.Typed,
        Hint = view.Locked ? null : view.Field.Hint,
        Optional = !view.Field.Required,
        Source = view.Source,
        Locked = view.Locked,
        Unit = view.Field.Unit ?? (view.Field.Type is ElementType.Money ? "元" : null),
        Width = view.Field.Width,
        Max = view.Field.Type is ElementType.LongText ? (int?)view.Field.Max : null,
        Choices = view.Field.Type is ElementType.YesNo
            ? [new Choice("yes", "是"), new Choice("no", "否")]
            : [.. view.Field.Options.Select(option => new Choice(option.Id, option.Label))],
        Autocomplete = "off",
    };

    /// <summary>A filled field read at a glance; identity numbers masked, for the screen faces the hall.</summary>
    public static string Shown(FieldView view) =>
        view.Field.Type is ElementType.CitizenId or ElementType.BankCard ? Mask.IdNumber(view.Words) : $"{view.Words}{view.Field.Unit}";

    /// <summary>Something has to be done about it: it comes first on the page.</summary>
    public static bool IsOpen(FieldView view) => view.Fault is not null || (view.Typed.Length == 0 && view.Field.Required);

    private static FieldKind KindOf(ElementType type) => type switch
    {
        ElementType.LongText => FieldKind.LongText,
        ElementType.Date => FieldKind.Date,
        ElementType.Choice or ElementType.YesNo => FieldKind.Choice,
        ElementType.Number or ElementType.Money => FieldKind.Number,
        ElementType.Mobile or ElementType.Phone => FieldKind.Telephone,
        ElementType.CitizenId or ElementType.CreditCode => FieldKind.Code,
        ElementType.BankCard or ElementType.Postcode => FieldKind.Digits,
        ElementType.Address or ElementType.PersonName or ElementType.Text => FieldKind.Text,
    };
}
