using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Supervision.Meetings;

public sealed record MeetingForm(string Subject, DateOnly? HeldOn, string Place, string Minutes);

/// <summary>Records a meeting that looked at how the work stands (登记调度).</summary>
public sealed class RecordMeeting(AppDbContext db)
{
    public Task<Outcome<MeetingRecorded>> RunAsync(Reader reader, MeetingForm form, ProcessContext process, CancellationToken cancel) =>
        Task.FromResult(Record(reader, form, process));

    private Outcome<MeetingRecorded> Record(Reader reader, MeetingForm form, ProcessContext process)
    {
        var faults = new FormFaults()
            .Text(nameof(form.Subject), "会议内容", form.Subject, EditedText.MostInName)
            .Past(nameof(form.HeldOn), "开会日期", form.HeldOn, process)
            .Text(nameof(form.Place), "地点", form.Place, EditedText.MostInName)
            .Text(nameof(form.Minutes), "纪要", form.Minutes, EditedText.MostInList);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var meeting = new DispatchMeeting
        {
            DispatchMeetingId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            Subject = form.Subject.Trim(),
            HeldOn = form.HeldOn!.Value,
            Place = form.Place.Trim(),
            Minutes = form.Minutes.Trim(),
            RecordedByName = reader.Name,
            RecordedAt = process.Now,
        };
        db.Add(meeting);
        var recorded = new MeetingRecorded(meeting.DispatchMeetingId, meeting.Region, meeting.Subject, meeting.HeldOn);
        db.Record($"meeting/{meeting.DispatchMeetingId}", recorded, process);
        return recorded;
    }
}
