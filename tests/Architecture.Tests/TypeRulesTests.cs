using System.Reflection;
using System.Runtime.CompilerServices;

namespace Suban.Architecture.Tests;

public sealed class TypeRulesTests
{
    private static readonly string[] _forbiddenEndings = ["Manager", "Helper", "Util", "Utils", "Common", "Info", "Impl", "Dto", "Repository"];

    private static IEnumerable<Type> OwnTypes() => Repository.Modules
        .SelectMany(a => a.GetTypes())
        .Where(t => t.Namespace?.StartsWith("Suban", StringComparison.Ordinal) == true)
        .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !t.Name.Contains('<'));

    [Fact]
    public void Classes_WithoutInheritors_AreSealed()
    {
        var all = OwnTypes().ToArray();
        var parents = all.Select(t => t.BaseType).OfType<Type>().Select(Definition).ToHashSet();

        var open = all.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !parents.Contains(Definition(t)));

        Assert.Empty(open.Select(t => t.FullName));
    }

    [Fact]
    public void Names_SayWhatAThingIs()
    {
        var vague = OwnTypes().Where(t => _forbiddenEndings.Any(e =>
            t.Name.EndsWith(e, StringComparison.Ordinal) && !t.Name.EndsWith("TagHelper", StringComparison.Ordinal)));

        Assert.Empty(vague.Select(t => t.FullName));
    }

    [Fact]
    public void Interfaces_HaveMoreThanOneReason()
    {
        // A seam to an outside system keeps its interface although only one adapter ships; each is named here with its reason.
        // The last lets the exchange above follow what the kernel below commits.
        string[] seams = ["IRealNameVerifier", "ISmsGateway", "IOutboxHandler", "IEventFollower"];
        var implementations = OwnTypes().Where(t => t is { IsClass: true, IsAbstract: false }).ToArray();

        var lonely = OwnTypes().Where(t => t.IsInterface && !seams.Contains(t.Name))
            .Where(i => implementations.Count(c => c.GetInterfaces().Any(x => Definition(x) == i)) == 1);

        Assert.Empty(lonely.Select(t => t.FullName));
    }

    [Fact]
    public void AsyncOperations_TakeACancellationTokenLast()
    {
        var without = OwnTypes()
            .Where(t => t is { IsPublic: true, IsClass: true })
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.Name == "RunAsync" && m.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken));

        Assert.Empty(without.Select(m => $"{m.DeclaringType?.FullName}.{m.Name}"));
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
