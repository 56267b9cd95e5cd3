using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Cases.Rating;
using Suban.Cases.Receipt;
using Suban.Cases.Supplement;
using Suban.Catalogue.Compiling;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>What an applicant sees of his own cases, and what anybody sees of one by number and telephone.</summary>
public sealed class CaseQueries(AppDbContext db, CaseReading reading, CaseClocks clocks, CaseTimes times, CaseTimeline timeline, BlindIndex index)
{
    private const int PageSize = 20;

    public async Task<Slice<MyCaseRow>> MineAsync(Reader reader, CaseFilter filter, string? before, CancellationToken cancel)
    {
        var query = Narrow(db.Set<Case>().AsNoTracking().OwnOf(reader), filter);
        if (Keyset.Read(before) is { } key)
        {
            query = query.Where(c => c.ReceivedAt < key.At);
        }

        var cases = await query.OrderByDescending(c => c.ReceivedAt).Take(PageSize + 1).ToListAsync(cancel);
        var rows = cases.Take(PageSize).ToList();
        var ids = rows.ConvertAll(c => c.CaseId);
        var asked = ids.Count == 0 ? [] : await db.Set<CaseNotice>().Where(n => ids.Contains(n.CaseId) && n.State == NoticeState.Open)
            .Select(n => n.CaseId).ToHashSetAsync(cancel);
        return new Slice<MyCaseRow>(
            rows.ConvertAll(c => Row(c, asked.Contains(c.CaseId))),
            cases.Count > PageSize ? Keyset.Write(rows[^1].ReceivedAt, rows[^1].CaseId) : null);
    }

    public async Task<TrackingView?> TrackAsync(Reader reader, string number, CancellationToken cancel)
    {
        var read = await reading.LoadAsync(db.Set<Case>().OwnOf(reader).Where(c => c.Number == number), cancel);
        return read is null ? null : await ViewAsync(read, cancel);
    }

    /// <summary>Status by number and the last four digits of the contact telephone; null is the one answer to every wrong pair.</summary>
    public async Task<PublicStatus?> StatusAsync(string number, string phoneTail, CancellationToken cancel)
    {
        var tail = PublicTracking.Index(index, number, phoneTail);
        var found = await db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(c => c.PhoneTailIndex == tail && c.Number == number, cancel);
        return found is null
            ? null
            : new PublicStatus(found.Number, found.Title, found.Status, StatusWords.Of(found.Status), found.ReceivedAt, DueOf(found));
    }

    public async Task<SubmissionView?> SubmissionAsync(Reader reader, Guid caseId, CancellationToken cancel)
    {
        var read = await reading.LoadAsync(
            (reader.IsStaff ? db.Set<Case>().Where(c => c.FollowerId == reader.AccountId) : db.Set<Case>().OwnOf(reader)).Where(c => c.CaseId == caseId), cancel);
        if (read is null)
        {
            return null;
        }

        var atWindow = await db.Set<CaseMaterial>()
            .Where(m => m.CaseId == caseId && m.Way == MaterialSource.AtWindow).Select(m => m.MaterialId).ToListAsync(cancel);
        var @case = read.Case;
        return new SubmissionView(
            caseId, @case.Number, @case.Title, @case.ReceivedAt, @case.AnswerDueAt, read.Plan.PromisedWorkingDays,
            @case.FollowerName, times.Contact(@case.Region, reading.Now), read.Plan.Components,
            [.. read.Plan.Materials.Where(m => atWindow.Contains(m.Id)).Select(m => m.Name)])
        {
            Region = @case.Region,
            ThemeNumber = read.Plan.ThemeNumber,
        };
    }

    /// <summary>What one of the reader's cases was for and what he answered then, to apply for the same again; null for anybody else's.</summary>
    public async Task<ApplicationView?> ApplicationAsync(Reader reader, string number, CancellationToken cancel)
    {
        var read = await reading.LoadAsync(db.Set<Case>().OwnOf(reader).Where(c => c.Number == number), cancel);
        return read is null
            ? null
            : new ApplicationView(
                read.Case.Region, read.Plan.ThemeNumber == 0 ? null : read.Plan.ThemeNumber, read.Plan.Components[0].Key, read.Plan.AnswerMap());
    }

