using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Suban.Cases.Queries;

namespace Suban.Workbench.Desk;

/// <summary>The files of one material, each a link, in a cell of a table.</summary>
internal sealed class FileLinks(IReadOnlyList<FileView> files) : IHtmlContent
{
    public static FileLinks? Of(IReadOnlyList<FileView> files)
    {
        var current = files.Where(file => !file.Superseded).ToList();
        return current.Count == 0 ? null : new FileLinks(current);
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var file in files)
        {
            writer.Write($"""<a class="govuk-link ms-file" href="/desk/files/{file.CaseFileId}">""");
            encoder.Encode(writer, file.Name);
            writer.Write("</a> ");
        }
    }
}
