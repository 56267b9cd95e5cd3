namespace Suban.Cases.Issue;

/// <summary>The ways of delivery as a region's settings write them.</summary>
public static class DeliveryMethodKey
{
    public static string Key(this DeliveryMethod method) => method switch
    {
        DeliveryMethod.OnSite => "on-site",
        DeliveryMethod.Post => "post",
        DeliveryMethod.Online => "online",
    };
}
