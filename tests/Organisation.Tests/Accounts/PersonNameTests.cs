using Suban.Organisation.Accounts;

namespace Suban.Organisation.Tests.Accounts;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("甲")]
    [InlineData("阿拉坦·其其格")]
    [InlineData("纳兰𠮷祥")]
    [InlineData("𪚥")]
    [InlineData("ᠪᠠᠲᠤ ᠶᠢᠨ")]
    [InlineData("ᠨᠠ᠋ᠷᠠ")]
    [InlineData("申请人😀")]
    [InlineData("O'Neil-Batu Jr.")]
    [InlineData(" 甲 ")]
    public void FaultOf_NameOnPaper_IsNone(string name) => Assert.Null(PersonName.FaultOf(name));

    [Fact]
    public void FaultOf_FiftyGraphemes_IsNone() => Assert.Null(PersonName.FaultOf(string.Concat(Enumerable.Repeat("𠮷", 50))));

    [Fact]
    public void FaultOf_FiftyOne_CountsAsPeopleDo() =>
        Assert.Equal("姓名最多 50 个字，现在 51 个字", PersonName.FaultOf(string.Concat(Enumerable.Repeat("𠮷", 51))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("甲\n乙")]
    [InlineData("甲\0")]
    [InlineData("\uD842")]
    [InlineData("甲\u202E乙")]
    [InlineData("···")]
    public void FaultOf_NotOnPaper_SaysSo(string? name) => Assert.NotNull(PersonName.FaultOf(name));
}
