using System.Buffers.Binary;
using System.Net;
using System.Text;
using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

/// <summary>Every form that takes a file gets files that are not what they say: refused in plain words, nothing kept, not even on the disk.</summary>
[Collection(nameof(Town))]
public sealed class UploadTests(Town town)
{
    public static IEnumerable<TheoryDataRow<string, string>> Files =>
    [
        new("HTML named a PDF", "合同.pdf"),
        new("a program named a picture", "照片.jpg"),
        new("nothing at all", "空.png"),
        new("a picture of 40 000 times 40 000 points", "大图.png"),
        new("half a picture", "半截.png"),
        new("eleven megabytes", "大.pdf"),
        new("a picture that is an archive too", "两样.png"),
        new("a vector picture with script", "图.svg"),
        new("a path as its name", "../../../../etc/合同.pdf"),
    ];

    [Theory, MemberData(nameof(Files))]
    public async Task Upload_ToEveryForm(string what, string name)
    {
        var faults = new Faults();
        foreach (var form in town.Forms.Where(f => f.Inputs.Any(i => i.Kind is InputKind.File)))
        {
            var fresh = await town.FreshAsync(form);
            var field = fresh.Inputs.First(i => i.Kind is InputKind.File).Name;
            var filling = Filling.Of(fresh, _ => null, choice: 0) with { Files = [(field, name, Content(what))] };
            await faults.GatherAsync(form.Account, form, SendAsync(fresh, field, filling));
            await town.RestoreAsync(form.Account);
        }

        faults.AssertNone();
    }

    private async IAsyncEnumerable<string> SendAsync(FoundForm form, string field, Filling filling)
    {
        var (onDisk, answer) = (FilesOnDisk(), await Answer.OfAsync(town.Of(form.Account).Client, filling.Request(form)));
        foreach (var fault in AnswerRules.Faults(filling, answer).Concat(FaultsOf(form, field, answer)))
        {
            yield return fault;
        }

        if (!FilesOnDisk().SetEquals(onDisk))
        {
            yield return "left a file on the disk";
        }
    }

    private IEnumerable<string> FaultsOf(FoundForm form, string field, Answer answer)
    {
        var stored = town.Changed().Intersect(["stored_files", "case_files", "supplement_files"]).ToList();
        if (stored.Count > 0)
        {
            yield return $"{answer.Status}, and yet stored {string.Join(", ", stored)}";
        }

        // The public check reads a file and says whose signature is in it: none.
        var right = form.Action.AbsolutePath == "/verify/file" && (answer.Status is HttpStatusCode.RequestEntityTooLarge || answer.Text.Contains("没有本平台的签名", StringComparison.Ordinal));
        if (!right && answer.Status is not HttpStatusCode.UnprocessableEntity)
        {
            yield return $"answered {answer.Status} {answer.Location}";
        }

        if (answer.Status is HttpStatusCode.UnprocessableEntity && answer.Document.QuerySelector(".govuk-error-message") is null)
        {
            yield return $"says nothing beside {field}";
        }
    }

    private HashSet<string> FilesOnDisk() => [.. Directory.EnumerateFiles(Path.Combine(town.Host.DataDirectory, "files"), "*", SearchOption.AllDirectories)];

    private static byte[] Content(string what) => what switch
    {
        "HTML named a PDF" or "a path as its name" => Encoding.UTF8.GetBytes("<!DOCTYPE html><html><script>alert(1)</script></html>"),
        "a program named a picture" => [0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[200]],
        "nothing at all" => [],
        "a picture of 40 000 times 40 000 points" => Resized(40_000, 40_000),
        "half a picture" => CaseJourney.Picture[..40],
        "eleven megabytes" => [.. "%PDF-1.7\n"u8, .. new byte[11 * 1024 * 1024]],
        "a picture that is an archive too" => [.. CaseJourney.Picture, .. "PK\x03\x04"u8, .. new byte[64]],
        "a vector picture with script" => Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    /// <summary>The picture of one point that says it has more.</summary>
    private static byte[] Resized(int width, int height)
    {
        var picture = CaseJourney.Picture.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(20), height);
        return picture;
    }
}
