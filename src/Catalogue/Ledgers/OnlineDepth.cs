using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Ledgers;

/// <summary>How far an item is handled on the web (网办深度). Every published item is at least applied for and accepted there.</summary>
public enum OnlineDepth
{
    /// <summary>网上受理: people still come for a part of it.</summary>
    Accepted,

    /// <summary>全程网办.</summary>
    Whole,
}

/// <summary>The depth and ease of items, and in words.</summary>
public static class OnlineDepths
{
    public static OnlineDepth DepthOf(this RegionCatalogue region, HandlingItem item) => region.IsOnline(item) ? OnlineDepth.Whole : OnlineDepth.Accepted;

    /// <summary>Handled easily (网上易办): something is filled in or need not be brought because the platform has it.</summary>
    public static bool IsEasy(this RegionCatalogue region, HandlingItem item) =>
        item.Asks.Any(a => region.Library.Element(a.Element).Prefill.Count > 0)
        || region.Library.MaterialsOf(item).Any(m => m.SharedFrom is not null || m.ProducedHere || m.ReplacedBy.Count > 0 || m.PaperOf is not null);

    public static string Words(OnlineDepth depth) => depth switch
    {
        OnlineDepth.Accepted => "网上受理",
        OnlineDepth.Whole => "全程网办",
    };
}
