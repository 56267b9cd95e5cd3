namespace Suban.Assistance.Orders;

/// <summary>The printed letter of authority (授权委托书), word for word.</summary>
public static class MandateWords
{
    public const string Recognition = "项目代办过程中所签署的一切相关文件和处理与之有关的一切事务，我均予以承认。";

    public const string NoHandingOn = "代办人无转委托权，特此委托。";

    public static string Opening(string principal, string unit, string agentUnit, string agent, string matter) =>
        $"本授权委托书声明：我 {principal} 系 {unit} 的法人代表，现授权委托 {agentUnit} 的 {agent} 为我单位项目代办人，以本单位的名义全权代办涉及我 {matter} 的相关事项（具体事项以下列项目内容为准）。";

    public static string Count(int items) => $"代办帮办内容(请在方框内打钩，以选择代办帮办服务，代办项目合计 {items} 项)：";

    internal static string Of(AssistanceOrder order, Mandate mandate, string principal, IEnumerable<OrderItem> items) => string.Join(
        '\n',
        [
            Opening(principal, order.ApplicantName, mandate.AssistantUnit, mandate.AssistantName, order.Title), Count(mandate.ItemCount),
            .. items.Where(item => item.InMandate).Select(item => item.Name), Recognition, NoHandingOn, $"{mandate.From:yyyy-MM-dd} {mandate.Until:yyyy-MM-dd} {mandate.SigningPower}",
        ]);
}
