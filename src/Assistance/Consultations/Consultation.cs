using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Assistance.Orders;
using Suban.Catalogue.Assisting;
using Suban.Kernel;

namespace Suban.Assistance.Consultations;

/// <summary>A joint consultation (会商联审) about an order: departments give their opinions, meet once, and what is decided is done and struck off.</summary>
internal sealed class Consultation
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required Guid ConsultationId { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>The order's number with a place behind it.</summary>
    public required string Number { get; init; }

    public required string Region { get; init; }

    public required ConsultationKind Kind { get; init; }

    /// <summary>The stage of the project it is about (审批阶段).</summary>
    public required ProjectStage Stage { get; init; }

    /// <summary>Who calls together; in a park the bureau and its committee (召集单位).</summary>
    public required string Conveners { get; init; }

    /// <summary>主持人.</summary>
    public required string Chair { get; init; }

    /// <summary>议题.</summary>
    public required string Agenda { get; init; }

    /// <summary>What was sent to everybody, one a line (会议材料).</summary>
    public required string Papers { get; init; }

    /// <summary>What the applicant has to bring or do; empty where nothing.</summary>
    public required string AskedOfApplicant { get; init; }

    public required DateOnly OpinionsBy { get; init; }

    /// <summary>The one appointment: of the meeting, or on the site.</summary>
    public required DateOnly MeetOn { get; init; }

    public required string Time { get; init; }

    public required string Place { get; init; }

    public required string ConvenedByName { get; init; }

    public required DateTimeOffset ConvenedAt { get; init; }

    public ConsultationState State { get; private set; }

    /// <summary>What is looked at, and what was found: the checklist of its kind.</summary>
    public string Points { get; private set; } = "[]";

    /// <summary>会议记录.</summary>
    public string? Record { get; private set; }

    /// <summary>The one result, in words for everybody (会商结论).</summary>
    public string? Conclusion { get; private set; }

    /// <summary>Null until the minutes are written.</summary>
    public ConsultationResult? Result { get; private set; }

    public DateTimeOffset? MetAt { get; private set; }

    /// <summary>How often it was looked at.</summary>
    public int Round { get; private set; }

    /// <summary>Why it was called off.</summary>
    public string? Words { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public int Revision { get; private set; } = 1;

    public bool IsRunning => State is ConsultationState.Convened or ConsultationState.Met;

    public IReadOnlyList<CheckedPoint> ReadPoints() => JsonSerializer.Deserialize<List<CheckedPoint>>(Points, _json) ?? [];

    public Consultation Look(IEnumerable<string> points)
    {
        Points = JsonSerializer.Serialize(points.Select(name => new CheckedPoint(name, null)), _json);
        return this;
    }

    /// <summary>Minutes are written once, and again only for what did not pass.</summary>
    public Refusal? Meet(string record, string conclusion, IReadOnlyList<CheckedPoint> points, ConsultationResult result, ProcessContext process)
    {
        if (State is not ConsultationState.Convened && !(State is ConsultationState.Met && Result is ConsultationResult.Rectify))
        {
            return OrderRefusals.NotNow;
        }

        Points = JsonSerializer.Serialize(points, _json);
        Record = Record is null ? record : $"{Record}\n{record}";
        (State, Conclusion, Result, MetAt, Round, ChangedAt, Revision) = (ConsultationState.Met, conclusion, result, process.Now, Round + 1, process.Now, Revision + 1);
        return null;
    }

    /// <summary>Everything decided was done.</summary>
    public void Close(ProcessContext process) => (State, ClosedAt, ChangedAt, Revision) = (ConsultationState.Closed, process.Now, process.Now, Revision + 1);

    public Refusal? Cancel(string words, ProcessContext process)
    {
        if (State is not ConsultationState.Convened)
        {
            return OrderRefusals.NotNow;
        }

        (State, Words, ChangedAt, Revision) = (ConsultationState.Cancelled, words, process.Now, Revision + 1);
        return null;
    }

    /// <summary>Somebody said or did something about it.</summary>
    public void Touch(ProcessContext process) => (ChangedAt, Revision) = (process.Now, Revision + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<Consultation>
    {
        public void Configure(EntityTypeBuilder<Consultation> builder)
        {
            builder.ToTable("assistance_consultations");
            builder.HasKey(c => c.ConsultationId);
            builder.Property(c => c.ConsultationId).ValueGeneratedNever();
            builder.Property(c => c.Revision).IsConcurrencyToken();
            builder.Ignore(c => c.IsRunning);
            builder.HasIndex(c => c.Number).IsUnique();
            builder.HasIndex(c => c.OrderId);
        }
    }
}

/// <summary>The kinds of meeting about an order (会商种类), each with its own checklist.</summary>
public enum ConsultationKind
{
    Joint,
    Evaluation,
    Drawings,
    Acceptance,
    Park,

    /// <summary>With the applicant: the small one (协调会).</summary>
    Coordination,
}

/// <summary>How far a consultation is (会商进度).</summary>
public enum ConsultationState
{
    Convened,

    /// <summary>The minutes are written; what was decided is being done.</summary>
    Met,

    Closed,

    Cancelled,
}

/// <summary>The one result of a consultation (会商结果).</summary>
public enum ConsultationResult
{
    Passed,

    /// <summary>What did not pass is put right and looked at again.</summary>
    Rectify,

    Agreed,
}

/// <param name="Passed">Null until it was looked at.</param>
public sealed record CheckedPoint(string Name, bool? Passed);
