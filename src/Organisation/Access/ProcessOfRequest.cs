using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Organisation.Kiosks;

namespace Suban.Organisation.Access;

public static class ProcessOfRequest
{
    /// <summary>The process context of a command sent by this request.</summary>
    /// <param name="operation">The operation's name, as in docs/process-events.md.</param>
    /// <param name="key">The form's idempotency key, where repetition would do harm.</param>
    public static ProcessContext Process(this HttpContext context, string operation, string? reason = null, string? key = null)
    {
        var reader = context.User.Reader();
        return new ProcessContext
        {
            ProcessType = operation,
            ActorId = reader?.AccountId ?? Guid.Empty,
            Now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            Channel = ChannelOf(context, reader),
            Region = reader?.Region ?? context.RequestServices.GetRequiredService<Regions>().Default.Code,
            OnBehalfOf = reader?.PartyId,
            Reason = reason,
            IdempotencyKey = key,
        };
    }

    private static Channel ChannelOf(HttpContext context, Reader? reader) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? Channel.Api
        : reader is { IsStaff: true } ? Channel.Window
        : KioskCookie.CodeOf(context.Request) is not null ? Channel.Kiosk
        : context.Request.Headers.UserAgent.ToString().Contains("Mobile", StringComparison.Ordinal) ? Channel.Mobile
        : Channel.Portal;
}
