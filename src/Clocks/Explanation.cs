using System.Globalization;

namespace Suban.Clocks;

/// <summary>Says in Chinese, event by event, why the last day is what it is.</summary>
internal static class Explanation
{
    public static IReadOnlyList<ClockLine> Of(
        Period period, ClockStarted start, IReadOnlyList<Pause> pauses, LimitExtended? extension, IReadOnlyList<LastDayTold> told)
    {
        var first = period.LastDay([], null, []);
        var lines = new List<ClockLine> { new(start.At, Start(period, start, first), null, first) };
        var (known, extended, last) = (new List<Pause>(), (LimitExtended?)null, first);
        var moves = pauses.Select(pause => (pause.At, Pause: (Pause?)pause)).ToList();
        if (extension is not null)
        {
            moves.Add((extension.At, null));
        }

        foreach (var (at, pause) in moves.OrderBy(move => move.At))
        {
            extended = pause is null ? extension : extended;
            known.AddRange(pause is null ? [] : [pause]);
            var moved = period.LastDay(known, extended, []);
            if (moved != last)
            {
                lines.Add(new ClockLine(at, $"{(pause is null ? Say(extension) : Say(pause))}，{To(last, moved)}。", last, moved));
                last = moved;
            }
        }

        var final = period.LastDay(pauses, extension, told);
        if (final != last)
        {
            var notice = told.OrderBy(item => item.LastDay).ThenBy(item => item.At).Last();
            lines.Add(new ClockLine(notice.At, $"{Day(CivilTime.DateOf(notice.At))}已书面告知您的期限不缩短，{To(last, final)}。", last, final));
        }

        return lines;
    }

    public static string Day(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    public static string Say(Pause pause) =>
        $"{Day(pause.After)}起{pause.Kind.ChineseName()}{Because(pause.Reason)}，至{Day(pause.Until)}不计入时限";

    public static string Say(LimitExtended? extension) =>
        $"{Day(CivilTime.DateOf(extension!.At))}批准延长{extension.By}{Because(extension.Reason)}";

    public static string To(DateOnly before, DateOnly after) => $"截止日由{Day(before)}改为{Day(after)}";

    private static string Start(Period period, ClockStarted start, DateOnly last)
    {
        var ends = period.Rule.IsApplicants ? "24时" : period.Rule.Hours.ClosingTime.ToString("HH:mm", CultureInfo.InvariantCulture);
        var begun = $"{Day(period.StartedOn)}{start.What}";
        return period.Rule.Limit switch
        {
            OnTheSpot => $"{begun}，即办，{Day(last)}办结。",
            WorkingDays days when days.Count > 0 =>
                $"{begun}，{Day(period.Calendar.Add(period.StartedOn, 1))}为第1个工作日，共{days}，{Day(last)}{ends}截止。",
            var limit => $"{begun}，次日起算，共{limit}，{Day(last)}{ends}截止。",
        };
    }

    private static string Because(string reason) => reason.Length == 0 ? "" : $"（{reason}）";
}
