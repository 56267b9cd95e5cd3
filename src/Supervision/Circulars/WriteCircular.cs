using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Supervision.Circulars;

/// <param name="Number">The document number; empty where it has none.</param>
/// <param name="Text">One paragraph on a line.</param>
public sealed record CircularForm(string Heading, string Number, string Text);

/// <summary>Writes a circular, or changes one that is not out yet (写通报).</summary>
public sealed class WriteCircular(AppDbContext db)
{
    /// <param name="circularId">Null for a new one.</param>
    /// <param name="seen">The state whoever writes saw; 0 for a new one.</param>
    public async Task<Outcome<CircularWritten>> RunAsync(
        Reader reader, Guid? circularId, int seen, CircularForm form, ProcessContext process, CancellationToken cancel)
    {
        var faults = new FormFaults()
            .Text(nameof(form.Heading), "标题", form.Heading, EditedText.MostInName)
            .Text(nameof(form.Number), "文号", form.Number, EditedText.MostInName, optional: true)
            .Text(nameof(form.Text), "正文", form.Text, EditedText.MostInList);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await FindOrStartAsync(circularId, seen, process, cancel);
        if (!found.TryGet(out var circular))
        {
            return found.Refusal;
        }

        var outcome = circular.Write(form, reader.Name, process.Now);
        if (outcome.TryGet(out var written))
        {
            db.Record(CircularRows.Stream(circular.CircularId), written, process);
        }

        return outcome;
    }

    private async Task<Outcome<Circular>> FindOrStartAsync(Guid? circularId, int seen, ProcessContext process, CancellationToken cancel)
    {
        if (circularId is { } id)
        {
            return await db.CircularAsync(id, seen, process, cancel);
        }

        var circular = new Circular { CircularId = Guid.CreateVersion7(process.Now), Region = process.Region };
        db.Add(circular);
        return circular;
    }
}
