namespace Suban.Server.Tests.BadInput;

/// <summary>Every form of the site gets every kind of nonsense: it is refused in plain words, or does what the form is for; nothing else.</summary>
[Collection(nameof(Town))]
public sealed class EveryFormTests(Town town, ITestOutputHelper output)
{
    /// <summary>What may be stored although the answer is a refusal.</summary>
    /// <summary>The hotline's form begins with what was searched for, whatever the last caller said.</summary>
    private const string EveryCallAnew = "/hotline";

    /// <remarks>What is recorded of a case may have to be reported to a platform above: the outbox says to look.</remarks>
    private static readonly (string Act, string[] Tables)[] _kept =
    [
        ("/s/", ["drafts", "case_forms", "journal", "journal_personal", "outbox"]), // a section keeps what was typed and says what does not fit
        ("/desk/intake/*/form", ["drafts", "case_forms", "journal", "journal_personal", "case_materials", "certificate_looks", "outbox"]), // so does the window
        ("/desk/intake/*/materials", ["journal", "case_materials", "cases", "outbox"]), // a slip in one row loses nothing of the others
        ("/desk/precheck/*", ["journal", "case_materials", "cases", "outbox"]),
        ("/login", ["account", "sign_in_address", "journal"]), // failures are counted
        ("/me/settings", ["account", "sign_in_address", "journal"]),
        ("/me/messages/ways?handler=Confirm", ["contact_wish"]), // so are wrong codes
        ("/forgot", ["one_time_code", "account", "journal"]),
    ];

    /// <summary>Acts no crawl comes to: the very first set-up, the page after an outage, saving in the background.</summary>
    private static readonly string[] _elsewhere =
        ["Admin.SetUpModel.OnPostAsync", "Errors.ErrorModel.OnPostAsync", "Desk.Intake.FormModel.OnPostSaveAsync", "Apply.IndexModel.OnPostGuideAsync",
        "Admin.StaffMemberModel.OnPostEnableAsync"];

    public static IEnumerable<TheoryDataRow<string>> Kinds => _kinds.Select(kind => new TheoryDataRow<string>(kind.Name));

    private static readonly BadKind[] _kinds =
    [
        BadKind.NoToken, BadKind.AsJson, BadKind.Nul, BadKind.InvalidUtf8, BadKind.LoneSurrogate, BadKind.TooManyFields, BadKind.TenMegabytes, BadKind.TooLong,
        BadKind.StrangeIds, BadKind.Foreign, BadKind.Markup, BadKind.NoSuchChoice, BadKind.OnlyToken, BadKind.Empty, BadKind.Control, BadKind.WrongNumbers, BadKind.Twice,
    ];

    [Fact]
    public void Crawl_WholeSite_FindsNoDeadEnd()
    {
        output.WriteLine(string.Join('\n', town.Forms.Select(f => $"{f.Account} {f.Shape}")));
        Assert.Empty(town.DeadEnds);
    }

    [Fact]
    public async Task Post_EveryFormAsItStands_ComesToEveryActOfTheSite()
    {
        await PostAsync(BadKind.AsItStands);

        Assert.Empty(town.Reached.Unreached.Except(_elsewhere));
    }

    [Theory, MemberData(nameof(Kinds))]
    public Task Post_EveryForm(string name) => PostAsync(_kinds.Single(k => k.Name == name));

    private async Task PostAsync(BadKind kind)
    {
        var faults = new Faults();
        foreach (var form in town.Forms.Where(kind.Fits))
        {
            foreach (var filling in kind.Fill(await town.FreshAsync(form)))
            {
                await faults.GatherAsync(form.Account, form, SendAsync(kind, form, filling));
                await town.RestoreAsync(form.Account);
            }
        }

        output.WriteLine($"{faults.Sent} forms sent");
        faults.AssertNone();
    }

    private async IAsyncEnumerable<string> SendAsync(BadKind kind, FoundForm form, Filling filling)
    {
        town.LetAMinutePass();
        var client = town.Of(form.Account).Client;
        var answer = await Answer.OfAsync(client, filling.Request(form));
        foreach (var fault in AnswerRules.Faults(filling, answer).Concat(FaultsOf(kind, form, answer)))
        {
            yield return fault;
        }

        if (answer.Location is { } next && await Answer.LoadAsync(client, next) is { } landed)
        {
            if ((int)landed.Status >= 400)
            {
                yield return $"led to {next.PathAndQuery}, which answers {landed.Status}";
            }

            var again = await Answer.LoadAsync(client, form.Page);
            foreach (var fault in filling.Typed.Where(_ => form.Action.AbsolutePath != EveryCallAnew).Select(t => FaultOfKept(again, t.Key, t.Value)).OfType<string>())
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<string> FaultsOf(BadKind kind, FoundForm form, Answer answer)
    {
        if (form.Account.Length > 0 && answer.AsksToSignIn)
        {
            yield return "the session is gone";
        }

        if (kind.Refused && form.Posts && !answer.Refused && !(form.OnlyKeeps && kind.Status is null) && (kind.Text is null || town.Holds(kind.Text)))
        {
            yield return $"was not refused: {answer.Status} {answer.Location}";
        }

        if (kind.Status is { } right && form.Posts && answer.Status != right)
        {
            yield return $"answered {answer.Status}, not {right}";
        }

        if (kind.Words is { } words && !answer.Text.Contains(words, StringComparison.Ordinal))
        {
            yield return $"does not say {words}: {answer.Status}";
        }

        if (answer.Refused && town.Changed().Except(MayKeep(form)).ToList() is { Count: > 0 } changed)
        {
            yield return $"{answer.Status}, and yet changed {string.Join(", ", changed)}";
        }
    }

    private static IEnumerable<string> MayKeep(FoundForm form) =>
        _kept.Where(k => FoundForm.ShapeOf(form.Action).Contains(k.Act, StringComparison.Ordinal)).SelectMany(k => k.Tables);

    /// <summary>What was taken stands in the form when it is opened again, as it was typed.</summary>
    private static string? FaultOfKept(Answer page, string name, string typed)
    {
        var kept = AnswerRules.ValuesOf(page.Document, name);
        return typed.Length == 0 || name.StartsWith("basis.", StringComparison.Ordinal) || kept.All(value => value.Length == 0 || AnswerRules.Same(typed, value)) ? null : $"kept {name} as {string.Join(", ", kept)}, not as {typed}";
    }
}
