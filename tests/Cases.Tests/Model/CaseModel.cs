using Suban.Cases.Hearings;

namespace Suban.Cases.Tests.Model;

/// <summary>What one person does to one case.</summary>
internal enum Act
{
    JudgeComplete, JudgeDeficient, Accept, Notify, Renew, Supply, Refuse, Withdraw,
    Claim, Release, Examine, AskSupplement, SupplyStep, Return, Redirect, Approve, Deny, Issue, SixtyDaysOfSilence,
    DecideAtOnce, StartProcedure, EndProcedure, Extend, Void,
    OfferPart, AgreeToPart, DeclinePart, IssueAgreed, ReferUpward, AnswerReferral, OfferHearing, AskForHearing, WaiveHearing, ArrangeHearing,
    RecordHearing, InformThirdParty, RecordStatement, ArrangeVisit, RecordVisit, Reopen,
    AcceptDeferring, ExplainOverdue, HandOn, DenyAtOnce, TakeBack, WriteToAll,
    Delegate, EndDelegation, DecideEntrusted, ApproveEntrusted, DenyEntrusted,
}

/// <param name="Target">Which material or step, taken modulo their number.</param>
internal sealed record Command(Act Act, int Target);

/// <summary>The law of a case in a hundred lines, with neither clock nor database: what may be done, and what then is.</summary>
internal sealed class CaseModel
{
    public static string[] Parts { get; } = [TestPlan.Licence, TestPlan.Permit, TestPlan.Sign];

    public static string[] Papers { get; } = ["premises-proof", "sign-picture"];

    // The sign's department has two sections.
    private readonly bool[] _sectionAhead = [false, false, true];
    private readonly bool[] _asked = new bool[3];
    private readonly bool[] _extended = new bool[3];

    // Sixty days are more than twenty working days, also with a hearing among them; a site visit does not stop the statutory limit.
    private readonly bool[] _late = new bool[3];
    private readonly bool[] _explained = new bool[3];
    private readonly HashSet<int> _noticed = [];
    private bool _everNoticed;
    private bool _supplemented;
    private bool _closed;
    private bool _concluded;

    // The sign's picture is promised and not yet brought.
    private bool _deferred;

    // Another region's organs may act for those whose steps these are.
    private bool _delegated;
    private (HashSet<int> Steps, bool? Agreed)? _offer;
    private readonly Beside[] _beside = [new(), new(), new()];

    /// <summary>What goes on around the decision of one step.</summary>
    private sealed class Beside
    {
        public HearingState? Hearing { get; set; }

        public bool HearingDayPassed { get; set; }

        public int Waited { get; set; }

        public int Unheard { get; set; }

        public bool Visit { get; set; }

        public bool Bars => Hearing is HearingState.Asked or HearingState.Arranged || (Hearing is HearingState.Offered && !HearingDayPassed) || Waited > 0 || Visit;
    }

    public CaseStatus Status { get; private set; } = CaseStatus.Received;

    public StepStatus[] Steps { get; } = [StepStatus.Waiting, StepStatus.Waiting, StepStatus.Waiting];

    public MaterialVerdict[] Verdicts { get; } = [MaterialVerdict.Unjudged, MaterialVerdict.Unjudged];

    public bool[] Delivered { get; } = new bool[3];

    private IEnumerable<int> Deficient => Verdicts.Index().Where(v => v.Item is MaterialVerdict.Deficient).Select(v => v.Index);

    private bool AllJudged => Verdicts.All(v => v is not MaterialVerdict.Unjudged);

