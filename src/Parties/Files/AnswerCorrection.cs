using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Accounts;
using Suban.Parties.Messages;

namespace Suban.Parties.Files;

/// <summary>Settles a correction request (办理更正): puts the file right or says why it stays, and tells the person.</summary>
public sealed class AnswerCorrection(AppDbContext db, PartyFiles files)
{
    /// <param name="corrected">The right value; null keeps the file as it is.</param>
    public async Task<Outcome<CorrectionAnswered>> RunAsync(
        Guid correctionId, string? corrected, string answer, ProcessContext process, CancellationToken cancel)
    {
        var correction = await db.Set<DataCorrection>().FirstOrDefaultAsync(c => c.DataCorrectionId == correctionId && c.Region == process.Region, cancel);
        if (correction is null)
        {
            return PartyRefusals.NotFound;
        }

        if (FaultsOf(correction, corrected, answer) is { Count: > 0 } faults)
        {
            return PartyRefusals.Invalid(faults);
        }

        var outcome = correction.Settle(corrected is not null, answer, process);
        if (outcome.TryGet(out var answered))
        {
            if (corrected is not null)
            {
                var fact = new FileFact(correction.ElementId, corrected, "经您申请更正", RegionTime.DateOf(process.Now));
                await files.KeepAsync(correction.PartyId, [fact], process, cancel);
            }

            Notices.Tell(db, correction.PartyId, new Notice("更正申请已办理", answer) { Link = "/me/profile" }, process.Now);
            db.Record($"party/{correction.PartyId:N}", answered, process);
        }

        return outcome;
    }

    private static List<FieldFault> FaultsOf(DataCorrection correction, string? corrected, string answer)
    {
        List<FieldFault> faults = [];
        if (PersonName.FaultOf(answer, 300, "答复") is { } fault)
        {
            faults.Add(new FieldFault("Answer", fault));
        }

        if (corrected is not null && PartyQueries.IdentityElements.Contains(correction.ElementId))
        {
            faults.Add(new FieldFault("Corrected", "姓名、证件号码和手机号码要凭证件到窗口变更，不能在这里改。请在答复里告诉申请人带什么。"));
        }
        else if (corrected is not null && PersonName.FaultOf(corrected, 500, "更正后的内容") is { } wrong)
        {
            faults.Add(new FieldFault("Corrected", wrong));
        }

        return faults;
    }
}

/// <summary>A correction request was settled.</summary>
public sealed record CorrectionAnswered(Guid DataCorrectionId, Guid PartyId, string ElementId, bool Corrected);
