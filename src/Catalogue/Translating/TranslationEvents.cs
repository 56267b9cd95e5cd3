namespace Suban.Catalogue.Translating;

/// <summary>A text in Mongolian script was written or changed.</summary>
public sealed record TranslationWritten(string Region, string Thing, string Chinese, string Mongolian);

/// <summary>Somebody who knows the language looked at a text; it may be published.</summary>
public sealed record TranslationReleased(string Region, string Thing, string Basis);

/// <summary>The released texts were put into the next version.</summary>
public sealed record TranslationsPublished(string Region, int Count);
