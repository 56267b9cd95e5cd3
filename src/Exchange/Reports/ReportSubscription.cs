using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Exchange.Reports;

/// <summary>What a platform above is told of handled cases (上报订阅): of which departments, from which day on, which tables, and what about people.</summary>
internal sealed class ReportSubscription
{
    /// <summary>Longer than a node needs to see that a subscription is on: what it handled meanwhile is loaded afterwards.</summary>
    private static readonly TimeSpan _seenByAll = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly TimeOnly _countsFrom = new(5, 0);

    public required Guid ConnectorId { get; init; }

    public required string Region { get; init; }

    public bool On { get; private set; }

    public string AuthoritiesJson { get; private set; } = "[]";

    public string TablesJson { get; private set; } = "[]";

    public string ChoicesJson { get; private set; } = "[]";

    /// <summary>Steps accepted on this day or later are reported.</summary>
    public DateOnly SinceOn { get; private set; }

    /// <summary>When what was handled before is to be ordered; null where that is done.</summary>
    public DateTimeOffset? LoadDueAt { get; private set; }

    /// <summary>The last case that was looked at.</summary>
    public Guid? LoadedCaseId { get; private set; }

    /// <summary>Since when the other side cannot be reached; null while it can.</summary>
    public DateTimeOffset? DownSince { get; private set; }

    public int Failures { get; private set; }

    public DateTimeOffset? NextAt { get; private set; }

    public string? Fault { get; private set; }

    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>When the other side is next asked how much it has.</summary>
    public DateTimeOffset? CountDueAt { get; private set; }

    /// <summary>Why the last question brought no counts.</summary>
    public string? CountFault { get; private set; }

    /// <summary>None for all of the region.</summary>
    public IReadOnlyList<Guid> Authorities => Read<Guid>(AuthoritiesJson);

    public IReadOnlyList<ReportTable> Tables => Read<ReportTable>(TablesJson);

    public IReadOnlyList<ReportChoice> Choices => Read<ReportChoice>(ChoicesJson);

    public bool Wants(StepReport step) =>
        step.AcceptedOn >= SinceOn && step.Region.StartsWith(Organisation.Region.ScopeOf(Region), StringComparison.Ordinal)
        && (Authorities is [] || Authorities.Contains(step.AuthorityId));

    /// <summary>Whatever changed, everything from the first day on is looked at once more: what is ordered already is not ordered again.</summary>
    public void Describe(ReportForm form, DateOnly since, DateTimeOffset now)
    {
        (On, SinceOn) = (form.On, since);
        (AuthoritiesJson, TablesJson, ChoicesJson) = (Write(form.Authorities), Write(form.Tables), Write(form.Choices));
        (LoadDueAt, LoadedCaseId) = (form.On ? now + _seenByAll : null, null);
        CountDueAt ??= NextMorning(now);
        GoOn();
    }

    /// <param name="last">The last case of a page; null when there was none left.</param>
    public void Load(Guid? last) => (LoadDueAt, LoadedCaseId) = (last is null ? null : LoadDueAt, last ?? LoadedCaseId);

    public void Reached(DateTimeOffset now) => (DownSince, Failures, NextAt, Fault, TakenAt) = (null, 0, null, null, now);

    public void Unreached(string fault, DateTimeOffset now)
    {
        (DownSince, Failures, Fault) = (DownSince ?? now, Failures + 1, fault);
        NextAt = now + Waits.After(Failures, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10));
    }

    /// <summary>Tries again at once.</summary>
    public void GoOn() => NextAt = null;

    public void Counted(string? fault, DateTimeOffset now) =>
        (CountFault, CountDueAt) = (fault, fault is null ? NextMorning(now) : now + TimeSpan.FromMinutes(30));

    public void CountNow(DateTimeOffset now) => CountDueAt = now;

    private static DateTimeOffset NextMorning(DateTimeOffset now) => RegionTime.At(RegionTime.DateOf(now).AddDays(1), _countsFrom);

    private static IReadOnlyList<T> Read<T>(string json) => JsonSerializer.Deserialize<IReadOnlyList<T>>(json, _json) ?? [];

    private static string Write<T>(IReadOnlyList<T> values) => JsonSerializer.Serialize(values, _json);

    internal sealed class Mapping : IEntityTypeConfiguration<ReportSubscription>
    {
        public void Configure(EntityTypeBuilder<ReportSubscription> builder)
        {
            builder.ToTable("report_subscriptions");
            builder.HasKey(s => s.ConnectorId);
            builder.Property(s => s.ConnectorId).ValueGeneratedNever();
            builder.Property(s => s.On).HasColumnName("is_on");
            builder.Property(s => s.AuthoritiesJson).HasColumnName("authorities");
            builder.Property(s => s.TablesJson).HasColumnName("tables");
            builder.Property(s => s.ChoicesJson).HasColumnName("choices");
            builder.Ignore(s => s.Authorities).Ignore(s => s.Tables).Ignore(s => s.Choices);
        }
    }
}
