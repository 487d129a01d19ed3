namespace Redaction.Sdk.Batch;

/// <summary>The file of a table. It serves one thread.</summary>
internal interface ITableFile : IAsyncDisposable
{
    /// <summary>Adds a row.</summary>
    ValueTask AddAsync(object?[] row, CancellationToken cancellationToken);

    /// <summary>Ends the file and closes it.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
