using System.Security.Claims;

namespace Suban.Organisation.Access;

/// <summary>A signed-in identity. The cookie carries only the session; everything else is looked up and never goes stale.</summary>
internal sealed class ReaderIdentity : ClaimsIdentity
{
    public const string Scheme = "suban";

    public const string SessionClaim = "session";

    public ReaderIdentity(Reader reader, Guid sessionId)
        : base(
            [
                new Claim(SessionClaim, sessionId.ToString("N")),
                .. reader.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())),
            ],
            Scheme) => (Reader, SessionId) = (reader, sessionId);

    public Reader Reader { get; }

    /// <summary>For the frame of pages; not a claim, so that no name goes into the cookie.</summary>
    public override string? Name => Reader.Name;

    public Guid SessionId { get; }
}
