namespace SampleDocuments.Output;

/// <summary>A stream of numbers that is the same on every machine and with every runtime (xorshift32).</summary>
internal sealed class Noise(uint seed)
{
    private uint _state = seed;

    /// <summary>Returns the next number from 0 to 1.</summary>
    public double Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state / (double)uint.MaxValue;
    }

    /// <summary>Returns the next number around 0, bell-shaped, nearly always within 3 deviations.</summary>
    public double NextBell() => (Next() + Next() + Next() + Next() - 2) * 1.73;
}
