using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Apply;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Apply;

/// <summary>One row per material: from a certificate by consent, by upload, or at the window. Every file is a request of its own.</summary>
[RequestSizeLimit(MostBytes)]
internal sealed class MaterialsModel(DraftAccess access, PublishedRegion published, FileStore files, Writes writes) : PageModel
{
    // A little more than one file may have, so that a file that is too large is refused in words.
    private const long MostBytes = 12 * 1024 * 1024;

    public DraftView Draft { get; private set; } = null!;

    public Journey Journey { get; private set; } = null!;

    public bool FromCheck { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? back, CancellationToken cancel) =>
        await LoadAsync(id, back, cancel) ? Page() : await access.GoneAsync(this, id, cancel);

    public async Task<IActionResult> OnPostWayAsync(
        Guid id, string? back, string? material, MaterialSource? way, bool consent, string? key, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(id, back, cancel) || Draft.Materials.All(m => m.Planned.Id != material) || way is not { } chosen)
        {
            return Draft is null ? await access.GoneAsync(this, id, cancel) : NotFound();
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(ChooseMaterialWay), key: key);
        var outcome = await writes.RunAsync<ChooseMaterialWay, MaterialWayChosen>(
            (op, c) => op.RunAsync(reader, id, material!, chosen, consent, process, c), process, new { id, material, chosen }, cancel);
        return outcome.TryGet(out _) ? Row(material!) : Faulty(material!, outcome.Refusal);
    }

    public async Task<IActionResult> OnPostUploadAsync(Guid id, string? back, string? material, string? key, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(id, back, cancel) || Draft.Materials.FirstOrDefault(m => m.Planned.Id == material) is not { } row)
        {
            return Draft is null ? await access.GoneAsync(this, id, cancel) : NotFound();
        }

        var chosen = Request.Form.Files.Where(f => f.FileName.Length > 0).ToList();
        if (chosen.Count == 0)
        {
            return Faulty(row.Planned.Id, FileRefusals.NoneChosen);
        }

        foreach (var file in chosen)
        {
            if (await AttachAsync(id, row.Planned, file, key, cancel) is { } refusal)
            {
                await LoadAsync(id, back, cancel);
                return Faulty(row.Planned.Id, refusal);
            }
        }

        return Row(row.Planned.Id);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, string? back, string? material, Guid file, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, back, cancel))
        {
            return await access.GoneAsync(this, id, cancel);
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(RemoveMaterial), key: key);
        var outcome = await writes.RunAsync<RemoveMaterial, MaterialRemoved>(
            (op, c) => op.RunAsync(reader, id, file, process, c), process, file, cancel);
        // Already gone is as good as removed: the list shows what is there.
        return outcome.TryGet(out var removed) ? Row(removed.MaterialId) : Row(material ?? "");
    }

    public string FieldOf(MaterialView material) => "material." + material.Planned.Id;

    public string Action(string handler, MaterialView material) =>
        $"{Journey.Materials}?handler={handler}&material={Uri.EscapeDataString(material.Planned.Id)}{(FromCheck ? "&back=check" : "")}";

    /// <summary>The certificates that can stand in for a paper, by name.</summary>
    public string Certificates(MaterialView material) => string.Join("或", material.Planned.CertificateKinds
        .Select(kind => published.Find(Draft.Region)?.Library.FindCertificate(kind)?.Name).OfType<string>().Select(name => $"“{name}”"));

    public static string Accept(MaterialView material) => material.Planned.Accepts.Count == 0
        ? FileTypes.AcceptAttribute
        : string.Join(',', TypesOf(material.Planned).SelectMany(t => new[] { t.Extension(), t.MediaType() }));

    public static string AcceptWords(MaterialView material) => string.Join("、", TypesOf(material.Planned).Order().Select(t => t.Extension()[1..].ToUpperInvariant()));

    private async Task<Refusal?> AttachAsync(Guid id, PlannedMaterial planned, IFormFile file, string? key, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        var saved = await files.SaveAsync(content, new FileIntake { Name = file.FileName, Accepts = TypesOf(planned) }, cancel);
        if (!saved.TryGet(out var stored))
        {
            return saved.Refusal;
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(AttachMaterial), key: key is null ? null : key + stored.Sha256);
        var outcome = await writes.RunAsync<AttachMaterial, MaterialAttached>(
            (op, c) => op.RunAsync(reader, id, planned.Id, stored, process, c), process, new { id, planned.Id, stored.Sha256 }, cancel);
        return outcome.Refusal;
    }

    private static IReadOnlySet<FileType> TypesOf(PlannedMaterial planned)
    {
        var types = planned.Accepts.Select(FileTypes.Parse).OfType<FileType>().ToHashSet();
        return types.Count == 0 ? FileTypes.FromApplicants : types;
    }

    private async Task<bool> LoadAsync(Guid id, string? back, CancellationToken cancel)
    {
        if (await access.OpenAsync(this, id, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Journey, FromCheck) = (draft, new Journey(draft), back == "check");
        return true;
    }

    private LocalRedirectResult Row(string material) =>
        LocalRedirect($"{Journey.Materials}{(FromCheck ? "?back=check" : "")}#{Components.Fields.FieldId.Of("material." + material)}");

    private PageResult Faulty(string material, Refusal refusal)
    {
        ModelState.AddModelError("material." + material, refusal.Message);
        Response.StatusCode = refusal.Kind is RefusalKind.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
