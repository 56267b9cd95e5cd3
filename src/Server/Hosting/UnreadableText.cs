using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Suban.Server.Hosting;

/// <summary>
/// Refuses what is no text before anybody reads it: bytes that are not UTF-8, and the NUL character, which PostgreSQL cannot store.
/// No browser sends either. The form reader would let the first pass half decoded and call the second a form that is too large.
/// </summary>
internal sealed class UnreadableText : IAsyncAuthorizationFilter, IOrderedFilter
{
    private const int MostText = 1024 * 1024;
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>After the limits of the page are set, before antiforgery reads the form.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return; // the page that says so, made from the same request
        }

        var status = !IsText(Encoding.ASCII.GetBytes(http.Request.QueryString.Value ?? "")) ? StatusCodes.Status400BadRequest
            : !http.Request.HasFormContentType ? null
            : IsMultipart(http.Request) ? await FaultOfPartsAsync(http.Request, http.RequestAborted)
            : await FaultOfBodyAsync(http.Request, http.RequestAborted);
        if (status is { } fault)
        {
            context.Result = new StatusCodeResult(fault);
        }
    }

    private static bool IsMultipart(HttpRequest request) => request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<int?> FaultOfBodyAsync(HttpRequest request, CancellationToken cancel)
    {
        request.EnableBuffering(bufferThreshold: MostText);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        request.Body.Position = 0;
        return IsText(body.GetBuffer().AsSpan(0, (int)body.Length)) ? null : StatusCodes.Status400BadRequest;
    }

    /// <summary>Files may be large, what is written beside them no more than in any other form.</summary>
    private static async Task<int?> FaultOfPartsAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            var form = await request.ReadFormAsync(cancel);
            return form.Any(field => !IsClean(field.Key) || !field.Value.All(IsClean)) || form.Files.Any(file => !IsClean(file.Name) || !IsClean(file.FileName))
                ? StatusCodes.Status400BadRequest
                : form.Sum(field => field.Value.Sum(value => (long?)value?.Length)) > MostText ? StatusCodes.Status413PayloadTooLarge : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null; // too large or broken off: who reads it next says so
        }
    }

    // Bytes that are no text have become the replacement character, which nobody types.
    private static bool IsClean(string? text) => text is null || text.AsSpan().IndexOfAny('\0', '\uFFFD') < 0;

    /// <summary>Whether the escaped bytes of a query or a form are UTF-8 without NUL.</summary>
    private static bool IsText(ReadOnlySpan<byte> escaped)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(escaped.Length);
        try
        {
            var length = Unescape(escaped, bytes);
            return length >= 0 && _strict.GetCharCount(bytes, 0, length) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <returns>How many bytes there are; less than none where one of them is NUL.</returns>
    private static int Unescape(ReadOnlySpan<byte> escaped, byte[] bytes)
    {
        var length = 0;
        for (var i = 0; i < escaped.Length; i++)
        {
            var value = escaped[i];
            if (value == '%' && i + 2 < escaped.Length && char.IsAsciiHexDigit((char)escaped[i + 1]) && char.IsAsciiHexDigit((char)escaped[i + 2]))
            {
                value = (byte)((Digit(escaped[i + 1]) << 4) + Digit(escaped[i + 2]));
                i += 2;
            }

            if (value == 0)
            {
                return -1;
            }

            bytes[length++] = value;
        }

        return length;
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
