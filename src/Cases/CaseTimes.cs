using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Cases;

/// <summary>The working time of a region as the clocks of its cases need it.</summary>
public sealed class CaseTimes(Regions regions, Calendars calendars)
{
    internal WorkingCalendar Calendar(string region) => calendars.For(region);

    internal ClockRule Fit(ClockRule rule, string region, DateTimeOffset at)
    {
        var settings = regions.Settings(region, RegionTime.DateOf(at));
        return rule with { Hours = settings.OfficeHours, Thresholds = settings.Lights };
    }

    internal StepLimits Fit(StepLimits limits, string region, DateTimeOffset at)
    {
        var settings = regions.Settings(region, RegionTime.DateOf(at));
        return limits with { Hours = settings.OfficeHours, Thresholds = settings.Lights };
    }

    /// <summary>The telephone people are told to call.</summary>
    internal string Contact(string region, DateTimeOffset at) => regions.Settings(region, RegionTime.DateOf(at)).OneThingPhone;

    /// <summary>The last day of the applicant's time to supply: one on which the hall can take papers (民法典第二百零三条).</summary>
    public DateOnly SupplyBy(string region, DateTimeOffset at)
    {
        var (calendar, today) = (Calendar(region), RegionTime.DateOf(at));
        var last = today.AddDays(regions.Settings(region, today).SupplementDays);
        while (!calendar.IsWorkingDay(last) || calendar.IsClosed(last))
        {
            last = last.AddDays(1);
        }

        return last;
    }

    /// <summary>The midnight that ends the n-th working day from now.</summary>
    internal DateTimeOffset EndOf(string region, int workingDays, DateTimeOffset now) =>
        RegionTime.At(Calendar(region).Add(RegionTime.DateOf(now), workingDays).AddDays(1), TimeOnly.MinValue);

    /// <summary>The last day to answer what an applicant asks about his case.</summary>
    internal DateOnly QuestionBy(string region, DateTimeOffset at)
    {
        var today = RegionTime.DateOf(at);
        return Calendar(region).Add(today, regions.Settings(region, today).QuestionDays);
    }

    /// <summary>When professional support has to have answered: so many minutes of the hall's hours from now.</summary>
    internal DateTimeOffset SupportBy(string region, DateTimeOffset at)
    {
        var (calendar, today) = (Calendar(region), RegionTime.DateOf(at));
        var settings = regions.Settings(region, today);
        var left = TimeSpan.FromMinutes(settings.SupportMinutes);
        for (var day = today; ; day = calendar.Add(day, 1))
        {
            foreach (var session in calendar.IsWorkingDay(day) ? settings.OfficeHours.Sessions : [])
            {
                var (from, to) = (RegionTime.At(day, session.From), RegionTime.At(day, session.To));
                var start = at > from ? at : from;
                if (start < to && to - start >= left)
                {
                    return start + left;
                }

                left -= start < to ? to - start : TimeSpan.Zero;
            }
        }
    }

    internal DateTimeOffset AnswerDue(string region, DateTimeOffset receivedAt) => Clock.Compute(
        Fit(ClockRule.OneTimeNotice(), region, receivedAt), Calendar(region), [new ClockStarted(receivedAt, "收件")], receivedAt).Due!.Value;
}
