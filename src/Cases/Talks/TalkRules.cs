using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Talks;

/// <summary>Who takes part in the conversation of a case, and who can be asked there.</summary>
internal static class TalkRules
{
    /// <summary>The window as those choose it who ask.</summary>
    public const string Window = "window";

    public const string WindowName = "综合窗口";

    public const string SupportStream = "support/";

    /// <summary>The window of the case, and every department that has an accepted part of it.</summary>
    public static bool TakesPart(this Reader reader, Case @case) =>
        reader.IsWindowOf(@case) || @case.Steps.Any(s => s.Accepted && reader.WorksOn(s));

    public static bool IsClosed(this Case @case) => @case.Status is CaseStatus.Archived or CaseStatus.Voided;

    /// <summary>Whom the reader can ask: the other departments, and the window where he is none of it.</summary>
    public static IReadOnlyList<TalkPartner> PartnersOf(Reader reader, Case @case)
    {
        var own = reader.IsWindowOf(@case) ? null : reader.AuthorityId;
        var departments = @case.Steps.Where(s => s.Accepted && s.AuthorityId != own)
            .DistinctBy(s => s.AuthorityId).Select(s => new TalkPartner($"{s.AuthorityId}", s.AuthorityName, s.AuthorityId));
        return own is null ? [.. departments] : [.. departments, new TalkPartner(Window, WindowName, null)];
    }

    public static (Guid? AuthorityId, string Name) SideOf(Reader reader, Case @case, Authorities authorities) =>
        reader.IsWindowOf(@case) ? (null, WindowName) : (reader.AuthorityId, authorities.Find(reader.AuthorityId!.Value)!.Name);
}

/// <summary>Somebody who can be asked.</summary>
/// <param name="Key">As it is chosen.</param>
/// <param name="AuthorityId">Null for the window.</param>
public sealed record TalkPartner(string Key, string Name, Guid? AuthorityId);
