using Suban.TestKit;

namespace Suban.Server.Tests.AtOnce;

/// <summary>What a case's journal says happened.</summary>
internal static class Journal
{
    /// <summary>The event stands in the case's journal once, however often it was asked for.</summary>
    public static Task<TEvent> AssertOnceAsync<TEvent>(this TestHost host, Guid caseId) where TEvent : notnull =>
        host.Services.AssertRecordedAsync<TEvent>($"case/{caseId:N}");
}
