using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Suban.Kernel.Jobs;

/// <summary>How a node keeps up with what other nodes write: <typeparamref name="T"/> reads it again at every interval.</summary>
/// <param name="ReadAsync">Reads what is stored now and shows it.</param>
public sealed record Following<T>(TimeSpan Interval, Func<T, CancellationToken, Task> ReadAsync) where T : class
{
    /// <summary>Also reads once when the host starts, where nothing else does.</summary>
    public bool AtStart { get; init; }

    /// <summary>Waits for nothing on SQLite, where there is one node and it shows what it writes itself.</summary>
    public bool OnlyForOthers { get; init; }
}

public static class Followings
{
    /// <summary>Lets a singleton read again on every node what one of them may have written.</summary>
    public static IServiceCollection Follow<T>(this IServiceCollection services, Following<T> following) where T : class
    {
        services.TryAddSingleton<T>();
        return services.AddSingleton(following).AddHostedService<Follower<T>>();
    }
}
