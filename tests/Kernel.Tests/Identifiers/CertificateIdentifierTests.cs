using Suban.Kernel.Identifiers;

namespace Suban.Kernel.Tests.Identifiers;

public sealed class CertificateIdentifierTests
{
    private const string Example = "1.2.156.3005.2.11100000MB03271699001.11152529MB0TE5T01A.2026000001.001.P";

    [Theory]
    [InlineData(Example)]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S")]
    public void Check_PublishedIdentifier_IsValid(string text)
    {
        Assert.Equal(new IdentifierVerdict(true, null), CertificateIdentifier.Check(text));
        Assert.Equal(text, CertificateIdentifier.Parse(text)?.ToString());
    }

    [Fact]
    public void Create_Parts_ComputesCheckCharacter()
    {
        var identifier = CertificateIdentifier.Create("11100000MB03271699001", "11152529MB0TE5T01A", "2026000001", "001");

        Assert.Equal('P', identifier.CheckCharacter);
        Assert.Equal(Example, identifier.ToString());
    }

    [Theory]
    [InlineData("", "请填写电子证照标识")]
    [InlineData("1.2.156.3005.3.x", "电子证照标识应以“1.2.156.3005.2.”开头，请核对")]
    [InlineData("1.2.156.3005.2.11100000MB03271699001", "电子证照标识在“1.2.156.3005.2.”之后应有 5 段，现在是 1 段")]
    [InlineData("1.2.156.3005.2.11100000MB03271699001.11152529MB0TE5T01A.2026000001.001.Q", "电子证照标识最后 1 位校验不通过，请核对")]
    [InlineData("1.2.156.3005.2.11100000MB03271699001.11152529MB0TE5T01A.2026000001.002.P", "电子证照标识最后 1 位校验不通过，请核对")]
    [InlineData("1.2.156.3005.2.11100000MB0327169900.11152529MB0TE5T01A.2026000001.001.P", "电子证照标识的证照类型代码应为 21 位，现在是 20 位")]
    [InlineData("1.2.156.3005.2.11100000MB03271699001.11152529MB0TE5T01A.20260000０1.001.P", "电子证照标识的流水号第 9 位应为数字或者大写字母，现在是“０”")]
    [InlineData("1.2.156.3005.2.11100000MB03271699001.11152529MB0TE5T01A.2026000001.001.", "电子证照标识最后一段应为 1 位校验码，现在是 0 位")]
    public void Check_BadIdentifier_SaysWhichPart(string text, string reason)
    {
        Assert.Equal(new IdentifierVerdict(false, reason), CertificateIdentifier.Check(text));
        Assert.Null(CertificateIdentifier.Parse(text));
    }

    [Fact]
    public void Create_PartTooShort_Throws() =>
        Assert.Throws<ArgumentException>(() => CertificateIdentifier.Create("1", "11152529MB0TE5T01A", "1", "001"));
}
