namespace Suban.Catalogue.Phrases;

/// <summary>Words that are written often (标准用语), so that the same thing is said to everybody in the same words.</summary>
/// <param name="General">Offered everywhere; otherwise only where an item or a material names its key.</param>
public sealed record StandardPhrase(string Key, PhraseKind Kind, string Text, bool General)
{
    /// <summary>Where the number of copies is filled in; such a phrase is offered for papers of several copies.</summary>
    public const string Copies = "{份数}";

    /// <summary>Where a check point of the material is filled in; such a phrase is offered once for each of them.</summary>
    public const string CheckPoint = "{要点}";

    /// <summary>An opinion on an application, not a word on a paper.</summary>
    public bool IsOpinion => Kind is not PhraseKind.Defect;
}

public enum PhraseKind
{
    /// <summary>An examiner's opinion that proposes to grant (建议准予).</summary>
    Favourable,

    /// <summary>An examiner's opinion that proposes to deny (建议不予).</summary>
    Unfavourable,

    /// <summary>What is wrong with a paper and how to cure it (补正说明); an applicant reads it as it stands.</summary>
    Defect,
}
