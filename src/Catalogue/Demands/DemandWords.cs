namespace Suban.Catalogue.Demands;

/// <summary>The words for what became of a demand.</summary>
public static class DemandWords
{
    public static string Of(DemandState state) => state switch
    {
        DemandState.Open => "待看",
        DemandState.Merged => "已并入",
        DemandState.Answered => "已答复",
    };
}
