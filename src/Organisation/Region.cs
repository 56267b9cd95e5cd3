namespace Suban.Organisation;

/// <summary>A region (区划): an area with its own settings, authorities and halls, known by its national code.</summary>
/// <param name="Code">Two digits a level down to the county (<c>152529</c>), three more for a township (<c>152529100</c>).</param>
public sealed record Region(string Code, string Name, string ShortName, AdministrativeLevel Level, string? ParentCode);

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
