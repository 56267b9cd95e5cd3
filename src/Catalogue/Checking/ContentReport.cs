using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>The outcome of the checks as the command line prints it.</summary>
public static class ContentReport
{
    /// <returns>The process's exit code: 0 publishable, 1 not.</returns>
    public static int Print(CheckedContent content, TextWriter output)
    {
        foreach (var problem in content.Problems)
        {
            output.WriteLine(problem);
        }

        var document = content.Document;
        output.WriteLine(
            $"主题 {document.Themes.Count} 个，事项 {document.Items.Count} 个，数据元 {document.Elements.Count} 个，材料 {document.Materials.Count} 种，证照 {document.Certificates.Count} 种。");
        output.WriteLine($"错误 {content.Errors.Count} 处，提醒 {content.Problems.Count(p => p.Severity is ProblemSeverity.Warning)} 处。");
        return content.HasErrors ? 1 : 0;
    }
}
