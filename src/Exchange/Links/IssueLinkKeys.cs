using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Exchange.Links;

/// <summary>Makes new keys for a system (生成密钥). They are shown once; the old ones are void at once.</summary>
public sealed class IssueLinkKeys(AppDbContext db, FieldCipher cipher)
{
    public async Task<Outcome<LinkKeys>> RunAsync(Reader reader, Guid connectorId, int seen, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<SystemLink>().SingleOrDefaultAsync(l => l.ConnectorId == connectorId && l.Region == reader.Region, cancel) is not { } link)
        {
            return ExchangeRefusals.SystemNotFound;
        }

        if (link.Revision != seen)
        {
            return ExchangeRefusals.Changed;
        }

        var keys = LinkKeys.Create();
        link.Put(keys, cipher, process.Now);
        db.Record(LinkSystem.Stream(connectorId), new LinkKeysIssued(connectorId, link.Region, link.KeyTail!), process);
        return keys;
    }
}
