using System.Diagnostics.CodeAnalysis;

namespace Suban.Kernel;

/// <summary>The result of an operation: a value, or the lawful reason it was refused.</summary>
/// <remarks>A bug is an exception; an expected "no" is a <see cref="Kernel.Refusal"/>.</remarks>
public sealed class Outcome<T> where T : notnull
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return Refusal is null;
    }

#pragma warning disable CA2225, CA1000 // named alternates would only repeat the conversions
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
#pragma warning restore CA2225, CA1000
}
