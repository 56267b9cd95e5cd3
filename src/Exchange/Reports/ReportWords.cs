namespace Suban.Exchange.Reports;

/// <summary>States of reports in words.</summary>
public static class ReportWords
{
    public static string Of(ReportState state) => state switch
    {
        ReportState.Waiting => "等着报",
        ReportState.Sent => "已送到",
        ReportState.Acknowledged => "已回执",
        ReportState.Refused => "对方不收",
        ReportState.Dead => "多次没报到",
        ReportState.Dropped => "不再报",
    };
}
