namespace Suban.Organisation.Accounts;

/// <summary>The seam to whoever sends text messages (短信).</summary>
public interface ISmsGateway
{
    /// <param name="messageId">The same for every repetition of one message.</param>
    Task SendAsync(Guid messageId, string mobile, string text, CancellationToken cancel);
}
