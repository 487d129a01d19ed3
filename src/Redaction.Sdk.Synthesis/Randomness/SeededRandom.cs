using System.Numerics;

namespace Redaction.Sdk.Synthesis;

/// <summary>A stream of random numbers that a seed decides, the same on every machine and in every version of .NET.</summary>
/// <remarks>
/// xoshiro256** of Blackman and Vigna (2018), its state filled by SplitMix64 as they advise.
/// One stream belongs to one page: it is not safe to share between threads.
/// </remarks>
internal sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededRandom(ulong seed) =>
        (_a, _b, _c, _d) = (Split(ref seed), Split(ref seed), Split(ref seed), Split(ref seed));

    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);

        return result;
    }

    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public float Unit() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>A number between two others.</summary>
    public float Between(float low, float high) => low + ((high - low) * Unit());

    /// <summary>A whole number between two others, both included.</summary>
    public int Between(int low, int high) => low + (int)(Unit() * (high - low + 1));

    /// <summary>A whole number from 0 up to, but not including, a count.</summary>
    public int Below(int count) => (int)(Unit() * count);

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    public T PickFrom<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A number with mean 0 and deviation 1, nearly normal: the sum of four, within 3.5.</summary>
    public float Normal() => (Unit() + Unit() + Unit() + Unit() - 2) * 1.732f;

    private static ulong Split(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;

        return z ^ (z >> 31);
    }
}
