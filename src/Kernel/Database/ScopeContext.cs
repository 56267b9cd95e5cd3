namespace Suban.Kernel.Database;

/// <summary>Decides what <see cref="AppDbContext"/> a scope gets: a reader, unless the write path has put a writer there.</summary>
internal sealed class ScopeContext(DatabaseContexts contexts)
{
    public AppDbContext? Writer { get; set; }

    public AppDbContext Resolve() => Writer ?? contexts.Reader();
}
