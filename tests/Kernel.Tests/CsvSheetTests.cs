using System.Text;

namespace Suban.Kernel.Tests;

public sealed class CsvSheetTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+861")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =cmd|'/c calc'!A0")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    public void Write_WhatLooksLikeAFormula_StaysAText(string text) => Assert.Equal($"\"名称\"\r\n\"'{text}\"\r\n", Written(text));

    [Fact]
    public void Write_QuotesCommasAndLines_StayInTheirCell() => Assert.Equal("\"名称\"\r\n\"说\"\"好\"\", 一次\n办\"\r\n", Written("说\"好\", 一次\n办"));

    [Fact]
    public void Write_Numbers_StayNumbers() => Assert.Equal("\"名称\"\r\n-3\r\n", Written(-3));

    [Fact]
    public void Write_Sheet_BeginsWithTheMarkOfUtf8() => Assert.Equal(Encoding.UTF8.Preamble.ToArray(), CsvSheet.Write(["名称"], [])[..3]);

    private static string Written(object cell) => Encoding.UTF8.GetString(CsvSheet.Write(["名称"], [[cell]])[3..]);
}
