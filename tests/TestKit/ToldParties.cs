namespace Suban.TestKit;

/// <summary>What parties were told, in place of the module that knows them.</summary>
public sealed class ToldParties
{
    private readonly List<(Guid PartyId, string Title, string Body, string Link)> _told = [];

    public IReadOnlyList<(Guid PartyId, string Title, string Body, string Link)> All
    {
        get
        {
            lock (_told)
            {
                return [.. _told];
            }
        }
    }

    public IEnumerable<string> Titles(Guid partyId) => All.Where(t => t.PartyId == partyId).Select(t => t.Title).Distinct();

    public void Tell(Guid partyId, string title, string body, string link, DateTimeOffset now)
    {
        lock (_told)
        {
            _told.Add((partyId, title, body, link));
        }
    }
}
