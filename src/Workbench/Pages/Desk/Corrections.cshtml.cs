using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Parties.Files;

namespace Suban.Workbench.Pages.Desk;

/// <summary>The window settles what people say is wrong in their file.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CorrectionsModel(PartyQueries parties, CatalogueStore catalogue, Writes writes) : PageModel
{
    public IReadOnlyList<OpenCorrection> Open { get; private set; } = [];

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Corrected { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(bool done, CancellationToken cancel)
    {
        if (!User.RequireReader().Has(Role.WindowClerk))
        {
            return NotFound();
        }

        Done = done;
        Open = await parties.OpenCorrectionsAsync(User.RequireReader().Region, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!User.RequireReader().Has(Role.WindowClerk))
        {
            return NotFound();
        }

        var process = HttpContext.Process(nameof(AnswerCorrection));
        var outcome = await writes.RunAsync<AnswerCorrection, CorrectionAnswered>(
            (op, c) => op.RunAsync(Id, Corrected, Answer ?? "", process, c), process, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/desk/corrections?done=true");
        }

        // Only the refused one is shown again: the others would repeat its words in their boxes.
        Open = [.. (await parties.OpenCorrectionsAsync(User.RequireReader().Region, cancel)).Where(o => o.DataCorrectionId == Id)];
        return this.Refused(outcome.Refusal);
    }

    public string Label(string elementId) => elementId switch
    {
        "name" => "姓名或名称",
        "id-number" => "身份证号码",
        "mobile" => "手机号码",
        "credit-code" => "统一社会信用代码",
        "handler" => "经办人",
        _ => catalogue.Current.Region(User.RequireReader().Region)?.Library.FindElement(elementId)?.Label ?? elementId,
    };
}
