using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Parties.Messages;

namespace Suban.Portal.Pages.Me;

/// <summary>The reader's own corner.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(NoticeQueries notices, PartyQueries parties, Authorities authorities, Halls halls) : PageModel
{
    public Reader Who { get; private set; } = null!;

    public int Unread { get; private set; }

    public bool JustRegistered { get; private set; }

    public string SignInHint { get; private set; } = "";

    public bool IsEnterprise { get; private set; }

    /// <summary>Where a member of staff works.</summary>
    public string? Office { get; private set; }

    public async Task OnGetAsync(string? registered, CancellationToken cancel)
    {
        Who = User.RequireReader();
        Office = Who.WindowId is { } window ? halls.FindWindow(window)?.Name
            : Who.AuthorityId is { } authority ? authorities.Find(authority)?.Name
            : null;
        Unread = await notices.UnreadAsync(Who.PartyId ?? Who.AccountId, cancel);
        if (Who.PartyId is { } party)
        {
            JustRegistered = registered == "1";
            IsEnterprise = (await parties.FindAsync(party, cancel))?.Kind is PartyKind.Enterprise;
            SignInHint = IsEnterprise ? "统一社会信用代码" : "手机号码";
        }
    }
}