    /// <returns>Whether the act is lawful now; if so it is done.</returns>
    public bool Do(Command command)
    {
        var (step, paper) = (command.Target % 3, command.Target % 2);
        return command.Act switch
        {
            Act.JudgeComplete => When(Status is CaseStatus.Received, () => Verdicts[paper] = MaterialVerdict.Complete),
            Act.JudgeDeficient => When(
                Status is CaseStatus.Received && (!_everNoticed || _noticed.Contains(paper)), () => Verdicts[paper] = MaterialVerdict.Deficient),
            Act.Accept => When(Status is CaseStatus.Received && AllJudged && !Deficient.Any(), Accept),
            Act.AcceptDeferring => When(Status is CaseStatus.Received && AllJudged && Deficient.SequenceEqual([1]), () =>
            {
                _deferred = true;
                Accept();
            }),
            Act.Notify => When(Status is CaseStatus.Received && !_supplemented && AllJudged && Deficient.Any(), Notice),
            Act.Renew => When(Status is CaseStatus.Received && _everNoticed && AllJudged && Deficient.Any(), Notice),
            Act.Supply => When(Status is CaseStatus.AwaitingSupplement || _deferred, Supply),
            Act.Refuse => When(Status is CaseStatus.Received, () => End(CaseStatus.NotAccepted, StepStatus.Closed)),
            Act.Withdraw => When(
                Status is CaseStatus.Received or CaseStatus.AwaitingSupplement or CaseStatus.Accepted,
                () => End(CaseStatus.Withdrawn, StepStatus.Withdrawn)),
            Act.Claim => Move(step, StepStatus.Claimed, StepStatus.Ready),
            Act.Release => Move(step, StepStatus.Ready, StepStatus.Claimed, StepStatus.Examining),
            Act.WriteToAll => Status is not (CaseStatus.Archived or CaseStatus.Voided),
            Act.HandOn => _sectionAhead[step] && Move(step, StepStatus.Ready, StepStatus.Claimed, StepStatus.Examining) && After(() => _sectionAhead[step] = false),
            Act.Examine => !_sectionAhead[step] && Move(step, StepStatus.Examining, StepStatus.Claimed, StepStatus.Examining),
            Act.AskSupplement => !_asked[step] && Move(step, StepStatus.SupplementRequested, StepStatus.Claimed, StepStatus.Examining) && (_asked[step] = true),
            Act.SupplyStep => Move(step, StepStatus.Claimed, StepStatus.SupplementRequested),
            Act.Return => Move(step, StepStatus.ReturnedToWindow, StepStatus.Claimed, StepStatus.Examining),
            Act.Redirect => Move(step, StepStatus.Ready, StepStatus.ReturnedToWindow) && After(() => _sectionAhead[step] = false),
            Act.Approve => MayDecide(step) && !Lacks(step) && Move(step, StepStatus.Granted, StepStatus.Examining) && After(StartReady),
            Act.Deny => MayDecide(step) && Move(step, StepStatus.Denied, StepStatus.Examining) && After(() => CloseBehind(step)),
            Act.DenyAtOnce => !_sectionAhead[step] && MayDecide(step) && Move(step, StepStatus.Denied, StepStatus.Ready, StepStatus.Claimed, StepStatus.Examining) && After(() => CloseBehind(step)),
            Act.TakeBack => false, // every step of this region is handled in the inbox
            Act.Void => When(
                Status is CaseStatus.Received or CaseStatus.AwaitingSupplement or CaseStatus.Accepted &&
                    !Steps.Any(s => s is StepStatus.Granted or StepStatus.Denied),
                () => End(CaseStatus.Voided, StepStatus.Voided)),
            Act.DecideAtOnce => !_sectionAhead[step] && MayDecide(step) && !Lacks(step) && Move(step, StepStatus.Granted, StepStatus.Ready, StepStatus.Claimed, StepStatus.Examining) && After(StartReady),
            Act.StartProcedure => Move(step, StepStatus.SpecialProcedure, StepStatus.Claimed, StepStatus.Examining),
            Act.EndProcedure => Move(step, StepStatus.Claimed, StepStatus.SpecialProcedure),
            Act.Extend => When(
                Steps[step] is not StepStatus.Waiting && !Ended(Steps[step]) && !_extended[step] && !_late[step], () => _extended[step] = true),
            Act.Issue => When(Undelivered().Any(), () => Issue([.. Undelivered()])),
            Act.IssueAgreed => When(Agreed().Count > 0, () => Issue(Agreed())),
            Act.Reopen => When(
                _concluded && (Status is CaseStatus.Decided or CaseStatus.Delivered or CaseStatus.Archived) && Steps[step] is StepStatus.Denied,
                () => Reopen(step)),
            _ => DoBeside(command.Act, step),
        };
    }

