using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Offices;

/// <summary>Changes an authority's name, code, telephone or address (修改实施主体).</summary>
public sealed class ChangeAuthority(AppDbContext db, Authorities authorities)
{
    public async Task<Outcome<AuthorityChanged>> RunAsync(
        Guid authorityId, AuthorityForm form, ProcessContext process, CancellationToken cancel)
    {
        if (authorities.Find(authorityId) is not { } authority)
        {
            return OfficeFaults.NotFound;
        }

        if (OfficeFaults.Of(
                OfficeFaults.Name(form.Name), OfficeFaults.CreditCode(form.CreditCode),
                OfficeFaults.Phone(form.Phone), OfficeFaults.Address(form.Address)) is { } refusal)
        {
            return refusal;
        }

        var row = await db.Set<AuthorityRow>().FirstOrDefaultAsync(r => r.AuthorityId == authorityId, cancel);
        if (row is null)
        {
            db.Add(new AuthorityRow
            {
                AuthorityId = authorityId,
                Region = authority.Region,
                Key = authority.Key,
                Name = form.Name,
                CreditCode = form.CreditCode,
                Level = authority.Level,
                Phone = form.Phone,
                Address = form.Address,
            });
        }
        else
        {
            (row.Name, row.CreditCode, row.Phone, row.Address) = (form.Name, form.CreditCode, form.Phone, form.Address);
        }

        var changed = new AuthorityChanged(authorityId, form.Name, form.CreditCode, form.Phone, form.Address);
        db.Record($"region/{authority.Region}", changed, process);
        return changed;
    }
}

public sealed record AuthorityForm(string Name, string CreditCode, string Phone, string Address);

/// <summary>An authority's particulars were changed.</summary>
public sealed record AuthorityChanged(Guid AuthorityId, string Name, string CreditCode, string Phone, string Address);
