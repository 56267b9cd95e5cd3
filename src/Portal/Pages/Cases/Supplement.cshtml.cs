using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Cases.Supplement;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Cases;

/// <summary>Answers a notice (补正): only what was asked, with the window's words and the old file beside it. Every file is a request of its own.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(MostBytes)]
internal sealed class SupplementModel(CaseQueries cases, FileStore files, Writes writes) : PageModel
{
    // A little more than one file may have, so that a file that is too large is refused in words.
    private const long MostBytes = 12 * 1024 * 1024;

    public SupplementView Asked { get; private set; } = null!;

    public string Address => $"/cases/{Asked.Number}/supplement";

    /// <summary>How many materials have at least one new file.</summary>
    public int Ready => Asked.Items.Count(item => item.NewFiles.Count > 0);

    public static string FieldOf(SupplementItemView item) => "material." + item.Item.MaterialId;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        await LoadAsync(number, cancel) ? Page() : await GoneAsync(number, cancel);

    public async Task<IActionResult> OnPostUploadAsync(string number, string? material, string? key, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(number, cancel))
        {
            return await GoneAsync(number, cancel);
        }

        if (Asked.Items.FirstOrDefault(i => i.Item.MaterialId == material) is not { } item)
        {
            return NotFound();
        }

        var chosen = Request.Form.Files.Where(f => f.FileName.Length > 0).ToList();
        var refusal = chosen.Count == 0 ? FileRefusals.NoneChosen : null;
        foreach (var file in chosen)
        {
            refusal ??= await AttachAsync(item.Planned, file, key, cancel);
        }

        return refusal is null ? Row(material!) : await FaultyAsync(number, FieldOf(item), refusal, cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string number, string? material, Guid file, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return await GoneAsync(number, cancel);
        }

        var (reader, notice, process) = (User.RequireReader(), Asked.Notice.NoticeId, HttpContext.Process(nameof(RemoveSupplement), key: key));
        await writes.RunAsync<RemoveSupplement, SupplementRemoved>((op, c) => op.RunAsync(reader, notice, file, process, c), process, file, cancel);

        // Already gone is as good as removed: the list shows what is there.
        return Row(Asked.Items.FirstOrDefault(i => i.Item.MaterialId == material)?.Item.MaterialId ?? "");
    }

    public async Task<IActionResult> OnPostHandInAsync(string number, string? key, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(number, cancel))
        {
            return await GoneAsync(number, cancel);
        }

        var (reader, notice, process) = (User.RequireReader(), Asked.Notice.NoticeId, HttpContext.Process(nameof(SupplyMaterials), key: key));
        var outcome = await writes.RunAsync<SupplyMaterials, MaterialsSupplied>(
            (op, c) => op.RunAsync(reader, notice, [], process, c), process, notice, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect($"/cases/{Asked.Number}?done=supplied");
        }

        foreach (var item in Asked.Items.Where(i => outcome.Refusal.Kind is RefusalKind.Invalid && i.NewFiles.Count == 0))
        {
            ModelState.AddModelError(FieldOf(item), $"请上传{item.Item.MaterialName}");
        }

        return ModelState.IsValid ? this.Refused(outcome.Refusal) : Unprocessable(outcome.Refusal);
    }

    public static string Accept(SupplementItemView item) => string.Join(',', TypesOf(item.Planned).SelectMany(t => new[] { t.Extension(), t.MediaType() }));

    public static string AcceptWords(SupplementItemView item) =>
        string.Join("、", TypesOf(item.Planned).Order().Select(t => t.Extension()[1..].ToUpperInvariant())) + "，最多 10 MB、10 页";

    private async Task<Refusal?> AttachAsync(PlannedMaterial planned, IFormFile file, string? key, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        var saved = await files.SaveAsync(content, new FileIntake { Name = file.FileName, Accepts = TypesOf(planned) }, cancel);
        if (!saved.TryGet(out var stored))
        {
            return saved.Refusal;
        }

        var (reader, notice) = (User.RequireReader(), Asked.Notice.NoticeId);
        var process = HttpContext.Process(nameof(AttachSupplement), key: key is null ? null : key + stored.Sha256);
        var outcome = await writes.RunAsync<AttachSupplement, SupplementAttached>(
            (op, c) => op.RunAsync(reader, notice, planned.Id, stored, process, c), process, new { notice, planned.Id, stored.Sha256 }, cancel);
        return outcome.Refusal;
    }

    private static IReadOnlySet<FileType> TypesOf(PlannedMaterial planned)
    {
        var types = planned.Accepts.Select(FileTypes.Parse).OfType<FileType>().ToHashSet();
        return types.Count == 0 ? FileTypes.FromApplicants : types;
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancel)
    {
        if (await cases.SupplementAsync(User.RequireReader(), number, cancel) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        return true;
    }

    /// <summary>Nothing is asked any more: answered, lapsed, or another device was faster.</summary>
    private async Task<IActionResult> GoneAsync(string number, CancellationToken cancel) =>
        await cases.TrackAsync(User.RequireReader(), number, cancel) is { } known ? LocalRedirect($"/cases/{known.Number}") : NotFound();

    private LocalRedirectResult Row(string material) => LocalRedirect($"{Address}#{Components.Fields.FieldId.Of("material." + material)}");

    private async Task<IActionResult> FaultyAsync(string number, string field, Refusal refusal, CancellationToken cancel)
    {
        await LoadAsync(number, cancel);
        ModelState.AddModelError(field, refusal.Message);
        return Unprocessable(refusal);
    }

    private PageResult Unprocessable(Refusal refusal)
    {
        Response.StatusCode = refusal.Kind is RefusalKind.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
