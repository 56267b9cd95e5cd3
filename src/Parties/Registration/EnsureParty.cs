using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Accounts;

namespace Suban.Parties.Registration;

/// <summary>Finds the party behind the papers on the window's desk, or adds it without an account (窗口登记申请人).</summary>
/// <remarks>Run inside the operation that receives the case, or by itself.</remarks>
public sealed class EnsureParty(AppDbContext db, PartyStore parties)
{
    public async Task<Outcome<PartyEnsured>> RunAsync(PartyIdentity typed, ProcessContext process, CancellationToken cancel)
    {
        var number = typed.Kind == PartyKind.Person ? typed.IdNumber : typed.CreditCode;
        if (FaultsOf(typed, number ?? "", RegionTime.DateOf(process.Now)) is { Count: > 0 } faults)
        {
            return PartyRefusals.Invalid(faults);
        }

        if (await parties.FindAsync(number ?? "", cancel) is { } known)
        {
            return new PartyEnsured(known.PartyId, Added: false);
        }

        var party = parties.Add(typed, process);
        var ensured = new PartyEnsured(party.PartyId, Added: true);
        db.Record($"party/{party.PartyId:N}", ensured, process);
        return ensured;
    }

    private static List<FieldFault> FaultsOf(PartyIdentity typed, string number, DateOnly today)
    {
        var cleaned = TypedNumber.Clean(number);
        FieldFault?[] faults =
        [
            Fault("Name", PersonName.FaultOf(typed.Name, typed.Kind == PartyKind.Person ? 50 : 60, typed.Kind == PartyKind.Person ? "姓名" : "企业名称")),
            typed.Kind == PartyKind.Person
                ? Fault("IdNumber", CitizenId.Check(CitizenId.Fold(cleaned), today).Reason)
                : Fault("CreditCode", CreditCode.Check(CreditCode.Fold(cleaned)).Reason),
            typed.Mobile is { } mobile ? Fault("Mobile", MobileNumber.Check(TypedNumber.CleanPhone(mobile)).Reason) : null,
        ];
        return [.. faults.OfType<FieldFault>()];
    }

    private static FieldFault? Fault(string field, string? message) => message is null ? null : new FieldFault(field, message);
}

/// <summary>The party is known: found, or added from what the window read.</summary>
public sealed record PartyEnsured(Guid PartyId, bool Added);
