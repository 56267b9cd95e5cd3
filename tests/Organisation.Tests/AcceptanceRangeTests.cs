using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Organisation.Tests;

public sealed class AcceptanceRangeTests
{
    private readonly AcceptanceRange _range = new(
        new Regions(ContentFolder.ShippedStore(), new OrganisationSettings { ContentDirectory = "", DefaultRegion = "152529" }), new FakeTimeProvider(TestProcess.Start));

    [Theory]
    [InlineData("152529", "150303", true)] // named
    [InlineData("152529", "150271", false)]
    [InlineData("150303", "152529", false)] // opened by one, not by the other
    [InlineData("152529", "152529", false)]
    [InlineData("150602", "150600", true)] // the whole city
    [InlineData("150600", "150602", true)]
    [InlineData("150602", "150303", false)]
    [InlineData("999999", "152529", false)]
    [InlineData("152529", "152529100", true)] // its own township
    [InlineData("150303", "152529100", false)]
    [InlineData("152529100", "152529", false)]
    public void Admits_AsTheRegionOpenedItself(string region, string from, bool admits) => Assert.Equal(admits, _range.Admits(region, from));

    [Fact]
    public void Of_WhatAWindowThereMayReceiveFor() => Assert.Equal(["152529"], _range.Of("150303").Select(r => r.Code));
}
