using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Cases.Signing;
using Suban.Catalogue;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;

namespace Suban.Portal.Pages.Signing;

/// <summary>Somebody who was asked reads the whole application on his own device, and signs it or does not (共同签字).</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SignModel(SignerQueries signers, Writes writes) : PageModel
{
    private static readonly Refusal _unanswered = new("answer.missing", "请选择一项")
    {
        Kind = RefusalKind.Invalid,
        Faults = [new FieldFault(nameof(Answer), "请选择一项")],
    };

    public static IReadOnlyList<Choice> Answers { get; } = [new("yes", "我看过了，内容属实，同意签字"), new("no", "不同意")];

    public SigningView Signing { get; private set; } = null!;

    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>The content that was shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Numbers of people are shown without their middle: a signer agrees to facts, he need not learn others' numbers.</summary>
    public static string Shown(FieldView field) => field.Field.Type switch
    {
        ElementType.CitizenId when field.Fault is null => Mask.IdNumber(field.Value) ?? "",
        ElementType.Mobile when field.Fault is null => Mask.Mobile(field.Value) ?? "",
        _ => field.Field.Unit is { } unit ? $"{field.Words} {unit}" : field.Words,
    };

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => await LoadAsync(code, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        if (!await LoadAsync(code, cancel))
        {
            return NotFound();
        }

        if (Answers.All(choice => choice.Value != Answer))
        {
            return this.Refused(_unanswered);
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(SignApplication), key: Key));
        var answer = new SigningAnswer(Seen ?? "", Answer is "yes");
        var outcome = await writes.RunAsync<SignApplication, ApplicationSigned>(
            (op, c) => op.RunAsync(reader, code, answer, process, c), process, new { code, answer }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/sign/{code}") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> LoadAsync(string code, CancellationToken cancel)
    {
        if (await signers.OpenAsync(User.RequireReader(), code, cancel) is not { } view)
        {
            return false;
        }

        Signing = view;
        return true;
    }
}
