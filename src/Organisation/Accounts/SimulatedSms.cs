namespace Suban.Organisation.Accounts;

/// <summary>Sends nothing: keeps the last messages in memory, for the screen that says they are simulated.</summary>
public sealed class SimulatedSms : ISmsGateway
{
    private const int Kept = 20;
    private readonly Lock _lock = new();
    private readonly List<SimulatedMessage> _sent = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<SimulatedMessage> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent.AsEnumerable().Reverse()];
            }
        }
    }

    public Task SendAsync(Guid messageId, string mobile, string text, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (!_sent.Exists(m => m.MessageId == messageId))
            {
                _sent.Add(new SimulatedMessage(messageId, mobile[..3] + "****" + mobile[^4..], text));
            }

            if (_sent.Count > Kept)
            {
                _sent.RemoveAt(0);
            }
        }

        return Task.CompletedTask;
    }
}

public sealed record SimulatedMessage(Guid MessageId, string MaskedMobile, string Text);
