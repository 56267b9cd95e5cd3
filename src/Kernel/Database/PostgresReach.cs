using Npgsql;

namespace Suban.Kernel.Database;

/// <summary>Tries the PostgreSQL connection once, and says in words what is wrong with it. The password is in none of them.</summary>
internal static class PostgresReach
{
    public static void Require(string connectionString)
    {
        var parts = Parts(connectionString);
        var place = $"{parts.Host}:{parts.Port}";
        try
        {
            using var connection = new NpgsqlConnection(connectionString);
            connection.Open();
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new CannotStartException(
                $"PostgreSQL（{place}）上没有数据库 {parts.Database}。请先建立它（createdb {parts.Database}），再启动。", fault);
        }
        catch (PostgresException fault) when (fault.SqlState.StartsWith("28", StringComparison.Ordinal))
        {
            throw new CannotStartException($"PostgreSQL（{place}）不接受用户 {parts.Username}。请核对 --database 里的用户名和密码。", fault);
        }
        catch (NpgsqlException fault)
        {
            throw new CannotStartException(
                $"数据库没有应答（PostgreSQL，{place}）。请确认它已启动、--database 里的地址和端口正确、网络可达。", fault);
        }
    }

    private static NpgsqlConnectionStringBuilder Parts(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException fault)
        {
            throw new CannotStartException("看不懂 --database 的连接串。应类似 \"Host=127.0.0.1;Username=suban;Database=suban\"。", fault);
        }
    }
}
