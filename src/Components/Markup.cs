using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Suban.Components;

/// <summary>Writes HTML: names are ours, every value is encoded, elements close themselves in order.</summary>
internal sealed class Markup : IHtmlContent
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    /// <summary>Attributes whose value is null are left out; an empty string writes a bare attribute.</summary>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Void(element, attributes);
        _open.Push(element);
        return this;
    }

    /// <summary>An element without content: <c>input</c>, <c>use</c>, <c>path</c>.</summary>
    public Markup Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name);
                if (value.Length > 0 || name is "value" or "alt")
                {
                    _html.Append("=\"").Append(_encoder.Encode(value)).Append('"');
                }
            }
        }

        _html.Append('>');
        return this;
    }

    public Markup Text(string? text)
    {
        _html.Append(text is null ? null : _encoder.Encode(text));
        return this;
    }

    public Markup Add(IHtmlContent? content)
    {
        if (content is not null)
        {
            using var writer = new StringWriter(_html);
            content.WriteTo(writer, _encoder);
        }

        return this;
    }

    public Markup Close(int levels = 1)
    {
        for (var i = 0; i < levels; i++)
        {
            _html.Append("</").Append(_open.Pop()).Append('>');
        }

        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);

    public override string ToString() => _html.ToString();
}
