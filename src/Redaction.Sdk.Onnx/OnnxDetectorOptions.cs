namespace Redaction.Sdk.Onnx;

/// <summary>Chooses how a model is run as a detector.</summary>
public sealed class OnnxDetectorOptions
{
    /// <summary>Gets or sets the number of threads that work on one page.</summary>
    /// <value>
    /// From 1 to 1024. The default is 1, which is best where several pages are looked at side by side, as the
    /// document scanner does.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 1024.</exception>
    public int ThreadsPerPage
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1024);
            field = value;
        }
    } = 1;

    /// <summary>Gets or sets the number of pages that are in the model at the same time; further ones wait.</summary>
    /// <value>From 1 to 1024. The default is the number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 1024.</exception>
    public int Parallelism
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1024);
            field = value;
        }
    } = Math.Min(Environment.ProcessorCount, 1024);
}
