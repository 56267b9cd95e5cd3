namespace Suban.Bench.Load;

/// <summary>How long each of many equal things took.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double Most => At(1);

    private double At(double share) => _sorted.Length == 0 ? 0 : _sorted[Math.Min(_sorted.Length - 1, (int)(share * _sorted.Length))];
}
