using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <param name="Members">Who took part.</param>
/// <param name="Passed">They were examined, and passed.</param>
public sealed record TrainingForm(string Subject, DateOnly? On, int? Hours, bool Passed, IReadOnlyCollection<Guid> Members);

/// <summary>Records that members were trained (登记培训).</summary>
public sealed class RecordTraining(AppDbContext db)
{
    public const int MostHours = 200;

    public async Task<Outcome<TrainingRecorded>> RunAsync(TrainingForm form, ProcessContext process, CancellationToken cancel)
    {
        var chosen = form.Members.Distinct().ToList();
        var faults = new FormFaults()
            .Text(nameof(form.Subject), "培训内容", form.Subject, EditedText.MostInLine)
            .Past("HeldOn", "培训日期", form.On, process)
            .When(form.Hours is not (>= 1 and <= MostHours), nameof(form.Hours), $"请写学时，1 到 {MostHours} 的整数")
            .When(chosen.Count == 0, nameof(form.Members), "请选择哪些人参加了")
            .When(await db.CountMembersAsync(process.Region, chosen, cancel) != chosen.Count, nameof(form.Members), "请从列表里选择代办员");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        db.AddRange(chosen.Select(m => new TrainingEntry
        {
            TrainingEntryId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            AssistMemberId = m,
            Subject = form.Subject.Trim(),
            HeldOn = form.On!.Value,
            Hours = form.Hours!.Value,
            Passed = form.Passed,
        }));
        var recorded = new TrainingRecorded(process.Region, form.Subject.Trim(), form.On!.Value, chosen.Count);
        db.Record(TeamRows.OfTeam(process.Region), recorded, process);
        return recorded;
    }
}