    /// <summary>What the authority's own officer might do, done by the grantee's where the step is so far.</summary>
    private bool Do(Command own, StepStatus from) => Steps[own.Target] == from && Do(own);

    private bool DoBeside(Act act, int step)
    {
        var beside = _beside[step];
        var examining = Steps[step] is StepStatus.Claimed or StepStatus.Examining;
        var held = examining || Steps[step] is StepStatus.SpecialProcedure or StepStatus.SupplementRequested or StepStatus.ReferredUpward;
        return act switch
        {
            Act.Delegate => When(!_delegated, () => _delegated = true),
            Act.EndDelegation => When(_delegated, () => _delegated = false),
            Act.DecideEntrusted => _delegated && Do(new Command(Act.DecideAtOnce, step), StepStatus.Ready),
            Act.ApproveEntrusted => _delegated && Do(new Command(Act.Approve, step), StepStatus.Examining),
            Act.DenyEntrusted => _delegated && Do(new Command(Act.Deny, step), StepStatus.Examining),
            Act.OfferPart => When(MayOffer(), () => _offer = ([.. Undelivered()], null)),
            Act.AgreeToPart => When(_offer is { Agreed: null } && !Steps.All(Ended), () => _offer = (_offer!.Value.Steps, true)),
            Act.DeclinePart => When(_offer is { Agreed: null } && !Steps.All(Ended), () => _offer = (_offer!.Value.Steps, false)),
            Act.ReferUpward => Move(step, StepStatus.ReferredUpward, StepStatus.Claimed, StepStatus.Examining),
            Act.AnswerReferral => Move(step, StepStatus.Claimed, StepStatus.ReferredUpward),
            Act.OfferHearing => When(examining && beside.Hearing is null, () => (beside.Hearing, beside.HearingDayPassed) = (HearingState.Offered, false)),
            Act.AskForHearing => When(
                beside is { Hearing: HearingState.Offered, HearingDayPassed: false } && !Ended(Steps[step]), () => beside.Hearing = HearingState.Asked),
            Act.WaiveHearing => When(
                beside is { Hearing: HearingState.Offered, HearingDayPassed: false } && !Ended(Steps[step]), () => beside.Hearing = HearingState.Waived),
            Act.ArrangeHearing => When(beside.Hearing is HearingState.Asked && examining, () =>
            {
                (beside.Hearing, beside.HearingDayPassed) = (HearingState.Arranged, false);
                Steps[step] = StepStatus.SpecialProcedure;
            }),
            Act.RecordHearing => When(
                beside is { Hearing: HearingState.Arranged, HearingDayPassed: true } && held, () => beside.Hearing = HearingState.Held),
            Act.InformThirdParty => When(examining, () => (beside.Waited, beside.Unheard) = (beside.Waited + 1, beside.Unheard + 1)),

            // The one who was told first is heard first: those whose time has passed before those who still have time.
            Act.RecordStatement => When(held && beside.Unheard > 0, () =>
                (beside.Waited, beside.Unheard) = (Math.Min(beside.Waited, beside.Unheard - 1), beside.Unheard - 1)),
            Act.ArrangeVisit => When(examining, () => beside.Visit = true),
            Act.ExplainOverdue => When(_late[step] && Steps[step] is not StepStatus.Waiting && !Ended(Steps[step]), () => _explained[step] = true),
            Act.RecordVisit => When(held && beside.Visit, () => beside.Visit = false),
            Act.SixtyDaysOfSilence => When(true, Silence),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
    }

    /// <summary>Nothing is open around the decision, and what is late has its reason.</summary>
    private bool MayDecide(int step) => !_beside[step].Bars && (!_late[step] || _explained[step]);

    private bool MayOffer() => Undelivered().Any() && !Steps.All(Ended) && _offer switch
    {
        null => true,
        { Agreed: null } => false,
        { Agreed: true } offer => !Undelivered().Any(offer.Steps.Contains),
        { } offer => !Undelivered().All(offer.Steps.Contains),
    };

    /// <summary>What may be issued without a word at the counter: all at the end, before it what was offered and agreed to.</summary>
    private List<int> Agreed() =>
        [.. Undelivered().Where(i => Steps.All(Ended) || (_offer is { Agreed: true } offer && offer.Steps.Contains(i)))];

    private void Reopen(int step)
    {
        (Status, _closed, _concluded, _offer) = (CaseStatus.Accepted, false, false, null);
        (Steps[step], Delivered[step], _asked[step], _extended[step], _late[step], _explained[step]) = (StepStatus.Ready, false, false, false, false, false);
        _beside[step] = new Beside { Unheard = _beside[step].Unheard };
        if (step == 0 && Steps[1] is StepStatus.Closed)
        {
            Steps[1] = StepStatus.Waiting;
        }
    }

    private bool Lacks(int step) => step == 2 && _deferred;

    private static bool When(bool lawful, Action act)
    {
        if (lawful)
        {
            act();
        }

        return lawful;
    }

    private bool After(Action act)
    {
        act();
        if (Status is CaseStatus.Accepted && Steps.All(Ended))
        {
            (Status, _concluded, _closed) = Undelivered().Any() ? (CaseStatus.Decided, true, false) : (CaseStatus.Delivered, true, true);
        }

        return true;
    }

    private bool Move(int step, StepStatus to, params StepStatus[] from) => When(from.Contains(Steps[step]), () => Steps[step] = to);

    private void Accept()
    {
        Status = CaseStatus.Accepted;
        StartReady();
    }

    private void StartReady()
    {
        foreach (var i in (int[])[0, 1, 2])
        {
            if (Steps[i] is StepStatus.Waiting && (i != 1 || Steps[0] is StepStatus.Granted))
            {
                Steps[i] = StepStatus.Ready;
            }
        }
    }

    private void CloseBehind(int step)
    {
        if (step == 0 && Steps[1] is StepStatus.Waiting)
        {
            Steps[1] = StepStatus.Closed;
        }
    }

    private void Notice()
    {
        (Status, _everNoticed) = (CaseStatus.AwaitingSupplement, true);
        _noticed.Clear();
        _noticed.UnionWith(Deficient);
    }

    private void Supply()
    {
        if (_deferred)
        {
            _deferred = false;
            return;
        }

        (Status, _supplemented) = (CaseStatus.Received, true);
        foreach (var paper in _noticed)
        {
            Verdicts[paper] = MaterialVerdict.Unjudged;
        }
    }

    private void End(CaseStatus status, StepStatus step)
    {
        (Status, _closed, _deferred) = (status, true, false);
        for (var i = 0; i < 3; i++)
        {
            Steps[i] = Ended(Steps[i]) ? Steps[i] : step;
        }
    }

    private IEnumerable<int> Undelivered() =>
        ((int[])[0, 1, 2]).Where(i => Steps[i] is StepStatus.Granted or StepStatus.Denied && !Delivered[i]);

    private void Issue(List<int> steps)
    {
        foreach (var i in steps)
        {
            Delivered[i] = true;
        }

        if (Status is CaseStatus.Decided && !Undelivered().Any())
        {
            (Status, _closed) = (CaseStatus.Delivered, true);
        }
    }

    private void Silence()
    {
        if (_closed)
        {
            Status = CaseStatus.Archived;
        }

        foreach (var beside in _beside)
        {
            (beside.HearingDayPassed, beside.Waited) = (true, 0);
        }

        for (var i = 0; i < 3; i++)
        {
            _late[i] = Steps[i] is not StepStatus.Waiting || (Status is CaseStatus.Received && i != 1);
            Steps[i] = Steps[i] is StepStatus.SupplementRequested or StepStatus.SpecialProcedure ? StepStatus.Claimed : Steps[i];
        }

        if (_deferred)
        {
            _deferred = false;
            Steps[2] = Ended(Steps[2]) ? Steps[2] : StepStatus.Closed;
            After(() => { });
        }

        if (Status is CaseStatus.Received)
        {
            Accept();
        }
        else if (Status is CaseStatus.AwaitingSupplement)
        {
            End(CaseStatus.Returned, StepStatus.Closed);
        }
    }

    private static bool Ended(StepStatus status) =>
        status is StepStatus.Granted or StepStatus.Denied or StepStatus.Closed or StepStatus.Withdrawn or StepStatus.Voided;
}
