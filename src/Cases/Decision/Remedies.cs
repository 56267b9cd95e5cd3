namespace Suban.Cases.Decision;

/// <summary>How a decision can be challenged (救济途径), as every refusal must tell.</summary>
/// <remarks>行政许可法第三十八条第二款; 行政复议法第二十条; 行政诉讼法第四十六条.</remarks>
public static class Remedies
{
    public const string Text =
        "如不服本决定，可以自收到之日起六十日内依法申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼。";
}
