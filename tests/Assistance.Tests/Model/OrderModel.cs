namespace Suban.Assistance.Tests.Model;

/// <summary>What the design says of an order, written down a second time and in the plainest way: a few words and flags.</summary>
internal sealed class OrderModel
{
    public string State { get; private set; } = "Applied";

    public string Item { get; private set; } = "ToFile";

    private bool _assistant, _mandate, _promise, _planWaits, _planConfirmed, _checked, _proposed, _reviewed, _visited, _rated;

    /// <summary>What the latest cooperation order waits for; empty where none runs.</summary>
    private string _partner = "";

    private string _meeting = "";

    private bool _added;

    private bool _opinion, _taskDone, _question;

    private bool Consults => State is "Planning" or "InProgress" && Acts;

    private bool Signed => State is "Planning" or "InProgress" or "ToConfirm";

    private bool Working => State == "InProgress" && _mandate;

    /// <returns>Whether the act is lawful now; where it is, the model has made it.</returns>
    public bool Do(OrderCommand command) => command switch
    {
        OrderCommand.TakeUp => Go(State == "Applied", "UnderReview"),
        OrderCommand.Ask => Go(State is "Applied" or "UnderReview", "NeedsSupplement"),
        OrderCommand.Correct => Go(State == "NeedsSupplement", "UnderReview"),
        OrderCommand.Accept => Go(State is "Applied" or "UnderReview", "ToVerify"),
        OrderCommand.Decline => Go(State is "Applied" or "UnderReview", "Declined"),
        OrderCommand.Agree => Is(State == "Declined" && !_reviewed, () => _reviewed = true),
        OrderCommand.Overrule => Go(State == "Declined" && !_reviewed, "Applied"),
        OrderCommand.Verify => Go(State == "ToVerify", "ToSign"),
        OrderCommand.Appoint => Is(State == "ToSign" && !_assistant, () => _assistant = true),
        OrderCommand.Mandate => Is(_assistant && (State == "ToSign" || Signed), () => { _mandate = true; Conclude(); }),
        OrderCommand.Promise => Is(!_promise && (State == "ToSign" || Signed), () => { _promise = true; Conclude(); }),
        OrderCommand.Draw => Is(_mandate && State is "Planning" or "InProgress", () => _planWaits = true),
        OrderCommand.ConfirmPlan => Is(_planWaits && _mandate && State is "Planning" or "InProgress", () => { (_planWaits, _planConfirmed) = (false, true); State = "InProgress"; }),
        OrderCommand.Prepare => Is(Working && Item is "ToFile" or "NotAccepted", () => { Item = "Preparing"; _checked = false; }),
        OrderCommand.Check => Is(State == "InProgress" && Item == "Preparing" && !_checked, () => _checked = true),
        OrderCommand.File => Is(Working && _planConfirmed && _checked && Item == "Preparing" && _partner == "", () => Item = "WithAuthority"),
        OrderCommand.AuthorityAsks => Is(Acts && Item is "WithAuthority" or "Examining", () => Item = "Supplement"),
        OrderCommand.Resupply => Is(Working && Item == "Supplement", () => Item = "WithAuthority"),
        OrderCommand.AuthorityRefuses => Is(Acts && Item == "WithAuthority", () => Item = "NotAccepted"),
        OrderCommand.Examine => Is(Acts && Item == "WithAuthority", () => Item = "Examining"),
        OrderCommand.Grant => Is(Acts && Item is "WithAuthority" or "Examining", () => Item = "Granted"),
        OrderCommand.Deny => Is(Acts && Item == "Examining", () => Item = "Denied"),
        OrderCommand.WithdrawItem => Is(State is "Planning" or "InProgress" && Item is not ("Granted" or "Denied" or "Withdrawn" or "ReportedBack"), () => Item = "Withdrawn"),
        OrderCommand.Report => Is(Acts && Item is "Granted" or "Denied" or "Withdrawn", () => Item = "ReportedBack"),
        OrderCommand.Finish => Go(State == "InProgress" && Item == "ReportedBack" && _partner == "" && _meeting == "", "ToConfirm"),
        OrderCommand.Dispute => Go(State == "ToConfirm", "InProgress"),
        OrderCommand.Complete => Is(State == "ToConfirm", () => { State = "Completed"; _mandate = false; }),
        OrderCommand.Visit => Is(State is "Completed" or "Terminated" && !_visited, () => _visited = true),
        OrderCommand.Rate => Is(State is "Completed" or "Archived" && !_rated, () => _rated = true),
        OrderCommand.Archive => Go(_visited && (State == "Terminated" || (State == "Completed" && _rated)), "Archived"),
        OrderCommand.Withdraw => Go(State is "Applied" or "UnderReview" or "NeedsSupplement" or "ToVerify" or "ToSign", "Withdrawn"),
        OrderCommand.Terminate => Is(Signed, () => { State = "Terminated"; _partner = _partner == "Answered" ? _partner : ""; _question = false; }),
        OrderCommand.AddItem => Is(Consults && !_added, () => (_added, _mandate) = (true, false)),
        OrderCommand.Convene => Is(Consults && _meeting == "", () => (_meeting, _opinion, _taskDone) = ("Convened", false, false)),
        OrderCommand.Opine => Is(_meeting == "Convened" && !_opinion && !Over, () => _opinion = true),
        OrderCommand.Meet => Is(_meeting == "Convened" && Acts, () => _meeting = "Met"),
        OrderCommand.TaskDone => Is(_meeting == "Met" && !_taskDone && !Over, () => _taskDone = true),
        OrderCommand.StrikeOff => Is(_meeting == "Met" && _taskDone && Acts, () => _meeting = ""),
        OrderCommand.CancelMeeting => Is(_meeting == "Convened" && Acts, () => _meeting = ""),
        OrderCommand.Question => Is(Consults, () => _question = true),
        OrderCommand.AnswerQuestion => Is(_question && !Over, () => _question = false),
        OrderCommand.AskPartner => Is(Working && _partner == "" && (Ready || Item is "WithAuthority" or "Examining"), () => _partner = "Sent"),
        OrderCommand.PartnerAccepts => Is(Working && _partner == "Sent" && (Ready || Item is "WithAuthority" or "Supplement" or "Examining"), () => { _partner = "Accepted"; Item = Item == "Preparing" ? "WithAuthority" : Item; }),
        OrderCommand.PartnerReturns => Is(_partner == "Sent", () => _partner = ""),
        OrderCommand.PartnerTells => _partner == "Accepted",
        OrderCommand.PartnerGrants => Is(
            _partner == "Accepted" && Item is "WithAuthority" or "Examining" or "Granted" or "Denied" or "Withdrawn" or "ReportedBack",
            () => { _partner = "Answered"; Item = Item is "WithAuthority" or "Examining" ? "Granted" : Item; }),
        OrderCommand.FileCopies => Is(_partner == "Answered" && Acts, () => _partner = ""),
        OrderCommand.RecallPartner => Is(_partner is "Sent" or "Accepted" && Acts, () => _partner = ""),
        OrderCommand.Propose => Is(Signed && !_proposed, () => _proposed = true),
        OrderCommand.ApproveTooSoon => false,
        _ => throw new InvalidOperationException($"{command}"),
    };

