using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Suban.Kernel.Database;

/// <summary>Carries the modules and the context's role in its options, so that contexts can be pooled.</summary>
internal sealed class KernelExtension(IReadOnlyList<Assembly> modules, bool writable) : IDbContextOptionsExtension
{
    public IReadOnlyList<Assembly> Modules => modules;

    public bool Writable => writable;

    public DbContextOptionsExtensionInfo Info => new ExtensionInformation(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInformation(KernelExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private readonly IReadOnlyList<Assembly> _modules = extension.Modules;

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        // The model is cached per service provider: other modules, other model.
        public override int GetServiceProviderHashCode() =>
            _modules.Aggregate(17, (hash, module) => HashCode.Combine(hash, module));

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is ExtensionInformation { _modules: var modules } && modules.SequenceEqual(_modules);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
