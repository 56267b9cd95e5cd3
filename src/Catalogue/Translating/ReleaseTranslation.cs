using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Translating;

/// <summary>Releases a text that somebody who knows the language has looked at (审定译文), and says who that was.</summary>
public sealed class ReleaseTranslation(AppDbContext db)
{
    /// <param name="text">What is translated, in the Chinese words it has now.</param>
    /// <param name="basis">Who looked at it, or the paper that says so.</param>
    public async Task<Outcome<TranslationReleased>> RunAsync(
        Reader reader, ThingText text, string basis, int seen, ProcessContext process, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(basis))
        {
            return TranslationRefusals.Field("Basis", "请写明是谁审定的");
        }

        if (EditedText.FaultOf("Basis", "审定依据", basis, EditedText.MostInLine) is { } fault)
        {
            return TranslationRefusals.Field(fault.Field, fault.Message);
        }

        if (await db.TranslationAsync(process.Region, text.Thing, cancel) is not { } row)
        {
            return TranslationRefusals.NotWritten;
        }

        if (row.Revision != seen)
        {
            return TranslationRefusals.Changed;
        }

        if (row.State is TranslationState.Final)
        {
            return TranslationRefusals.Released;
        }

        if (row.Chinese != text.Chinese)
        {
            return TranslationRefusals.OldWords;
        }

        row.Release(basis.Trim(), reader.Name, process.Now);
        var released = new TranslationReleased(process.Region, text.Thing, basis.Trim());
        db.Record(TranslationRows.Stream(process.Region), released, process);
        return released;
    }
}
