using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Consultations;

/// <summary>What somebody has to do after a meeting.</summary>
/// <param name="Owner">Key of one who was invited, or <see cref="Applicant"/>.</param>
public sealed record Decision(string Owner, string Words, DateOnly? DueOn)
{
    public const string Applicant = "applicant";

    public bool IsEmpty => Owner.Length == 0 && string.IsNullOrWhiteSpace(Words) && DueOn is null;
}

/// <param name="Passed">For each point still open whether it passed; only where the kind has one result.</param>
public sealed record MinutesForm(string Record, string Conclusion, IReadOnlyDictionary<string, bool> Passed, IReadOnlyList<Decision> Decisions);

/// <summary>Writes the minutes (会议纪要): what was found, the one conclusion, and what was decided as tasks with an owner and a day.</summary>
public sealed class RecordMinutes(AppDbContext db, DepartmentNotices notices)
{
    public async Task<Outcome<ConsultationMet>> RunAsync(Reader reader, ConsultationKey key, MinutesForm form, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.ConsultationAsync(reader, key, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (meeting, order) = held;
        var (asks, decisions) = (await db.AsksOfAsync(meeting.ConsultationId, cancel), form.Decisions.Where(decision => !decision.IsEmpty).ToList());
        var opinions = asks.FindAll(ask => ask.Kind is AskKind.Opinion);
        if (FaultsOf(meeting, opinions, form, process) is { } faults)
        {
            return faults;
        }

        var points = meeting.ReadPoints().Select(point => point.Passed is true || !meeting.Kind.HasOneResult() ? point : point with { Passed = form.Passed[point.Name] }).ToList();
        var result = !meeting.Kind.HasOneResult() ? ConsultationResult.Agreed : points.TrueForAll(point => point.Passed is true) ? ConsultationResult.Passed : ConsultationResult.Rectify;
        if (meeting.Meet(form.Record.Trim(), form.Conclusion.Trim(), points, result, process) is { } refusal)
        {
            return refusal;
        }

        foreach (var silent in opinions.FindAll(ask => ask.State is AskState.Open))
        {
            silent.Drop();
        }

        foreach (var decision in decisions)
        {
            await AddAsync(reader, order, meeting, decision, opinions, process, cancel);
        }

        Tell(order, meeting, decisions, reader, process);
        var met = new ConsultationMet(order.OrderId, meeting.ConsultationId, result, decisions.Count);
        db.Record(OrderRows.Stream(order.OrderId), met, process);
        if (result is not ConsultationResult.Rectify && decisions.Count == 0 && !asks.Exists(ask => ask.Kind is AskKind.Task && ask.State is not AskState.StruckOff))
        {
            meeting.Close(process);
            db.Record(OrderRows.Stream(order.OrderId), new ConsultationClosed(order.OrderId, meeting.ConsultationId), process);
        }

        return met;
    }

    private void Tell(AssistanceOrder order, Consultation meeting, List<Decision> decisions, Reader reader, ProcessContext process)
    {
        order.Touch(process);
        var name = ConsultationWords.Of(meeting.Kind);
        var yours = decisions.FindAll(decision => decision.Owner == Decision.Applicant);
        var todo = yours.Count == 0 ? "" : $"请您：{string.Join('；', yours.Select(decision => $"{decision.Words.Trim()}（{decision.DueOn:M月d日}前）"))}。";
        db.Note(order.OrderId, meeting.ConsultationId, $"{name}的结论（{ConsultationWords.Of(meeting.Result!.Value)}）：{meeting.Conclusion}", reader.Name, process);
        db.Tell(order, $"{name}有结果了：{order.Title}", $"{meeting.Conclusion}。{todo}", process, yours.Count == 0 ? null : yours.Min(decision => decision.DueOn), NoticeMatter.Result);
    }

    private async Task AddAsync(Reader reader, AssistanceOrder order, Consultation meeting, Decision decision, List<OrderAsk> opinions, ProcessContext process, CancellationToken cancel)
    {
        var owner = opinions.Find(ask => KeyOf(ask) == decision.Owner);
        var task = new OrderAsk
        {
            AskId = Guid.CreateVersion7(process.Now),
            OrderId = order.OrderId,
            ConsultationId = meeting.ConsultationId,
            Region = order.Region,
            Kind = AskKind.Task,
            AuthorityId = owner?.AuthorityId,
            Whom = owner?.Whom ?? "申请人",
            Words = decision.Words.Trim(),
            AskedByName = reader.Name,
            AskedAt = process.Now,
            DueOn = decision.DueOn!.Value,
        };
        db.Add(task);
        db.Note(order.OrderId, meeting.ConsultationId, $"议定：{task.Words}，由{task.Whom}在 {task.DueOn:yyyy年M月d日} 前办。", reader.Name, process);
        await notices.DepartmentAsync(task, order, $"会商议定的任务：{order.Title}", task.Words, process, cancel);
    }

    internal static string KeyOf(OrderAsk opinion) => opinion.AuthorityId?.ToString() ?? opinion.Whom;

    private static Refusal? FaultsOf(Consultation meeting, List<OrderAsk> opinions, MinutesForm form, ProcessContext process)
    {
        var faults = new FormFaults().Text(nameof(form.Record), "会议记录", form.Record, EditedText.MostInList).Text(nameof(form.Conclusion), "结论", form.Conclusion, EditedText.MostInText);
        if (meeting.Kind.HasOneResult())
        {
            var points = meeting.ReadPoints();
            for (var i = 0; i < points.Count; i++)
            {
                faults.When(points[i].Passed is not true && !form.Passed.ContainsKey(points[i].Name), $"Passed.{i}", $"请选择“{points[i].Name}”过没过");
            }
        }

        for (var i = 0; i < form.Decisions.Count; i++)
        {
            if (form.Decisions[i] is { IsEmpty: false } decision)
            {
                faults.When(decision.Owner != Decision.Applicant && !opinions.Exists(ask => KeyOf(ask) == decision.Owner), $"Owner.{i}", "请选择由谁办")
                    .Text($"Todo.{i}", "办什么", decision.Words, EditedText.MostInLine).Coming($"DueOn.{i}", "办到哪一天", decision.DueOn, process);
            }
        }

        return faults.Refusal;
    }
}
