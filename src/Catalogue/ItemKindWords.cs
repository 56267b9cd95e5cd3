namespace Suban.Catalogue;

/// <summary>The kinds of items (事项类型) in the words of the lists.</summary>
public static class ItemKindWords
{
    public static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Licence => "行政许可",
        ItemKind.Confirmation => "行政确认",
        ItemKind.Filing => "备案",
        ItemKind.PublicService => "公共服务",
        ItemKind.OtherPower => "其他行政权力",
    };
}
