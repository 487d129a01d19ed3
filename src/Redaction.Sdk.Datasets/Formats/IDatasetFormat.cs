namespace Redaction.Sdk.Datasets;

/// <summary>A way to write annotated images into files.</summary>
/// <remarks>
/// Formats keep nothing between calls and serve any number of threads. Image files are neither opened nor copied.
/// </remarks>
public interface IDatasetFormat
{
    /// <summary>Gets the name by which the format is chosen, such as <c>coco</c>.</summary>
    string Name { get; }

    /// <summary>Gets what survives being written in the format and read again.</summary>
    DatasetContent Carries { get; }

    /// <summary>Reads a data set.</summary>
    /// <param name="path">The annotation file, or the folder in which the format's usual files lie.</param>
    /// <param name="settings">How to read; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="DatasetFormatException">A file is malformed, or an entry cannot be true.</exception>
    /// <exception cref="IOException">A file could not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    Task<AnnotatedDataset> ReadAsync(
        string path, DatasetReadSettings? settings = null, CancellationToken cancellationToken = default);

    /// <summary>Writes a data set. The same data set becomes the same bytes.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="folder">The folder that receives the format's usual files; it is made if need be.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The work.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The data set contradicts itself.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    Task WriteAsync(AnnotatedDataset dataset, string folder, CancellationToken cancellationToken = default);
}
