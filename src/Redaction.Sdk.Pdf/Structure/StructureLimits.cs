namespace Redaction.Sdk.Pdf.Structure;

/// <summary>How much of one page is read; what lies beyond is counted as missing.</summary>
/// <remarks>
/// The limits are some ten times what the largest maps and drawings have, and keep a structure below about 200 MB.
/// </remarks>
internal sealed class StructureLimits
{
    /// <summary>How many things a page may paint.</summary>
    public const int Elements = 200_000;

    /// <summary>How many points their outlines may have.</summary>
    public const int Points = 3_000_000;

    /// <summary>How many characters a page may show.</summary>
    public const int Characters = 500_000;

    /// <summary>How many annotations a page may have.</summary>
    public const int Annotations = 20_000;

    /// <summary>How often text may be repeated in one place.</summary>
    public const int Repetitions = 16;

    /// <summary>How many layers, and how many groups, of one page are looked at.</summary>
    public const int Tests = 2_000;

    /// <summary>How deep forms may lie within forms.</summary>
    public const int Depth = 40;

    private int _points;

    /// <summary>Gets whether something was left out.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Takes as many points as there may still be.</summary>
    public int TakePoints(int wanted)
    {
        var taken = Take(wanted, Points - _points);
        _points += taken;

        return taken;
    }

    /// <summary>Takes as many of something as there may be.</summary>
    public int Take(int wanted, int most)
    {
        IsExceeded |= wanted > most;

        return Math.Clamp(wanted, 0, Math.Max(0, most));
    }
}
