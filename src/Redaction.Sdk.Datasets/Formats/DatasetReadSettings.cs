using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>How a data set is read.</summary>
public sealed record DatasetReadSettings
{
    /// <summary>Gets what finds the size of an image file, by its path relative to the data set.</summary>
    /// <value>
    /// Asked only where the format does not state the size. It returns <see langword="null"/> when the file cannot be
    /// read. The default is <see langword="null"/>: sizes must be stated.
    /// </value>
    public Func<string, RasterSize?>? FindImageSize { get; init; }

    /// <summary>Gets what receives the entries that cannot be true.</summary>
    /// <value>
    /// They are left out of the data set then. The default is <see langword="null"/>: the first of them ends the
    /// reading with a <see cref="DatasetFormatException"/>.
    /// </value>
    public ICollection<DataFinding>? Findings { get; init; }
}
