namespace Suban.Catalogue.Adopting;

/// <summary>What the government gives to whoever opens a business here (大礼包), without charge.</summary>
/// <param name="Key">Of the region's own choice.</param>
/// <param name="With">The keys of the items whose grant brings it.</param>
/// <param name="Payer">Who bears the cost, in words.</param>
public sealed record GiftPack(string Key, string Name, IReadOnlyList<string> With, IReadOnlyList<string> Contents, string Payer, bool NeedsLocalConfirmation)
{
    /// <summary>A line of the hand-over record.</summary>
    public string LineOf(string content) => $"{Name}：{content}";
}
