using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Signing;

/// <summary>What somebody was asked to sign, and the number of an invitation he was told (共同签字).</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(SignerQueries signers) : PageModel
{
    private static readonly Refusal _unknown = new("signer.not_found", "没有找到要您签字的申请")
    {
        Kind = RefusalKind.Invalid,
        Faults = [new FieldFault(nameof(Code), "没有找到：签字号不对，或者请的不是您。姓名、身份证号码要和您实名注册的一样；对不上的，请对方改好再请您")],
    };

    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<InvitationView> Mine { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Mine = await signers.MineAsync(User.RequireReader(), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var code = TypedNumber.Clean(Code ?? "");
        if (await signers.OpenAsync(User.RequireReader(), code, cancel) is not null)
        {
            return LocalRedirect($"/sign/{code}");
        }

        await OnGetAsync(cancel);
        return this.Refused(_unknown);
    }
}
