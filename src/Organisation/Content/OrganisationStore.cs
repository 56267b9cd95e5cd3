namespace Suban.Organisation.Content;

/// <summary>Holds the current snapshot; readers take it once and see one consistent state.</summary>
internal sealed class OrganisationStore
{
    private volatile OrganisationSnapshot _current;

    public OrganisationStore(OrganisationSnapshot shipped) => _current = Shipped = shipped;

    /// <summary>What content/ says, before anything entered in /admin.</summary>
    public OrganisationSnapshot Shipped { get; }

    public OrganisationSnapshot Current
    {
        get => _current;
        set => _current = value;
    }
}
