using System.Collections.Frozen;

namespace Suban.Assistance.Orders;

internal enum OrderAct
{
    Apply, TakeUp, AskSupplement, Correct, Accept, Decline, Overrule, Transfer, Verify, Appoint, Sign, Conclude, ConfirmPlan, Redraw, Finish, Dispute, Complete, Archive, Withdraw, Terminate,
}

/// <summary>The one table of lawful moves of an order; nothing else sets its state.</summary>
internal static class OrderLifecycle
{
    private static readonly OrderState[] _review = [OrderState.Applied, OrderState.UnderReview];
    private static readonly OrderState[] _before = [OrderState.PreOrder, OrderState.Applied, OrderState.UnderReview, OrderState.NeedsSupplement, OrderState.ToVerify, OrderState.ToSign];
    private static readonly OrderState[] _signed = [OrderState.Planning, OrderState.InProgress, OrderState.ToConfirm];

    private static readonly FrozenDictionary<(OrderState, OrderAct), OrderState> _moves = new (OrderAct Act, OrderState[] From, OrderState? To)[]
    {
        (OrderAct.Apply, [OrderState.PreOrder], OrderState.Applied),
        (OrderAct.TakeUp, [OrderState.Applied], OrderState.UnderReview),
        (OrderAct.AskSupplement, _review, OrderState.NeedsSupplement),
        (OrderAct.Correct, [OrderState.NeedsSupplement], OrderState.UnderReview),
        (OrderAct.Accept, _review, OrderState.ToVerify),
        (OrderAct.Decline, _review, OrderState.Declined),
        (OrderAct.Overrule, [OrderState.Declined], OrderState.Applied),
        (OrderAct.Transfer, _review, OrderState.Applied),
        (OrderAct.Verify, [OrderState.ToVerify], OrderState.ToSign),
        (OrderAct.Appoint, [OrderState.ToSign, .. _signed], null),
        (OrderAct.Sign, [OrderState.ToSign, .. _signed], null),
        (OrderAct.Conclude, [OrderState.ToSign], OrderState.Planning),
        (OrderAct.ConfirmPlan, [OrderState.Planning, OrderState.InProgress], OrderState.InProgress),
        (OrderAct.Redraw, [OrderState.Planning, OrderState.InProgress], null),
        (OrderAct.Finish, [OrderState.InProgress], OrderState.ToConfirm),
        (OrderAct.Dispute, [OrderState.ToConfirm], OrderState.InProgress),
        (OrderAct.Complete, [OrderState.ToConfirm], OrderState.Completed),
        (OrderAct.Archive, [OrderState.Completed, OrderState.Terminated], OrderState.Archived),
        (OrderAct.Withdraw, _before, OrderState.Withdrawn),
        (OrderAct.Terminate, _signed, OrderState.Terminated),
    }.SelectMany(move => move.From.Select(from => KeyValuePair.Create((from, move.Act), move.To ?? from))).ToFrozenDictionary();

    /// <summary>Where the act leads from here; null where it may not be done now.</summary>
    public static OrderState? After(this OrderState state, OrderAct act) => _moves.TryGetValue((state, act), out var next) ? next : null;

    /// <summary>Whether letter and promise are signed and the assistant's access has not ended.</summary>
    public static bool IsSigned(this OrderState state) => _signed.Contains(state);

    public static bool HasEnded(this OrderState state) =>
        state is OrderState.Completed or OrderState.Archived or OrderState.Declined or OrderState.Withdrawn or OrderState.Terminated;
}
