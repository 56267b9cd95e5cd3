using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Drafts;

/// <summary>Somebody was named who acts for the applicant, or, with an empty name, nobody any more.</summary>
public sealed record RepresentativeNamed(Guid DraftId, [property: Personal] string Name);

/// <summary>Who acts for the applicant at the counter.</summary>
public sealed record RepresentativeView(string Name, string IdNumber)
{
    /// <summary>Without name and number, so that a log line cannot carry them.</summary>
    public override string ToString() => nameof(RepresentativeView);
}

/// <summary>Names who acts for the applicant at the counter (窗口代理人); kept sealed with the form and sent to no department.</summary>
/// <remarks>行政许可法第二十九条第二款.</remarks>
public sealed class NameRepresentative(AppDbContext db, FieldCipher cipher)
{
    private const string NameKey = "representative.name";
    private const string NumberKey = "representative.citizen-id";

    /// <param name="name">As on the papers; empty with an empty number takes the representative away.</param>
    public async Task<Outcome<RepresentativeNamed>> RunAsync(
        Reader reader, Guid draftId, string name, string idNumber, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        var nobody = name.Length == 0 && idNumber.Length == 0;
        var number = CitizenId.Fold(TypedNumber.Clean(idNumber));
        if (!nobody && Check(name, number, RegionTime.DateOf(process.Now)) is { } refusal)
        {
            return refusal;
        }

        var form = await db.FormOfAsync(draftId, cancel);
        var values = form.Open(cipher);
        values.Remove(NameKey);
        values.Remove(NumberKey);
        if (!nobody)
        {
            values[NameKey] = new FormValue(name, name, draft.Revision);
            values[NumberKey] = new FormValue(idNumber, number, draft.Revision);
        }

        form.Seal(cipher, values);
        draft.Keep(process.Now);
        var named = new RepresentativeNamed(draftId, name);
        db.Record(CaseRows.Stream(draftId), named, process);
        return named;
    }

    internal static bool IsItsKey(string id) => id is NameKey or NumberKey;

    internal static RepresentativeView? Read(SortedDictionary<string, FormValue> form) =>
        form.TryGetValue(NameKey, out var name) && form.TryGetValue(NumberKey, out var number)
            ? new RepresentativeView(name.Value, number.Value)
            : null;

    private static Refusal? Check(string name, string number, DateOnly today) =>
        PersonName.FaultOf(name, label: "代办人姓名") is { } nameFault ? CaseRefusals.Missing("RepresentativeName", nameFault)
        : CitizenId.Check(number, today) is { Valid: false } verdict ? CaseRefusals.Missing("RepresentativeNumber", verdict.Reason!)
        : null;
}
