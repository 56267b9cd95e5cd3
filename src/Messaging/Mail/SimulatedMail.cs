namespace Suban.Messaging.Mail;

/// <summary>Sends nothing: keeps the last letters in memory, for the screens that say they are simulated.</summary>
public sealed class SimulatedMail : IMailGateway
{
    private const int Kept = 20;
    private readonly Lock _lock = new();
    private readonly List<(Guid Id, Letter Letter)> _sent = [];

    public bool Simulated => true;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Letter> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent.Select(s => s.Letter).Reverse()];
            }
        }
    }

    public Task SendAsync(Guid messageId, Letter letter, CancellationToken cancel)
    {
        lock (_lock)
        {
            _sent.RemoveAll(s => s.Id == messageId);
            _sent.Add((messageId, letter));
            _sent.RemoveRange(0, Math.Max(0, _sent.Count - Kept));
        }

        return Task.CompletedTask;
    }
}
