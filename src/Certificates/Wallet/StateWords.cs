using System.Diagnostics;
using Suban.Certificates.Papers;

namespace Suban.Certificates.Wallet;

/// <summary>The words pages show for states, at most four characters.</summary>
public static class StateWords
{
    public static string Of(CertificateState state) => state switch
    {
        CertificateState.Issued => "有效",
        CertificateState.Changed => "已变更",
        CertificateState.Replaced => "已换证",
        CertificateState.Expired => "已过期",
        CertificateState.Suspended => "暂停使用",
        CertificateState.Revoked => "已撤销",
        _ => throw new UnreachableException(),
    };

    public static string Of(PaperState state) => state switch
    {
        PaperState.Valid => "有效",
        PaperState.Replaced => "已被代替",
        PaperState.Revoked => "已撤销",
        _ => throw new UnreachableException(),
    };

    public static string Of(TrustLevel trust) => trust switch
    {
        TrustLevel.Issued => "A 级：发证机关签发",
        TrustLevel.VerifiedAtWindow => "B 级：窗口核对原件",
        TrustLevel.Uploaded => "C 级：本人上传",
        TrustLevel.SelfMade => "D 级：本人填写",
        _ => throw new UnreachableException(),
    };

    public static string ValidTo(DateOnly? last) => last is { } day ? $"有效期至 {ChineseDate.Of(day)}" : "长期有效";
}
