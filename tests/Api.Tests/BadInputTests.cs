using System.Net;
using System.Text;
using static Suban.Api.Tests.Answers;

namespace Suban.Api.Tests;

/// <summary>What programs really send: each is the sender's fault, said in words, and never a fault of ours.</summary>
public sealed class BadInputTests(ApiHost api)
{
    private const string Plan = "/api/v1/regions/152529/themes/8/plan";

    public static TheoryData<string, byte[]> BadBodies() => new()
    {
        { "empty", [] },
        { "blank", Utf8("  \n") },
        { "null", Utf8("null") },
        { "number", Utf8("1") },
        { "text", Utf8("\"x\"") },
        { "array", Utf8("[]") },
        { "cut off", Utf8("""{"answers":{"area":""") },
        { "trailing", Utf8("{}{}") },
        { "comment", Utf8("/* */{}") },
        { "single quotes", Utf8("{'answers':{}}") },
        { "answers array", Utf8("""{"answers":[]}""") },
        { "answers text", Utf8("""{"answers":"x"}""") },
        { "answer number", Utf8("""{"answers":{"area":1}}""") },
        { "answer object", Utf8("""{"answers":{"area":{}}}""") },
        { "certificates object", Utf8("""{"certificates":{}}""") },
        { "certificates numbers", Utf8("""{"certificates":[1]}""") },
        { "duplicate member", Utf8("""{"answers":{},"answers":{}}""") },
        { "duplicate answer", Utf8("""{"answers":{"area":"up-to-50","area":"over-50"}}""") },
        { "deep", Utf8(new string('[', 20_000)) },
        { "deep closed", Utf8("{\"certificates\":" + new string('[', 500) + new string(']', 500) + "}") },
        { "invalid UTF-8", [.. Utf8("{\"answers\":{\"a"), 0xC3, 0x28, .. Utf8("\":\"b\"}}")] },
        { "GB18030", [.. Utf8("{\"answers\":{\""), 0xC4, 0xE3, 0xBA, 0xC3, .. Utf8("\":\"b\"}}")] },
        { "UTF-16", Encoding.Unicode.GetBytes("{\"answers\":{}}") },
        { "lone surrogate", Utf8("{\"answers\":{\"\\ud800\":\"x\"}}") },
        { "lone surrogate value", Utf8("{\"answers\":{\"area\":\"\\udfff\"}}") },
        { "NUL", Utf8("{\"answers\":{\"area\":\"\\u0000\"}}") },
        { "raw NUL", [0, 0, 0, 0] },
        { "long id", Utf8("{\"answers\":{\"" + new string('x', 60_000) + "\":\"x\"}}") },
        { "sql", Utf8("""{"answers":{"area":"' OR 1=1 --"}}""") },
        { "emoji and rare characters", Utf8("""{"answers":{"😀𠮷ᠮ":"x"}}""") },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task Post_BadBody_Is400InWords(string what, byte[] body)
    {
        Assert.NotEmpty(what);
        await api.PostAsync(Plan, body, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(64 * 1024 + 1)]
    [InlineData(10 * 1024 * 1024)]
    public async Task Post_HugeBody_Is413(int size)
    {
        var body = Utf8("{\"answers\":{\"area\":\"" + new string('x', size) + "\"}}");

        Assert.Equal("request.too_large", (await api.PostAsync(Plan, body, HttpStatusCode.RequestEntityTooLarge)).Text("code"));
    }

    [Fact]
    public async Task Post_HugeBodyWithoutLength_Is413()
    {
        using var content = new StreamContent(new EndlessSpaces(1024 * 1024));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Plan) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var response = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Post_OtherMediaType_Is415(string mediaType) => Assert.Equal(
        "request.media_type", (await api.PostAsync(Plan, Utf8("{}"), HttpStatusCode.UnsupportedMediaType, mediaType)).Text("code"));

    [Fact]
    public async Task Post_ForeignOriginAndCookies_NeedNothingElse()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Plan) { Content = new ByteArrayContent(Utf8("{}")) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Cookie", "suban-session=broken");
        using var response = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/regions/152529/themes")]
    [InlineData("PUT", Plan)]
    [InlineData("GET", Plan)]
    [InlineData("POST", "/api/v1/regions/152529/working-days")]
    public async Task Send_OtherMethod_IsAProblem(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await api.Client.SendAsync(request);

        Assert.InRange((int)response.StatusCode, 404, 405);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/regions/%FF%FE/themes")]
    [InlineData("/api/v1/regions/..%2F..%2Fetc/themes")]
    [InlineData("/api/v1/identifiers/uscc/%FF")]
    [InlineData("/api/v1/regions/152529/themes?query=%FF%00%ED%A0%80")]
    [InlineData("/api/v1/regions/152529/working-days?from=%FF&add=%00")]
    public async Task Get_BrokenAddress_IsNeverAFault(string path)
    {
        using var response = await api.Client.GetAsync(new Uri("http://localhost" + path));

        Assert.InRange((int)response.StatusCode, 200, 499);
    }

    private sealed class EndlessSpaces(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
