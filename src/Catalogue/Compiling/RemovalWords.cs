namespace Suban.Catalogue.Compiling;

/// <summary>Why a paper need not be prepared, as people are told.</summary>
public static class RemovalWords
{
    public static string Of(RemovalReason reason) => reason switch
    {
        RemovalReason.Duplicate => "重复的，只交一次",
        RemovalReason.PassedOn => "这次办出来，部门之间传",
        RemovalReason.Shared => "部门共享，不用交",
        RemovalReason.Produced => "填完表自动生成",
        RemovalReason.Certificate => "电子证照代替",
        RemovalReason.NoBasis => "没有依据，取消",
    };
}
