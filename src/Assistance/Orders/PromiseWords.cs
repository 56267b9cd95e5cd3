namespace Suban.Assistance.Orders;

/// <summary>The printed promise (承诺书): its opening and its seven duties, word for word.</summary>
public static class PromiseWords
{
    public static string Opening(string organ) => $"本单位向{organ}申请提供代办帮办服务，并承诺履行以下义务：";

    public static IReadOnlyList<string> Duties(string organ) =>
    [
        "配合填写《“帮您办”代办帮办服务申请表》，编制项目申报计划，组织项目申报材料，在代办帮办服务窗口指导下进行有序申报；",
        "联系、督促委托单位按要求及时对审查中提出的问题进行修改或补充材料；",
        "因代办帮办工作需要，协助配合政务服务部门组织协调会；",
        "及时办理各种缴费手续及其他申请人应履行的职责；",
        "对项目涉及相关申报材料的真实合法性负责，并承担相应的法律责任；",
        "在委托代办帮办事项完成、审批结果送达后，配合填写《“帮您办”代办帮办服务办结单》、《“帮您办”代办帮办服务评价表》；",
        $"因项目或事项本身不具备办理条件，或者申报材料有弄虚作假及其他违法违规情况的，在{organ}提出终止帮办代办服务时，配合填写《“帮您办”代办帮办服务终止单》，终止代办帮办服务。",
    ];

    internal static string Of(string organ) => string.Join('\n', [Opening(organ), .. Duties(organ)]);
}
