namespace Suban.Catalogue.Announcing;

/// <summary>The stages of a notice in words.</summary>
public static class NoticeWords
{
    public static string Of(NoticeStage stage) => stage switch
    {
        NoticeStage.Writing => "还在写",
        NoticeStage.InReview => "等待审核",
        NoticeStage.Published => "已经发布",
        NoticeStage.Withdrawn => "已经撤下",
    };
}
