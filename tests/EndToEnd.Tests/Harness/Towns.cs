[assembly: Xunit.v3.Parallelization(MaxThreads = 2)] // each walk is a town full of people; more of them at once only wait for each other

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>The tests that leave nothing behind which another would mind share a town.</summary>
[CollectionDefinition(nameof(SharedTown))]
public sealed class SharedTown : ICollectionFixture<Town>;
