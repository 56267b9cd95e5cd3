using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Demands;

/// <param name="Theme">The number of the theme that answers it, as typed; empty where none does.</param>
/// <param name="Revision">The state the editor saw.</param>
public sealed record SettleForm(DemandState State, string Theme, string Note, int Revision);

/// <summary>Says what became of a demand (处理需求): a theme answers it, people were told, or it is open again.</summary>
public sealed class SettleDemand(AppDbContext db, CatalogueStore catalogue)
{
    public async Task<Outcome<DemandSettled>> RunAsync(
        Reader reader, Guid groupId, SettleForm form, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<DemandGroup>().SingleOrDefaultAsync(g => g.DemandGroupId == groupId && g.Region == reader.Region, cancel) is not { } group)
        {
            return DemandRefusals.NotFound;
        }

        if (group.Revision != form.Revision)
        {
            return DemandRefusals.Moved;
        }

        var theme = int.TryParse(form.Theme.Trim(), out var number) && catalogue.Current.Region(reader.Region)?.FindTheme(number) is not null ? number : (int?)null;
        if (FaultOf(form, theme) is { } fault)
        {
            return new Refusal("demand.invalid", "请改正下面的内容。") { Kind = RefusalKind.Invalid, Faults = [fault] };
        }

        var settled = group.Settle(form.State, form.State is DemandState.Merged ? theme : null, form.Note.Trim() is { Length: > 0 } note ? note : null, reader.Name, process);
        db.Record($"demands/{reader.Region}", settled, process);
        return settled;
    }

    private static FieldFault? FaultOf(SettleForm form, int? theme) =>
        form.State is DemandState.Merged && theme is null ? new FieldFault("Theme", "请写并入的主题编号，本地要有这个主题")
        : form.State is DemandState.Answered && string.IsNullOrWhiteSpace(form.Note) ? new FieldFault("Note", "请写明答复了什么")
        : EditedText.FaultOf("Note", "说明", form.Note, EditedText.MostInLine);
}
