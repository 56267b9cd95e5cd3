namespace Suban.Organisation;

/// <summary>Tells a party what became of what it asked for, within the operation; the module that knows the parties does it.</summary>
/// <param name="link">A path of this site.</param>
public delegate void TellParty(Guid partyId, string title, string body, string link, DateTimeOffset now);
