namespace Suban.Cases;

/// <summary>The window's judgement of one material.</summary>
public enum MaterialVerdict
{
    /// <summary>Not yet looked at.</summary>
    Unjudged,

    /// <summary>Complete and in the legal form (齐全).</summary>
    Complete,

    /// <summary>Missing or defective (不齐).</summary>
    Deficient,

    /// <summary>Need not be handed in (免交).</summary>
    Exempt,

    /// <summary>To be brought later, on a signed promise (容缺后补).</summary>
    Deferred,
}