    /// <summary>To ask what would be lawful without doing it.</summary>
    public OrderModel Copy() => (OrderModel)MemberwiseClone();

    private bool Over => State is "Completed" or "Archived" or "Declined" or "Withdrawn" or "Terminated";

    /// <summary>The assistant still has access.</summary>
    private bool Acts => _assistant && !Over;

    private bool Ready => _planConfirmed && _checked && Item == "Preparing";

    private void Conclude()
    {
        if (State == "ToSign" && _mandate && _promise)
        {
            State = "Planning";
        }
    }

    private bool Go(bool lawful, string to) => Is(lawful, () => State = to);

    private static bool Is(bool lawful, Action then)
    {
        if (lawful)
        {
            then();
        }

        return lawful;
    }
}

internal enum OrderCommand
{
    TakeUp, Ask, Correct, Accept, Decline, Agree, Overrule, Verify, Appoint, Mandate, Promise, Draw, ConfirmPlan, Prepare, Check, File, AuthorityAsks, Resupply, AuthorityRefuses, Examine, Grant, Deny,
    WithdrawItem, Report, Finish, Dispute, Complete, Visit, Rate, Archive, Withdraw, Terminate, Propose, ApproveTooSoon,
    AskPartner, PartnerAccepts, PartnerReturns, PartnerTells, PartnerGrants, FileCopies, RecallPartner,
    AddItem, Convene, Opine, Meet, TaskDone, StrikeOff, CancelMeeting, Question, AnswerQuestion,
}
