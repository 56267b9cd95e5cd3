using Suban.Catalogue.Adopting;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>The checks an editor runs before publishing (指南检查): grammar, references, words, and every answer of every theme.</summary>
public static class ContentCheck
{
    /// <summary>Checks a content folder; every problem names its file and line.</summary>
    public static CheckedContent Run(string contentDirectory, RegionFacts? facts = null)
    {
        var reading = ContentFolder.Read(contentDirectory);
        AdoptionChecks.RunOwners(reading.Document, reading.Adoptions, reading.ProblemList);
        return Run(reading.Document, reading.Adoptions, facts, _ => true, reading.ProblemList);
    }

    /// <summary>Checks a document that is not read from files; problems name the thing they are about.</summary>
    /// <param name="walked">The themes whose every answer is compiled; the others have been before.</param>
    public static CheckedContent Run(CatalogueDocument document, RegionFacts? facts, Func<ServiceTheme, bool> walked) =>
        Run(document, new Adoptions([]), facts, walked, new ProblemList());

    private static CheckedContent Run(
        CatalogueDocument document, Adoptions adoptions, RegionFacts? facts, Func<ServiceTheme, bool> walked, ProblemList problems)
    {
        UniqueChecks.Run(document, problems);
        LibraryChecks.Run(document, problems);
        ItemChecks.Run(document, problems);
        ThemeChecks.Run(document, problems);
        FormChecks.Run(document, problems);
        GuideChecks.Run(document, problems);
        WordChecks.Run(document, problems);
        ListChecks.Run(document, problems);
        PolicyChecks.Run(document, problems);
        AssistChecks.Run(document, adoptions, problems);
        FormTitleChecks.Run(document, adoptions, problems);
        PhraseChecks.Run(document, problems);
        TranslationChecks.Run(document, problems);
        NoticeChecks.Run(adoptions, problems);
        AdoptionChecks.Run(document, adoptions, problems);
        RecommendationChecks.Run(document, adoptions, problems);
        if (facts is not null)
        {
            RegionChecks.Run(document, facts, problems);
        }

        if (problems.Problems.All(p => p.Severity is not ProblemSeverity.Error))
        {
            // Only content whose references all resolve can be compiled.
            AnswerChecks.Run(document, walked, problems);
            BaselineChecks.Run(document, problems, number => $"theme/{number}");
            AdoptionChecks.RunAnswers(document, adoptions, problems);
        }

        return new CheckedContent(document, adoptions, problems.Problems);
    }
}
