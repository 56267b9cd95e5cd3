namespace Suban.Organisation;

/// <summary>A region (区划): an area with its own settings, authorities and halls, known by its national code.</summary>
/// <param name="Code">Two digits a level down to the county (<c>152529</c>), three more for a township (<c>152529100</c>).</param>
public sealed record Region(string Code, string Name, string ShortName, AdministrativeLevel Level, string? ParentCode)
{
    /// <summary>What the codes of a region and of everything below it begin with. National codes of a league or city end in 00.</summary>
    public static string ScopeOf(string code) => code switch
    {
        [.. var above, '0', '0'] when code.Length is 6 => ScopeOf(above),
        [.. var above, '0', '0'] when code.Length is 4 => above,
        _ => code,
    };
}

/// <summary>The level that exercises a power (行使层级); the values are those of the national code list.</summary>
public enum AdministrativeLevel
{
    State = 1,
    Province = 2,
    Prefecture = 3,
    County = 4,
    Township = 5,
    Village = 6,
}
