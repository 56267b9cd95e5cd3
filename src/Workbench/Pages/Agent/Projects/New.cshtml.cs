using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>Takes an application down for somebody, with the signed paper or without.</summary>
[Authorize(Policies.AssistIntake)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class NewModel(AssistOffers offers, Authorities authorities, FileStore files, Writes writes) : PageModel
{
    [BindProperty]
    public TypedApplication Typed { get; set; } = new();

    [BindProperty]
    public string? Number { get; set; }

    public string? Done { get; private set; }

    public IReadOnlyList<OrderKind> Kinds { get; private set; } = [];

    public OrderKind? Chosen { get; private set; }

    public OfferedList? Offered { get; private set; }

    public bool HasPark => authorities.Of(User.RequireReader().Region).Any(authority => authority.Key == "park");

    public void OnGet(string? kind, string? done)
    {
        (Typed.Kind, Done) = (kind, done is { Length: <= 30 } && done.All(char.IsAsciiLetterOrDigit) ? done : null);
        Show();
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        Show();
        var (scan, fault) = await files.TakeOneAsync(Request.Form.Files, "Scan", null, cancel);
        if (fault is not null)
        {
            return this.Refused(fault);
        }

        var (reader, form) = (User.RequireReader(), Typed.Read() with { Kind = Chosen });
        var signing = scan is null && string.IsNullOrWhiteSpace(Number) ? null : new PaperSigning(Number ?? "", scan);
        var process = HttpContext.Process(nameof(TakeDownApplication), key: key);
        process = reader.Has(Role.HotlineAgent) ? process with { Channel = Channel.Telephone } : process;
        var outcome = await writes.RunAsync<TakeDownApplication, ApplicationTakenDown>(
            (op, c) => op.RunAsync(reader, form, signing, process, c), process, new { form, Number, scan?.Sha256 }, cancel);
        return outcome.TryGet(out var taken) ? LocalRedirect($"/agent/projects/new?done={taken.Number}") : this.Refused(outcome.Refusal);
    }

    private void Show()
    {
        var region = User.RequireReader().Region;
        Kinds = offers.Kinds(region);
        Chosen = Kinds.Count == 1 ? Kinds[0] : Typed.ReadKind() is { } kind && Kinds.Contains(kind) ? kind : null;
        Offered = Chosen is { } chosen ? offers.For(region, chosen) : null;
    }
}
