using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Suban.Server.Tests.BadInput;

/// <summary>What is sent for one form.</summary>
internal sealed record Filling(IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>What was typed, which has to stand in the page that comes back.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<(string Name, string FileName, byte[] Content)> Files { get; init; } = [];

    /// <summary>Goes into the body as it is, in place of the value it stands for.</summary>
    public byte[]? Raw { get; init; }

    /// <summary>The field that is sent with ten megabytes.</summary>
    public string? Huge { get; init; }

    public string? MediaType { get; init; }

    /// <summary>Stands for <see cref="Raw"/>.</summary>
    public const string Placeholder = "RAWBYTES";

    private static readonly byte[] _tenMegabytes = [.. Enumerable.Repeat((byte)'1', 10 * 1024 * 1024)];

    /// <summary>The form filled in as a person would, with this text in every box and the choice at this place.</summary>
    public static Filling Of(FoundForm form, Func<FormInput, string?> text, int choice = 0)
    {
        var (values, typed) = (new List<KeyValuePair<string, string>>(), new Dictionary<string, string>());
        foreach (var input in form.Inputs)
        {
            var sent = input.Kind switch
            {
                InputKind.Text or InputKind.Password => text(input) ?? input.Value,
                InputKind.Choice => input.Options.Count == 0 ? null : input.Options[choice % input.Options.Count],
                InputKind.Tick => input.Options[0],
                InputKind.File => null,
                InputKind.Hidden or InputKind.Button => input.Value,
            };
            if (sent is not null)
            {
                values.Add(new(input.Name, sent));
            }

            if (input.Kind is InputKind.Text && text(input) is { } kept)
            {
                typed[input.Name] = kept;
            }
        }

        return new Filling(values) { Typed = typed };
    }

    public Filling With(Func<KeyValuePair<string, string>, IEnumerable<KeyValuePair<string, string>>> change) =>
        this with { Values = [.. Values.SelectMany(change)] };

    public bool Says(string word) =>
        Values.Any(v => v.Value.Contains(word, StringComparison.Ordinal)) || Files.Any(f => f.FileName.Contains(word, StringComparison.Ordinal));

    public HttpRequestMessage Request(FoundForm form)
    {
        if (!form.Posts)
        {
            return new HttpRequestMessage(HttpMethod.Get, form.Action.GetLeftPart(UriPartial.Path) + "?" + Encoded().Replace(Placeholder, "%FF%00", StringComparison.Ordinal));
        }

        return new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = form.Multipart && MediaType is null ? Multipart() : Urlencoded() };
    }

    private string Encoded() => string.Join('&', Values.Select(v => $"{WebUtility.UrlEncode(v.Key)}={WebUtility.UrlEncode(v.Value)}"));

    private ByteArrayContent Urlencoded()
    {
        var body = Encoded();
        var escaped = Raw is null ? body : body.Replace(Placeholder, string.Concat(Raw.Select(b => $"%{b:X2}")), StringComparison.Ordinal);
        var bytes = Encoding.ASCII.GetBytes(escaped);
        return new ByteArrayContent(Huge is null ? bytes : [.. bytes, .. Encoding.ASCII.GetBytes($"&{Huge}="), .. _tenMegabytes])
        {
            Headers = { ContentType = new MediaTypeHeaderValue(MediaType ?? "application/x-www-form-urlencoded") },
        };
    }

    private MultipartFormDataContent Multipart()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Values)
        {
            var part = new ByteArrayContent(value == Placeholder && Raw is not null ? Raw : Encoding.UTF8.GetBytes(value));
            content.Add(part, name);
        }

        if (Huge is not null)
        {
            content.Add(new ByteArrayContent(_tenMegabytes), Huge);
        }

        foreach (var (name, fileName, bytes) in Files)
        {
            var part = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
            content.Add(part, name, fileName);
        }

        return content;
    }
}
