using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties;
using Suban.Parties.Registration;

namespace Suban.TestKit;

/// <summary>Many applicants, each with a complete draft one press away from submission, made by the operations people use.</summary>
public sealed class Crowd(IServiceProvider services)
{
    public const string Region = "152529";

    public const string Password = "nine brown camels";

    private readonly Writes _writes = services.GetRequiredService<Writes>();
    private readonly TimeProvider _clock = services.GetRequiredService<TimeProvider>();

    /// <param name="first">Counts the people, so that two crowds in one database are different ones.</param>
    public async Task<IReadOnlyList<CrowdMember>> PrepareAsync(
        int first, int count, int theme, IReadOnlyDictionary<string, string> answers, CancellationToken cancel)
    {
        var members = new CrowdMember[count];
        var password = Required(await services.GetRequiredService<Passwords>().PrepareAsync(
            "Password", Password, PasswordAudience.Applicant, [], cancel));
        var options = new ParallelOptions { MaxDegreeOfParallelism = 48, CancellationToken = cancel };
        await Parallel.ForAsync(0, count, options, async (i, stop) =>
            members[i] = await PrepareOneAsync(first + i, theme, answers, password, stop));
        return members;
    }

    private async Task<CrowdMember> PrepareOneAsync(
        int place, int theme, IReadOnlyDictionary<string, string> answers, NewPassword password, CancellationToken cancel)
    {
        var reader = await RegisterAsync(place, password, cancel);
        var request = new DraftRequest(Region, theme, null, answers);
        var started = await DoAsync<StartDraft, DraftStarted>(reader, (op, p, c) => op.RunAsync(reader, request, p, c), cancel);
        var draft = await OpenAsync(reader, started.DraftId, cancel);
        foreach (var section in draft.Sections)
        {
            var values = section.Fields.Where(f => !f.Locked).ToDictionary(f => f.Field.Id, Typed, StringComparer.Ordinal);
            await DoAsync<SaveDraftSection, DraftSectionSaved>(reader, (op, p, c) => op.RunAsync(
                reader, draft.DraftId, new SectionValues(section.Id, int.MaxValue, values), p, c), cancel);
        }

        foreach (var material in draft.Materials.Where(m => m.Way is MaterialSource.Upload))
        {
            await DoAsync<ChooseMaterialWay, MaterialWayChosen>(reader, (op, p, c) => op.RunAsync(
                reader, draft.DraftId, material.Planned.Id, MaterialSource.AtWindow, consent: false, p, c), cancel);
        }

        var ready = await OpenAsync(reader, draft.DraftId, cancel);
        return ready.Missing.Count == 0
            ? new CrowdMember(reader, ready.DraftId, ready.Revision, ready.Plan)
            : throw new InvalidOperationException(string.Join('；', ready.Missing.Select(f => f.Message)));
    }

    private async Task<Reader> RegisterAsync(int place, NewPassword password, CancellationToken cancel)
    {
        var form = new RegistrationForm
        {
            Kind = PartyKind.Person,
            Name = $"申请人{place}",
            IdNumber = CitizenNumber(place),
            Mobile = $"188{place:D8}",
            PrivacyAccepted = true,
        };
        await using var scope = services.CreateAsyncScope();
        var verified = Required(await scope.ServiceProvider.GetRequiredService<RealNames>().VerifyAsync(form, cancel));
        var nobody = new Reader(Guid.Empty, "", null, Region, null, null, new HashSet<Role>());
        var registered = await DoAsync<RegisterApplicant, ApplicantRegistered>(
            nobody, (op, p, c) => op.RunAsync(verified, password, p, c), cancel);
        return new Reader(registered.AccountId, form.Name, registered.PartyId, Region, null, null, new HashSet<Role> { Role.Applicant });
    }

    private async Task<DraftView> OpenAsync(Reader reader, Guid draftId, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DraftQueries>().OpenAsync(reader, draftId, cancel)
            ?? throw new InvalidOperationException("The draft is gone.");
    }

    private async Task<T> DoAsync<TOperation, T>(
        Reader reader, Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var process = new ProcessContext
        {
            ProcessType = typeof(TOperation).Name,
            ActorId = reader.AccountId,
            Now = _clock.GetUtcNow(),
            Channel = Channel.Portal,
            Region = Region,
            OnBehalfOf = reader.PartyId,
        };
        return Required(await _writes.RunAsync<TOperation, T>((op, c) => act(op, process, c), process, cancel));
    }

    private static T Required<T>(Outcome<T> outcome) where T : notnull => outcome.TryGet(out var value)
        ? value
        : throw new InvalidOperationException(outcome.Refusal.Message + string.Concat(outcome.Refusal.Faults.Select(f => " " + f.Message)));

    /// <summary>An identity number nobody has, right in all its digits.</summary>
    public static string CitizenNumber(int place)
    {
        var body = $"152529{new DateOnly(1960, 1, 1).AddDays(place / 900):yyyyMMdd}{place % 900 + 100:D3}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11];
    }

    private static string Typed(FieldView view) => view is { Typed.Length: > 0, Fault: null } ? view.Typed : view.Field.Type switch
    {
        ElementType.CitizenId => "152529199001010012",
        ElementType.CreditCode => "91152529MA0TE5T00W",
        ElementType.Mobile => "13804790000",
        ElementType.Phone => "0479-6522222",
        ElementType.Number or ElementType.Money => Math.Max(view.Field.Min ?? 0, 5).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
        ElementType.Date => "2026-03-08",
        ElementType.Choice => view.Field.Options[0].Id,
        ElementType.YesNo => "yes",
        ElementType.Postcode => "013800",
        ElementType.BankCard => "6222021234567890128",
        _ => "明安图镇",
    };
}

/// <summary>One applicant of a crowd.</summary>
public sealed record CrowdMember(Reader Reader, Guid DraftId, int Revision, ThemePlan Plan);
