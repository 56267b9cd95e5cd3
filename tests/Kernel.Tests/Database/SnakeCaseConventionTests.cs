using Suban.Kernel.Database;

namespace Suban.Kernel.Tests.Database;

public sealed class SnakeCaseConventionTests
{
    [Theory]
    [InlineData("Case", "case")]
    [InlineData("CaseStep", "case_step")]
    [InlineData("CaseStepId", "case_step_id")]
    [InlineData("QRCode", "qr_code")]
    [InlineData("Address_Street", "address_street")]
    [InlineData("Sha256", "sha256")]
    [InlineData("already_snake", "already_snake")]
    public void Snake_PascalCase_GivesSnakeCase(string name, string expected) => Assert.Equal(expected, SnakeCaseConvention.Snake(name));
}
