using Suban.Cases.Queries;
using Suban.Components.Fields;

namespace Suban.Portal.Apply;

/// <summary>Two values of one field from two devices, side by side.</summary>
internal sealed record DraftConflict(string Name, string Label, IReadOnlyList<Choice> Choices)
{
    /// <summary>The two choices carry the values themselves, so that choosing is sending the form again.</summary>
    public static DraftConflict Of(FieldView saved, string mine) => new(
        saved.Field.Id,
        saved.Field.Label,
        [
            new Choice(saved.Typed, Words(saved, saved.Typed), "另一处保存的"),
            new Choice(mine, Words(saved, mine), "您刚才在这里填的"),
        ]);

    private static string Words(FieldView field, string typed) => typed.Length == 0
        ? "（不填）"
        : FormFields.ChoicesOf(field.Field).FirstOrDefault(c => c.Value == typed)?.Text ?? typed;
}
