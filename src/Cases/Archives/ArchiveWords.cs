namespace Suban.Cases.Archives;

/// <summary>The words people read for the parts of a file.</summary>
public static class ArchiveWords
{
    public static string Of(ArchivedPart part) => part switch
    {
        ArchivedPart.Form => "申请表",
        ArchivedPart.Material => "材料",
        ArchivedPart.Notice => "告知",
        ArchivedPart.Decision => "决定",
        ArchivedPart.HandOver => "出件",
        ArchivedPart.Paper => "文书",
        ArchivedPart.Talk => "部门沟通",
        ArchivedPart.Journal => "办理记录",
    };

    public static string Of(ArchiveFormat format) => format switch
    {
        ArchiveFormat.Zip => "全部文件（ZIP）",
        ArchiveFormat.Pdf => "电子卷宗（PDF）",
    };
}
