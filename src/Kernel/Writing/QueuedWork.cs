namespace Suban.Kernel.Writing;

/// <summary>A unit of work in the writer's queue, and its caller waiting for the commit.</summary>
internal sealed class QueuedWork(UnitOfWork work, CancellationToken cancel)
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public UnitOfWork Work => work;

    public CancellationToken Cancel => cancel;

    public Task Answered => _answered.Task;

    public Exception? Error { get; set; }

    public void Answer()
    {
        if (Error is null)
        {
            _answered.TrySetResult();
        }
        else
        {
            _answered.TrySetException(Error);
        }
    }
}
