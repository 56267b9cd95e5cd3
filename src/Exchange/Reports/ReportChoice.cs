namespace Suban.Exchange.Reports;

/// <summary>What about people leaves the house only where a subscription says so (可选上报内容).</summary>
public enum ReportChoice
{
    ApplicantName,
    ApplicantNumber,
    Contact,

    /// <summary>Who received, examined and decided.</summary>
    Staff,

    /// <summary>Opinions, reasons and results as they were written: they may tell of a person's circumstances.</summary>
    Opinions,
}

public static class ReportChoices
{
    public static string Words(ReportChoice choice) => choice switch
    {
        ReportChoice.ApplicantName => "申请人名称",
        ReportChoice.ApplicantNumber => "申请人证件类型和号码",
        ReportChoice.Contact => "联系人姓名和手机",
        ReportChoice.Staff => "受理人和办理人姓名",
        ReportChoice.Opinions => "办理意见、理由和结果描述",
    };
}
