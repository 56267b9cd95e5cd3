namespace Suban.Kernel.Journal;

/// <summary>An event on its way into the journal.</summary>
internal sealed record PendingEvent(string Stream, object Event, ProcessContext Process);
