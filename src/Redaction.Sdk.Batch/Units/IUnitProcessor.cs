namespace Redaction.Sdk.Batch;

/// <summary>Does the work of a unit.</summary>
/// <remarks>Implementations are safe for as many threads as there are slots.</remarks>
public interface IUnitProcessor
{
    /// <summary>Does the work of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="budget">What it may take.</param>
    /// <param name="cancellationToken">Gives the unit up without an outcome.</param>
    /// <returns>The outcome, whatever the document did; an exception means that the processor itself is broken.</returns>
    /// <exception cref="OperationCanceledException">The unit was given up.</exception>
    Task<UnitOutcome> RunAsync(WorkUnit unit, UnitBudget budget, CancellationToken cancellationToken = default);
}
