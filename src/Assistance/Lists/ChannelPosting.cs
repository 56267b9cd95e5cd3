using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Lists;

/// <summary>That a version of the list was shown in one of the region's channels (公布记录): the hall's notice board, a web site, a medium.</summary>
internal sealed class ChannelPosting
{
    public required Guid ChannelPostingId { get; init; }

    public required string Region { get; init; }

    /// <summary>The catalogue's version.</summary>
    public required int Version { get; init; }

    /// <summary>As the region's papers name it.</summary>
    public required string Channel { get; init; }

    public required DateOnly PostedOn { get; init; }

    /// <summary>Where it can be looked at: an address, a place.</summary>
    public required string Place { get; init; }

    public required string RecordedByName { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ChannelPosting>
    {
        public void Configure(EntityTypeBuilder<ChannelPosting> builder)
        {
            builder.ToTable("assist_channel_postings");
            builder.HasKey(p => p.ChannelPostingId);
            builder.Property(p => p.ChannelPostingId).ValueGeneratedNever();
            builder.HasIndex(p => new { p.Region, p.Version, p.Channel }).IsUnique();
        }
    }
}

/// <summary>A version of the list was shown in a channel.</summary>
public sealed record ListPosted(string Region, int Version, string Channel, DateOnly On);
