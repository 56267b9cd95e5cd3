namespace Suban.Catalogue.Forms;

/// <summary>What a form is called (表单名称): as it is printed at its head, and how else papers have spelt it.</summary>
/// <param name="Key">The same in every region (<c>assist-application</c>).</param>
public sealed record FormTitle(string Key, FormProgramme Programme, string Title)
{
    /// <summary>Spellings found in a region's papers; people look for a form by what they hold in their hands.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init => field = value ?? []; } = [];

    public bool NeedsLocalConfirmation { get; init; }
}

/// <summary>The service a form belongs to.</summary>
public enum FormProgramme
{
    /// <summary>一件事一次办.</summary>
    OneThing,

    /// <summary>帮您办.</summary>
    Assist,
}
