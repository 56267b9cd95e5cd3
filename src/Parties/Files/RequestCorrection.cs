using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Parties.Files;

/// <summary>Asks for a correction of one's own data (申请更正).</summary>
/// <remarks>个人信息保护法第四十六条.</remarks>
public sealed class RequestCorrection(AppDbContext db, PartyStore parties, FieldCipher cipher)
{
    private const int MostCharacters = 300;

    public async Task<Outcome<CorrectionRequested>> RunAsync(
        Guid partyId, string elementId, string claim, ProcessContext process, CancellationToken cancel)
    {
        if (await parties.FindAsync(partyId, cancel) is null || !await IsOnFileAsync(partyId, elementId, cancel))
        {
            return PartyRefusals.NotFound;
        }

        if (FaultOf(claim) is { } fault)
        {
            return PartyRefusals.Invalid([new FieldFault("Claim", fault)]);
        }

        if (await db.Set<DataCorrection>().AnyAsync(
                c => c.PartyId == partyId && c.ElementId == elementId && c.Status == CorrectionStatus.Requested, cancel))
        {
            return PartyRefusals.CorrectionOpen;
        }

        var id = Guid.CreateVersion7(process.Now);
        db.Add(new DataCorrection
        {
            DataCorrectionId = id,
            PartyId = partyId,
            Region = process.Region,
            ElementId = elementId,
            ClaimSealed = cipher.Seal(DataCorrection.ClaimColumn, id, claim),
            RequestedAt = process.Now,
        });
        var requested = new CorrectionRequested(id, partyId, elementId);
        db.Record($"party/{partyId:N}", requested, process);
        return requested;
    }

    private static string? FaultOf(string claim)
    {
        var length = new StringInfo(claim).LengthInTextElements;
        return string.IsNullOrWhiteSpace(claim) ? "请写明哪里有误、正确的是什么"
            : length > MostCharacters ? $"最多 {MostCharacters} 个字，现在 {length} 个字"
            : null;
    }

    private async Task<bool> IsOnFileAsync(Guid partyId, string elementId, CancellationToken cancel) =>
        PartyQueries.IdentityElements.Contains(elementId) ||
        await db.Set<FileEntry>().AnyAsync(e => e.PartyId == partyId && e.ElementId == elementId, cancel);
}

/// <summary>A person asked for a correction of their data.</summary>
public sealed record CorrectionRequested(Guid DataCorrectionId, Guid PartyId, string ElementId);
