using Suban.Components.Fields;
using Suban.Organisation;

namespace Suban.Workbench.Pages.Admin;

/// <summary>The posts a member of staff may have, as the choices of a form.</summary>
internal static class StaffOffices
{
    public static IEnumerable<Choice> Authorities(Authorities authorities, string region) =>
        authorities.Of(region).Select(a => new Choice(a.AuthorityId.ToString(), a.Name));

    public static IEnumerable<Choice> Windows(Halls halls, string region) =>
        halls.Of(region).SelectMany(h => h.Windows).Where(w => w.Open).Select(w => new Choice(w.WindowId.ToString(), w.Name));

    /// <summary>What is not an id at all is nobody's id, and refused by the operation.</summary>
    public static Guid? Chosen(string? value) => string.IsNullOrEmpty(value) ? null : Guid.TryParse(value, out var id) ? id : Guid.Empty;
}
