using Suban.Cases.Delays;
using Suban.Cases.Drafts;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Issue;

/// <param name="IdTail">The last four places of his identity number, for the window to compare.</param>
public sealed record PickupPerson(string Name, string IdTail, DateOnly? ValidUntil);

/// <summary>Names who may fetch the results, and makes the code for it (请人代领); an earlier code ends with it.</summary>
public sealed class MakePickupCode(AppDbContext db, FieldCipher cipher, BlindIndex index)
{
    public const int MostDays = 30;

    public async Task<Outcome<PickupCodeMade>> RunAsync(
        Reader reader, Guid caseId, PickupPerson person, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsApplicant(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        var today = RegionTime.DateOf(process.Now);
        if ((@case.MayYetDeliver() ? Check(person, today) : CaseRefusals.NothingToFetch) is { } no)
        {
            return no;
        }

        (await db.OpenPickupAsync(caseId, cancel))?.Cancel(process.Now);
        var (id, code) = (Guid.CreateVersion7(process.Now), DraftCode.New());
        db.Add(new PickupCode
        {
            PickupCodeId = id,
            CaseId = caseId,
            CodeIndex = index.Index(caseId, code),
            Code = cipher.Seal(PickupRows.CodeColumn, id, code),
            Name = cipher.Seal(PickupRows.NameColumn, id, person.Name),
            IdTail = person.IdTail.ToUpperInvariant(),
            ValidUntil = person.ValidUntil!.Value,
            MadeAt = process.Now,
        });
        var made = new PickupCodeMade(caseId, id, PickupRows.Masked(person.Name), person.ValidUntil.Value);
        db.Record(CaseRows.Stream(caseId), made, process);
        return made;
    }

    private static Refusal? Check(PickupPerson person, DateOnly today) => DelayRules.Together(
        PersonName.FaultOf(person.Name, label: "代领人姓名") is { } unfit ? CaseRefusals.Missing("name", unfit) : null,
        person.IdTail is [_, _, _, var last] && person.IdTail[..3].All(char.IsAsciiDigit) && (char.IsAsciiDigit(last) || last is 'X' or 'x')
            ? null : CaseRefusals.Missing("idTail", "请填写代领人身份证号码的最后四位，例如 002X"),
        person.ValidUntil is not { } until ? CaseRefusals.Missing("validUntil", "请选择有效到哪天")
        : until < today ? CaseRefusals.Missing("validUntil", "有效期不能早于今天")
        : until > today.AddDays(MostDays) ? CaseRefusals.Missing("validUntil", $"最多 {MostDays} 天，最迟 {today.AddDays(MostDays):yyyy年M月d日}")
        : null);
}