    public async Task<SupplementView?> SupplementAsync(Reader reader, string number, CancellationToken cancel)
    {
        var read = await reading.LoadAsync(db.Set<Case>().OwnOf(reader).Where(c => c.Number == number), cancel);
        if (read?.Notices.FirstOrDefault(n => n.State is NoticeState.Open) is not { } open)
        {
            return null;
        }

        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == read.Case.CaseId).ToListAsync(cancel);
        var ready = await db.Set<SupplementFile>().AsNoTracking().Where(f => f.NoticeId == open.NoticeId).ToListAsync(cancel);
        return new SupplementView(
            read.Case.CaseId, read.Case.Number, read.Case.Title, reading.Notice(read, open),
            [
                .. open.Items.Select(item => new SupplementItemView(
                    item, read.Plan.FindMaterial(item.MaterialId)!,
                    [.. files.Where(f => f.MaterialId == item.MaterialId).OrderBy(f => f.AddedAt).Select(FileView.Of)],
                    [.. ready.Where(f => f.MaterialId == item.MaterialId).OrderBy(f => f.AddedAt).Select(f => FileView.Of(f.HandIn()))])),
            ]);
    }

    internal async Task<TrackingView> ViewAsync(ReadCase read, CancellationToken cancel)
    {
        var @case = read.Case;
        var rating = await db.Set<ServiceRating>().AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == @case.CaseId, cancel);
        var open = @case.Status is CaseStatus.Received or CaseStatus.AwaitingSupplement or CaseStatus.Accepted;
        return new TrackingView
        {
            CaseId = @case.CaseId,
            Number = @case.Number,
            Title = @case.Title,
            Region = @case.Region,
            ApplicantName = @case.ApplicantName,
            Status = @case.Status,
            Outcome = @case.Outcome,
            Revision = @case.Revision,
            Channel = @case.Channel,
            ReceivedAt = @case.ReceivedAt,
            AcceptedOn = @case.AcceptedOn,
            FollowerName = @case.FollowerName,
            ContactPhone = times.Contact(@case.Region, reading.Now),
            Promise = clocks.OfPromise(@case, read.Plan, read.Notices, reading.Now),
            Answer = @case.Status is CaseStatus.Received ? clocks.OfAnswer(@case, reading.Now) : null,
            Steps = reading.Steps(read),
            Notices = reading.Notices(read),
            Issues = await reading.IssuesAsync(@case, cancel),
            Timeline = await timeline.ReadAsync(@case, cancel),
            Rating = rating is null ? null : ViewOf(rating),
            MayWithdraw = open,
            MayUrge = @case.Status is CaseStatus.Received or CaseStatus.Accepted or CaseStatus.Decided && @case.UrgedOn != RegionTime.DateOf(reading.Now),
            MayRate = !open && rating is null,
        };
    }

    private static RatingView ViewOf(ServiceRating rating) => new(
        rating.Level, JsonSerializer.Deserialize<List<string>>(rating.TagsJson) ?? [], rating.Words, rating.RatedAt, rating.Addition, rating.AddedAt);

    private static IQueryable<Case> Narrow(IQueryable<Case> query, CaseFilter filter) => filter switch
    {
        CaseFilter.Running => query.Where(c =>
            c.Status == CaseStatus.Received || c.Status == CaseStatus.AwaitingSupplement || c.Status == CaseStatus.Accepted || c.Status == CaseStatus.Decided),
        CaseFilter.ToDo => query.Where(c =>
            c.Status == CaseStatus.AwaitingSupplement || (c.Status == CaseStatus.Accepted && c.Steps.Any(s => s.Status == StepStatus.SupplementRequested))),
        CaseFilter.Ended => query.Where(c =>
            c.Status == CaseStatus.Delivered || c.Status == CaseStatus.NotAccepted || c.Status == CaseStatus.Returned ||
            c.Status == CaseStatus.Withdrawn || c.Status == CaseStatus.Voided || c.Status == CaseStatus.Archived),
    };

    private MyCaseRow Row(Case @case, bool asked) => new(
        @case.CaseId, @case.Number, @case.Title, @case.Status, StatusWords.Of(@case.Status),
        Lamp.Of(DueOf(@case), @case.PromiseWarnAt, @case.Status is CaseStatus.AwaitingSupplement, reading.Now),
        DueOf(@case), asked ? "请补正材料" : NextStep(@case.Status), asked, @case.ReceivedAt);

    private static DateTimeOffset? DueOf(Case @case) => @case.Status switch
    {
        CaseStatus.Received => @case.AnswerDueAt,
        CaseStatus.AwaitingSupplement => @case.SupplyDueAt,
        CaseStatus.Accepted => @case.PromiseDueAt,
        _ => null,
    };

    private static string NextStep(CaseStatus status) => status switch
    {
        CaseStatus.Received => "窗口核对材料",
        CaseStatus.AwaitingSupplement => "请补正材料",
        CaseStatus.Accepted => "各部门同时办理",
        CaseStatus.Decided => "出件窗口送达",
        CaseStatus.Delivered => "请评价",
        CaseStatus.NotAccepted or CaseStatus.Returned or CaseStatus.Withdrawn or CaseStatus.Voided or CaseStatus.Archived => "",
    };
}
