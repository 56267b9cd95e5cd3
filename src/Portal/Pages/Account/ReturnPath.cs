using Microsoft.AspNetCore.Mvc;

namespace Suban.Portal.Pages.Account;

/// <summary>The page somebody came from to sign in or register: a path of this site, nothing else.</summary>
internal static class ReturnPath
{
    public static string? Read(IUrlHelper url, string? back) => back is not null && url.IsLocalUrl(back) ? back : null;

    public static string Add(string address, string? back) =>
        back is null ? address : $"{address}{(address.Contains('?') ? '&' : '?')}back={Uri.EscapeDataString(back)}";
}
