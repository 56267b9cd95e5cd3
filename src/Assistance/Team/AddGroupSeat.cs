using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <param name="Holder">Who holds the post today; empty while nobody does.</param>
public sealed record GroupSeatForm(GroupRole? Role, string Post, string Holder, DateOnly? From);

/// <summary>Gives a post a seat in the leading group (登记席位).</summary>
public sealed class AddGroupSeat(AppDbContext db)
{
    public async Task<Outcome<GroupSeatAdded>> RunAsync(GroupSeatForm form, ProcessContext process, CancellationToken cancel)
    {
        var post = form.Post.Trim();
        var faults = new FormFaults()
            .When(form.Role is null, nameof(form.Role), "请选择在领导小组里担任什么")
            .Text(nameof(form.Post), "职务", form.Post, EditedText.MostInName)
            .When(await db.Set<GroupSeat>().AnyAsync(s => s.Region == process.Region && s.Post == post && s.EndedOn == null, cancel), nameof(form.Post), "这个职务已经有席位")
            .Text(nameof(form.Holder), "现任", form.Holder, EditedText.MostInName, optional: true)
            .Past(nameof(form.From), "从哪天起", form.From, process);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var seat = new GroupSeat { GroupSeatId = Guid.CreateVersion7(process.Now), Region = process.Region, Role = form.Role!.Value, Post = post, SetUpOn = form.From!.Value };
        db.Add(seat);
        if (form.Holder.Trim() is { Length: > 0 } holder)
        {
            db.Add(new SeatHolder { SeatHolderId = Guid.CreateVersion7(process.Now), GroupSeatId = seat.GroupSeatId, Name = holder, From = seat.SetUpOn });
        }

        var added = new GroupSeatAdded(seat.GroupSeatId, seat.Region, seat.Role, seat.Post);
        db.Record(TeamRows.OfSeat(seat.GroupSeatId), added, process);
        return added;
    }
}
