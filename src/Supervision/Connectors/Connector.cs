using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Catalogue;
using Suban.Kernel;

namespace Suban.Supervision.Connectors;

/// <summary>A system of a department the platform is connected with (对接的民生服务信息系统): whose it is, how it is reached, how it answers.</summary>
internal sealed class Connector
{
    /// <summary>So many failed checks in a row are an incident, not a hiccup.</summary>
    public const int FailuresOfAnIncident = 3;

    public required Guid ConnectorId { get; init; }

    public required string Region { get; init; }

    public LivelihoodDomain Domain { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The department whose system it is.</summary>
    public Guid? AuthorityId { get; private set; }

    public ConnectorNetwork Network { get; private set; }

    public ConnectorMode Mode { get; private set; }

    /// <summary>Where the system says that it is there.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The name under which the server finds the credential; never the credential itself.</summary>
    public string? Credential { get; private set; }

    public ConnectorState State { get; private set; }

    public DateTimeOffset? LastSuccessAt { get; private set; }

    public DateTimeOffset? LastFailureAt { get; private set; }

    public string? LastFault { get; private set; }

    public int FailuresInARow { get; private set; }

    public int Revision { get; private set; } = 1;

    public void Describe(ConnectorForm form)
    {
        (Domain, Name, AuthorityId) = (form.Domain!.Value, form.Name.Trim(), form.AuthorityId);
        (Network, Mode) = (form.Network!.Value, form.Mode!.Value);
        (Address, Credential) = (form.Address.Trim(), form.Credential.Trim() is { Length: > 0 } name ? name : null);
        Revision++;
    }

    /// <summary>登记 → 联调 → 上线 → 停用; what was stopped is tested again before it goes live.</summary>
    public Outcome<ConnectorMoved> Move(ConnectorState to)
    {
        if (!Next.Contains(to))
        {
            return RegisterRefusals.ConnectorCannotMove(ConnectorWords.Of(State), ConnectorWords.Of(to));
        }

        if (to is ConnectorState.Live && LastSuccessAt is null)
        {
            return RegisterRefusals.ConnectorNeverAnswered;
        }

        (State, FailuresInARow, Revision) = (to, 0, Revision + 1);
        return new ConnectorMoved(ConnectorId, Region, to);
    }

    public IReadOnlyList<ConnectorState> Next => State switch
    {
        ConnectorState.Registered or ConnectorState.Stopped => [ConnectorState.Testing],
        ConnectorState.Testing => [ConnectorState.Live, ConnectorState.Stopped],
        ConnectorState.Live => [ConnectorState.Testing, ConnectorState.Stopped],
    };

    /// <summary>Takes down what a check found.</summary>
    /// <param name="fault">Null where the system answered.</param>
    /// <returns>Whether a live system has just failed often enough to be an incident.</returns>
    public bool Checked(string? fault, DateTimeOffset at)
    {
        if (fault is null)
        {
            (LastSuccessAt, FailuresInARow) = (at, 0);
            return false;
        }

        (LastFailureAt, LastFault, FailuresInARow) = (at, fault, FailuresInARow + 1);
        return State is ConnectorState.Live && FailuresInARow == FailuresOfAnIncident;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Connector>
    {
        public void Configure(EntityTypeBuilder<Connector> builder)
        {
            builder.ToTable("connectors");
            builder.HasKey(c => c.ConnectorId);
            builder.Property(c => c.ConnectorId).ValueGeneratedNever();
            builder.Property(c => c.Revision).IsConcurrencyToken();
            builder.HasIndex(c => c.Region);
            builder.Ignore(c => c.Next);
        }
    }
}

/// <summary>One check of one system (连通检查).</summary>
internal sealed class ConnectorCheck
{
    public required Guid ConnectorId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required bool Answered { get; init; }

    public required int Milliseconds { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ConnectorCheck>
    {
        public void Configure(EntityTypeBuilder<ConnectorCheck> builder)
        {
            builder.ToTable("connector_checks");
            builder.HasKey(c => new { c.ConnectorId, c.At });
        }
    }
}

/// <summary>The net a system stands in (网络).</summary>
public enum ConnectorNetwork
{
    /// <summary>政务外网.</summary>
    Government,

    /// <summary>专网.</summary>
    Private,
}

/// <summary>How the two systems work together (对接方式).</summary>
public enum ConnectorMode
{
    Api,
    EmbeddedPage,
    DataExchange,
    SingleSignOn,
}

/// <summary>How far the connection has come (对接状态).</summary>
public enum ConnectorState
{
    Registered,
    Testing,
    Live,
    Stopped,
}
