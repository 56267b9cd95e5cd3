using Microsoft.AspNetCore.Http;

namespace Suban.Components.Fields;

/// <summary>One field of a form that data lays out and not a page; drawn by <c>&lt;ms-field of="@field" /&gt;</c>.</summary>
public sealed record FormField
{
    /// <summary>The posted name; also the key of its fault in the model state.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required FieldKind Kind { get; init; }

    /// <summary>As typed; a date also as 2026-03-08.</summary>
    public string? Value { get; init; }

    public string? Hint { get; init; }

    public bool Optional { get; init; }

    public string? Source { get; init; }

    /// <summary>Shown as text, never as a box.</summary>
    public bool Locked { get; init; }

    public string? Unit { get; init; }

    public int? Width { get; init; }

    /// <summary>The greatest length of a text.</summary>
    public int? Max { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The browser's own memory, where the answer is about the person who types.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>What the form sent for this field, as typed; null where it sent nothing (no choice made).</summary>
    public string? ReadFrom(IFormCollection form)
    {
        if (Locked)
        {
            return null;
        }

        return Kind is FieldKind.Date && form.ContainsKey(Name + ".Year")
            ? new DateParts { Year = form[Name + ".Year"], Month = form[Name + ".Month"], Day = form[Name + ".Day"] }.ToString()
            : form.TryGetValue(Name, out var values) ? values.ToString() : null;
    }
}

/// <summary>What kind of answer a field takes; control, keyboard and width follow from it.</summary>
public enum FieldKind
{
    Text,
    LongText,

    /// <summary>Digits and letters, as an identity number.</summary>
    Code,
    Telephone,

    /// <summary>Digits that are not counted with: a post code, a bank card.</summary>
    Digits,

    /// <summary>A quantity or an amount.</summary>
    Number,
    Date,
    Choice,
}
