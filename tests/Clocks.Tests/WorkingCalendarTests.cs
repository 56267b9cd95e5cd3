using CsCheck;
using static Suban.Clocks.Tests.PublishedCalendars;

namespace Suban.Clocks.Tests;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2025-09-26", 3, "2025-09-30")]
    [InlineData("2026-04-30", 1, "2026-05-06")]
    [InlineData("2026-04-03", 20, "2026-05-07")]
    [InlineData("2025-01-24", 7, "2025-02-10")]
    [InlineData("2026-10-03", 0, "2026-10-03")]
    [InlineData("2026-10-03", 1, "2026-10-08")]
    [InlineData("2026-12-31", 1, "2027-01-01")]
    public void Add_PublishedVectors_GiveTheDate(string from, int days, string expected) =>
        Assert.Equal(Date(expected), Calendar.Add(Date(from), days));

    [Theory]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void CountBetween_WholeYear_IsThePublishedTotal(int year, int total) =>
        Assert.Equal(total, Calendar.CountBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-09-25", false)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-17", false)]
    [InlineData("2027-01-01", true)]
    public void IsWorkingDay_HolidayMakeUpAndWeek_AsInTheNotice(string date, bool working) =>
        Assert.Equal(working, Calendar.IsWorkingDay(Date(date)));

    [Fact]
    public void IsProvisional_YearWithoutNotice_IsForecast()
    {
        Assert.False(Calendar.IsProvisional(2026));
        Assert.True(Calendar.IsProvisional(2027));
        Assert.True(Calendar.IsProvisional(Date("2026-12-30"), Date("2027-01-02")));
        Assert.False(Calendar.IsProvisional(Date("2021-01-01"), Date("2026-12-31")));
        Assert.Equal(2026, Calendar.LastPublishedYear);
    }

    [Fact]
    public void Add_AnyDateAndLength_AgreesWithCountingDayByDay() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 700]).Sample(
            (offset, days) =>
            {
                var from = Date("2019-06-01").AddDays(offset);
                var expected = DayByDay.Add(from, days);
                Assert.Equal(expected, Calendar.Add(from, days));
                Assert.Equal(days, Calendar.CountBetween(from, expected));
                Assert.True(days == 0 || Calendar.IsWorkingDay(expected));
                Assert.True(days == 0 || Calendar.Subtract(expected, 1) == Calendar.Add(from, days - 1) || days == 1);
            },
            iter: 20_000);

    [Fact]
    public void IsWorkingDay_EveryDayOfTwoCenturies_AgreesWithTheNaiveRule()
    {
        for (var date = new DateOnly(1900, 1, 1); date.Year < 2101; date = date.AddDays(1))
        {
            Assert.Equal(DayByDay.IsWorkingDay(date), Calendar.IsWorkingDay(date));
            Assert.Equal(DayByDay.IsWorkingDay(date) ? 1 : 0, Calendar.CountBetween(date.AddDays(-1), date));
        }
    }

    [Fact]
    public void TryAdd_BeyondTheLastDate_IsNull()
    {
        Assert.Null(Calendar.TryAdd(Date("2026-01-01"), int.MaxValue));
        Assert.Null(Calendar.TryAdd(DateOnly.MaxValue, 1));
        Assert.Equal(DateOnly.MaxValue, Calendar.TryAdd(DateOnly.MaxValue, 0));
        Assert.Equal(DateOnly.MaxValue, Calendar.TryAdd(DateOnly.MaxValue.AddDays(-1), 1));
        Assert.Equal(new DateOnly(1, 1, 2), Calendar.TryAdd(DateOnly.MinValue, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(DateOnly.MinValue, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Subtract(DateOnly.MinValue, 2));
    }

    [Fact]
    public void Constructor_LocalHoliday_IsOffEvenOnAMakeUpDay()
    {
        var region = new WorkingCalendar(Years, [Date("2026-10-10"), Date("2026-05-11")]);

        Assert.False(region.IsWorkingDay(Date("2026-10-10")));
        Assert.Equal(Date("2026-10-12"), region.Add(Date("2026-09-30"), 3));
        Assert.Equal(Date("2026-05-12"), region.Add(Date("2026-05-09"), 1));
        Assert.NotEqual(Calendar.Version, region.Version);
    }

    [Fact]
    public void Version_SameDatesInAnotherOrder_IsTheSame() =>
        Assert.Equal(Calendar.Version, new WorkingCalendar(Years.Reverse()).Version);
}
