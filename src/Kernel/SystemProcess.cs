namespace Suban.Kernel;

/// <summary>The process of a job or start-up step: the system itself acts.</summary>
public static class SystemProcess
{
    public static ProcessContext Create(string processType, DateTimeOffset now, string region = "") => new()
    {
        ProcessType = processType,
        ActorId = Guid.Empty,
        Now = now,
        Channel = Channel.System,
        Region = region,
    };
}
