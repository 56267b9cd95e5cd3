using Suban.Cases.Drafts;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Cases.Queries;

/// <summary>A section of the form with its answers.</summary>
public sealed record SectionView(string Id, string Title, IReadOnlyList<FieldView> Fields, SectionState State)
{
    internal static SectionView Of(PlannedSection section, SortedDictionary<string, FormValue> form, Func<PlannedField, bool> shown)
    {
        IReadOnlyList<FieldView> fields = [.. section.Fields.Where(shown).Select(field => FieldView.Of(field, form.GetValueOrDefault(field.Id)))];
        var state = fields.All(field => field.Typed.Length == 0) ? SectionState.Untouched
            : fields.All(field => field.Fault is null) ? SectionState.Done
            : fields.Any(field => field.Fault is not null && field.Typed.Length > 0) ? SectionState.Faulty
            : SectionState.Begun;
        return new SectionView(section.Id, section.Title, fields, state);
    }
}

/// <summary>Where a section of a draft stands, as the task list shows it.</summary>
public enum SectionState
{
    Untouched,
    Begun,
    Done,
    Faulty,
}

/// <summary>One field with what was typed, what it is read as, and what is wrong with it.</summary>
/// <param name="Source">Where a prefilled value came from (实名认证，2026-09-28); null where it was typed.</param>
/// <param name="Locked">Verified with the identity: shown as text, never as a box.</param>
public sealed record FieldView(PlannedField Field, string Typed, string Value, string? Source, string? Fault, bool Locked = false)
{
    /// <summary>The value in words: the option's label, 是 or 否, a date in Chinese, else the value itself.</summary>
    public string Words => Field.Type switch
    {
        ElementType.Choice => Field.Options.FirstOrDefault(option => option.Id == Value)?.Label ?? Value,
        ElementType.Date => DateOnly.TryParseExact(Value, "yyyy-MM-dd", out var date) ? $"{date.Year}年{date.Month}月{date.Day}日" : Value,
        ElementType.YesNo => Value switch { "yes" => "是", "no" => "否", _ => Value },
        _ => Value,
    };

    internal static FieldView Of(PlannedField field, FormValue? value)
    {
        var typed = value?.Typed ?? "";
        var result = FieldCheck.Check(field, typed);
        return new FieldView(field, typed, result.Value, value?.Source, result.Fault, value?.Locked == true);
    }
}
