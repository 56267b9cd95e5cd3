using Suban.Certificates.Papers;
using Suban.Certificates.Signing;

namespace Suban.Server.Commands;

/// <summary><c>document verify FILE</c>: checks the signature inside a paper or certificate this installation made.</summary>
internal static class DocumentCommand
{
    public static async Task<int> VerifyAsync(string[] args, CancellationToken cancel)
    {
        if (args is not [var file, .. var rest] || file.StartsWith('-') || !File.Exists(file))
        {
            Console.WriteLine("用法：suban document verify 文件.pdf [--data 目录]");
            return 2;
        }

        await using var app = Verbs.Prepared(rest);
        await using var scope = app.Services.CreateAsyncScope();
        var trusted = await scope.ServiceProvider.GetRequiredService<SealRegistry>().TrustedKeysAsync(cancel);
        var bytes = await File.ReadAllBytesAsync(file, cancel);
        var verdict = DocumentVerifier.Verify(bytes, trusted);
        Console.WriteLine(verdict.Verdict switch
        {
            SignatureVerdict.Genuine => $"签名有效，内容没有改过：{verdict.Signature!.Signer}，{verdict.Signature.Number}，{verdict.Signature.SignedAt}。",
            SignatureVerdict.Altered => "签名不符：内容被改动过。",
            SignatureVerdict.UnknownSigner => "带有签名，但签名的印章没有在这里登记。",
            _ => "文件里没有本平台的签名。",
        });
        return verdict.Verdict is SignatureVerdict.Genuine ? 0 : 1;
    }
}
