using System.Collections.Frozen;

namespace Suban.Exchange.Reports;

/// <summary>The columns of the national exchange in words (字段名称).</summary>
public static class ReportColumns
{
    private static readonly FrozenDictionary<string, string> _words = new Dictionary<string, string>
    {
        ["row_guid"] = "记录唯一标识",
        ["cd_operation"] = "同步类型",
        ["cd_time"] = "同步时间",
        ["cd_batch"] = "批次号",
        ["data_source"] = "数据来源",
        ["project_no"] = "办件编号",
        ["catalog_code"] = "基本编码",
        ["task_code"] = "实施编码",
        ["task_handle_item"] = "业务办理项编码",
        ["task_name"] = "事项名称",
        ["task_version"] = "事项版本",
        ["project_name"] = "办理摘要",
        ["project_type"] = "办理类型",
        ["apply_date"] = "申请时间",
        ["accept_date"] = "受理时间",
        ["accept_doc_no"] = "受理文书编号",
        ["org_name"] = "受理部门",
        ["org_code"] = "受理部门编码",
        ["promise_date"] = "承诺办结时间",
        ["applyer_name"] = "申请人名称",
        ["applyer_type"] = "申请人类型",
        ["applyer_page_type"] = "申请人证件类型",
        ["applyer_page_code"] = "申请人证件号码",
        ["contact_name"] = "联系人姓名",
        ["contact_mobile"] = "联系人手机号码",
        ["handle_user_name"] = "受理或办理人员",
        ["material_name"] = "材料名称",
        ["get_type"] = "收取方式",
        ["get_num"] = "收取数量",
        ["process_name"] = "办理环节名称",
        ["event_start_time"] = "环节开始时间",
        ["event_end_time"] = "环节结束时间",
        ["event_name"] = "业务动作",
        ["handle_explain"] = "办理意见",
        ["special_type"] = "特别程序种类",
        ["special_name"] = "特别程序种类名称",
        ["special_reason"] = "特别程序启动理由或依据",
        ["special_explain"] = "特别程序办理意见",
        ["special_time"] = "特别程序开始时间",
        ["end_time"] = "特别程序结束时间",
        ["result"] = "特别程序结果",
        ["handle_user"] = "办理人",
        ["result_type"] = "办结结果",
        ["result_date"] = "办结时间",
        ["result_cetr_name"] = "结果证照名称",
        ["result_explain"] = "办件结果描述",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> All => _words;

    public static string Words(string column) => _words[column];
}
