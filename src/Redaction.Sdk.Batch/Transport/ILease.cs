namespace Redaction.Sdk.Batch;

/// <summary>A unit in the hands of a worker.</summary>
public interface ILease
{
    /// <summary>Gets the unit.</summary>
    WorkUnit Unit { get; }

    /// <summary>Says that the outcome of the unit is kept: it is not handed out again.</summary>
    /// <returns>A task that completes when the transport knows.</returns>
    ValueTask AckAsync();

    /// <summary>Gives the unit back without an outcome.</summary>
    /// <returns>A task that completes when the transport knows.</returns>
    ValueTask ReturnAsync();
}
