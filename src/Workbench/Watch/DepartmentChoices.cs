using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Watch;

/// <summary>The departments of a region as the registers offer them.</summary>
internal sealed class DepartmentChoices(Authorities authorities)
{
    public IReadOnlyList<Choice> Of(string region) =>
        [.. authorities.Of(region).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new Choice($"{a.AuthorityId}", a.Name))];

    /// <summary>What was chosen; nothing is right, something that is no choice is not.</summary>
    public static Refusal? Read(string? chosen, string field, out Guid? authorityId)
    {
        authorityId = Guid.TryParse(chosen, out var id) ? id : null;
        return authorityId is null && !string.IsNullOrEmpty(chosen) ? ThemeActs.Invalid(field, "请从列表里选择部门") : null;
    }

    /// <summary>What was ticked; something that is no choice stays one that no region has.</summary>
    public static IReadOnlyList<Guid> ReadAll(IEnumerable<string> ticked) => [.. ticked.Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty)];
}
