namespace Suban.Catalogue.Translating;

/// <summary>A name or a text in Mongolian script (蒙古文译文), with how far it is. Written and released by people; a machine's proposal may wait for review, never more.</summary>
/// <param name="Thing">What it names: <c>theme/8</c>, <c>theme/8/note-1</c>, <c>item/outdoor-sign</c>, <c>element/operator.name</c>, <c>sheet/notice</c>, <c>region/152529</c>.</param>
/// <param name="Chinese">The words it was translated from: where the name has changed since, the translation waits for review again.</param>
/// <param name="Mongolian">As typed: joiners and variation selectors are part of the spelling.</param>
public sealed record Translation(string Thing, string Chinese, string Mongolian, TranslationState State);

/// <summary>How far a translation is (译文状态): only what is final is shown to the public.</summary>
public enum TranslationState
{
    /// <summary>待译: nobody has written it yet.</summary>
    Waiting,

    /// <summary>待审: written, not released.</summary>
    Review,

    /// <summary>已定: a person who may has released it.</summary>
    Final,
}
