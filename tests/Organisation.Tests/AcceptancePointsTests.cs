using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Organisation.Tests;

public sealed class AcceptancePointsTests
{
    private const string Region = "152529";
    private const string Township = "152529100";

    private readonly AcceptancePoints _points;

    public AcceptancePointsTests()
    {
        var store = ContentFolder.ShippedStore();
        var regions = new Regions(store, new OrganisationSettings { ContentDirectory = "", DefaultRegion = Region });
        _points = new AcceptancePoints(regions, new Halls(store), new AcceptanceRange(regions, new FakeTimeProvider(TestProcess.Start)));
    }

    [Fact]
    public void Of_NobodySaidWhere_BeginsWithTheRegionsOwnHall() => Assert.Equal(
        [(Region, PointKind.Hall), (Township, PointKind.Township), ("150303", PointKind.Elsewhere)], Kinds(8, null));

    [Fact]
    public void Of_WhereTheApplicantLives_IsTheFirst() => Assert.Equal(Township, Kinds(8, Township).First().Region);

    [Fact]
    public void Of_WhatTheTownshipDoesNotTake_IsNotThere() => Assert.DoesNotContain(Kinds(20, Township), point => point.Region == Township);

    private IEnumerable<(string Region, PointKind Kind)> Kinds(int theme, string? near) => _points.Of(Region, theme, near).Select(p => (p.Region.Code, p.Kind));
}
