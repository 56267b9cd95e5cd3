namespace Suban.Supervision.Connectors;

/// <summary>Nets, ways and states of connections in words.</summary>
public static class ConnectorWords
{
    public static string Of(ConnectorNetwork network) => network switch
    {
        ConnectorNetwork.Government => "政务外网",
        ConnectorNetwork.Private => "专网",
    };

    public static string Of(ConnectorMode mode) => mode switch
    {
        ConnectorMode.Api => "接口",
        ConnectorMode.EmbeddedPage => "H5 页面",
        ConnectorMode.DataExchange => "数据交换",
        ConnectorMode.SingleSignOn => "单点登录",
    };

    public static string Of(ConnectorState state) => state switch
    {
        ConnectorState.Registered => "登记",
        ConnectorState.Testing => "联调",
        ConnectorState.Live => "上线",
        ConnectorState.Stopped => "停用",
    };
}
