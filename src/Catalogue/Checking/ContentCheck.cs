using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>The checks an editor runs before publishing (指南检查): grammar, references, words, and every answer of every theme.</summary>
public static class ContentCheck
{
    public static CheckedContent Run(string contentDirectory)
    {
        var reading = ContentFolder.Read(contentDirectory);
        var document = reading.Document;
        var problems = reading.ProblemList;
        UniqueChecks.Run(document, problems);
        LibraryChecks.Run(document, problems);
        ItemChecks.Run(document, problems);
        ThemeChecks.Run(document, problems);
        AssistChecks.Run(document, reading.Adoptions, problems);
        AdoptionChecks.Run(document, reading.Adoptions, problems);
        if (reading.Problems.All(p => p.Severity is not ProblemSeverity.Error))
        {
            // Only content whose references all resolve can be compiled.
            AnswerChecks.Run(document, problems);
            AdoptionChecks.RunAnswers(document, reading.Adoptions, problems);
        }

        return new CheckedContent(document, reading.Adoptions, reading.Problems);
    }
}
