using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>A place where assistants are found (服务点): in the hall and its branches, in towns, villages and parks.</summary>
internal sealed class ServicePoint
{
    public required Guid ServicePointId { get; init; }

    public required string Region { get; init; }

    public ServicePointKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The point above it, to which it turns with what it cannot do itself.</summary>
    public Guid? AboveId { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>The point's own number, which everybody may know.</summary>
    public string Phone { get; private set; } = "";

    public string Hours { get; private set; } = "";

    public bool Closed { get; private set; }

    public int Revision { get; private set; }

    public ServicePointSaved Save(ServicePointForm form)
    {
        (Kind, Name, AboveId) = (form.Kind!.Value, form.Name, form.AboveId);
        (Address, Phone, Hours, Closed) = (form.Address, form.Phone, form.Hours.Trim(), form.Closed);
        Revision++;
        return new ServicePointSaved(ServicePointId, Region, Kind, Closed);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ServicePoint>
    {
        public void Configure(EntityTypeBuilder<ServicePoint> builder)
        {
            builder.ToTable("assist_service_points");
            builder.HasKey(p => p.ServicePointId);
            builder.Property(p => p.ServicePointId).ValueGeneratedNever();
            builder.Property(p => p.Revision).IsConcurrencyToken();
            builder.HasIndex(p => p.Region);
        }
    }
}

/// <summary>The levels of the network, from the hall to the village.</summary>
public enum ServicePointKind
{
    Hall,
    Branch,
    Park,
    Town,
    Village,
}
