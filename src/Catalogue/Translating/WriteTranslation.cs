using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Translating;

/// <summary>Writes a text in Mongolian script, or changes it (写译文): it then waits for release.</summary>
public sealed class WriteTranslation(AppDbContext db)
{
    /// <param name="text">What is translated, in the Chinese words it has now.</param>
    /// <param name="seen">The state the editor saw; 0 where nobody had written it here.</param>
    public async Task<Outcome<TranslationWritten>> RunAsync(
        Reader reader, ThingText text, string mongolian, int seen, ProcessContext process, CancellationToken cancel)
    {
        var typed = mongolian.Trim();
        if (typed.Length == 0)
        {
            return TranslationRefusals.Field("Mongolian", "请填写蒙古文");
        }

        if (EditedText.FaultOf("Mongolian", "译文", typed, EditedText.MostInList) is { } fault)
        {
            return TranslationRefusals.Field(fault.Field, fault.Message);
        }

        if (!MongolianScript.Holds(typed))
        {
            return TranslationRefusals.Field("Mongolian", "这里只能写蒙古文，有不属于蒙古文的字符");
        }

        var row = await db.TranslationAsync(process.Region, text.Thing, cancel);
        if ((row?.Revision ?? 0) != seen)
        {
            return TranslationRefusals.Changed;
        }

        if (row is null)
        {
            row = new WrittenTranslation { Region = process.Region, Thing = text.Thing };
            db.Add(row);
        }

        row.Write(text.Chinese, typed, reader.Name, process.Now);
        var written = new TranslationWritten(process.Region, text.Thing, text.Chinese, typed);
        db.Record(TranslationRows.Stream(process.Region), written, process);
        return written;
    }
}
