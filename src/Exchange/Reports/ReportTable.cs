namespace Suban.Exchange.Reports;

/// <summary>The tables of the national exchange for handled cases (办件数据交换表), in the order rows of one moment go out.</summary>
public enum ReportTable
{
    /// <summary>up_pro_accept: what was accepted.</summary>
    Accept,

    /// <summary>up_pro_material: what was handed in.</summary>
    Material,

    /// <summary>up_pro_process: one act of handling.</summary>
    Process,

    /// <summary>up_pro_special_procedure: time that was not counted, or a limit that was lengthened.</summary>
    Special,

    /// <summary>up_pro_result: how it ended.</summary>
    Result,
}

public static class ReportTables
{
    private const string Prefix = "up_pro_";

    public static string Name(ReportTable table) => Prefix + table switch
    {
        ReportTable.Accept => "accept",
        ReportTable.Material => "material",
        ReportTable.Process => "process",
        ReportTable.Special => "special_procedure",
        ReportTable.Result => "result",
    };

    public static string Words(ReportTable table) => table switch
    {
        ReportTable.Accept => "受理信息",
        ReportTable.Material => "材料目录",
        ReportTable.Process => "过程信息",
        ReportTable.Special => "特别程序",
        ReportTable.Result => "结果信息",
    };

    public static ReportTable? Of(string name)
    {
        foreach (var table in Enum.GetValues<ReportTable>())
        {
            if (Name(table) == name)
            {
                return table;
            }
        }

        return null;
    }
}
