using System.Collections.Frozen;

namespace Suban.Assistance.Orders;

internal enum ItemAct
{
    Prepare, File, AskSupplement, Resupply, RefuseAcceptance, Examine, Grant, Deny, Withdraw, Report,
}

/// <summary>The one table of lawful moves of an item of an order; nothing else sets its state.</summary>
internal static class ItemLifecycle
{
    private static readonly FrozenDictionary<(ItemState, ItemAct), ItemState> _moves = new Dictionary<(ItemState, ItemAct), ItemState>
    {
        [(ItemState.ToFile, ItemAct.Prepare)] = ItemState.Preparing,
        [(ItemState.NotAccepted, ItemAct.Prepare)] = ItemState.Preparing,
        [(ItemState.Preparing, ItemAct.File)] = ItemState.WithAuthority,
        [(ItemState.WithAuthority, ItemAct.AskSupplement)] = ItemState.Supplement,
        [(ItemState.Examining, ItemAct.AskSupplement)] = ItemState.Supplement,
        [(ItemState.Supplement, ItemAct.Resupply)] = ItemState.WithAuthority,
        [(ItemState.WithAuthority, ItemAct.RefuseAcceptance)] = ItemState.NotAccepted,
        [(ItemState.WithAuthority, ItemAct.Examine)] = ItemState.Examining,
        [(ItemState.WithAuthority, ItemAct.Grant)] = ItemState.Granted,
        [(ItemState.Examining, ItemAct.Grant)] = ItemState.Granted,
        [(ItemState.Examining, ItemAct.Deny)] = ItemState.Denied,
        [(ItemState.ToFile, ItemAct.Withdraw)] = ItemState.Withdrawn,
        [(ItemState.Preparing, ItemAct.Withdraw)] = ItemState.Withdrawn,
        [(ItemState.WithAuthority, ItemAct.Withdraw)] = ItemState.Withdrawn,
        [(ItemState.Supplement, ItemAct.Withdraw)] = ItemState.Withdrawn,
        [(ItemState.NotAccepted, ItemAct.Withdraw)] = ItemState.Withdrawn,
        [(ItemState.Examining, ItemAct.Withdraw)] = ItemState.Withdrawn,
        [(ItemState.Granted, ItemAct.Report)] = ItemState.ReportedBack,
        [(ItemState.Denied, ItemAct.Report)] = ItemState.ReportedBack,
        [(ItemState.Withdrawn, ItemAct.Report)] = ItemState.ReportedBack,
    }.ToFrozenDictionary();

    /// <summary>Where the act leads from here; null where it may not be done now.</summary>
    public static ItemState? After(this ItemState state, ItemAct act) => _moves.TryGetValue((state, act), out var next) ? next : null;

    public static bool IsDecided(this ItemState state) => state is ItemState.Granted or ItemState.Denied or ItemState.Withdrawn or ItemState.ReportedBack;
}
