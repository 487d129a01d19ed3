using Redaction.Sdk.Pdf.Sandbox;

namespace Redaction.Sdk.Pdf.Documents;

/// <summary>The lanes of one document: as many as there are callers at once. Safe for any number of threads.</summary>
/// <remarks>
/// No sandbox ever sees two documents, so a hostile one harms nothing but itself. Lanes are made when they are
/// needed and up to one for each core is kept.
/// </remarks>
internal sealed class LanePool(PdfiumEngine engine, PdfSource source) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Lane> _idle = [];
    private bool _disposed;

    /// <summary>Does a piece of work on a free lane.</summary>
    /// <param name="budget">The time allowed.</param>
    /// <param name="state">Handed to <paramref name="work"/>.</param>
    /// <param name="work">What to do. It is done again from the start when a used lane fails.</param>
    /// <param name="pageNumber">The page to work on: a lane that has it open comes first. 0 is none.</param>
    /// <param name="unexpected">What an error that nobody foresaw is reported as.</param>
    public TResult Run<TState, TResult>(
        CallBudget budget, int pageNumber, TState state, Func<Lane, TState, TResult> work, ProblemCode unexpected)
        where TState : allows ref struct
    {
        try
        {
            // What a used lane still holds may be why it failed; a page must not depend on the pages before it.
            if (TakeIdle(pageNumber) is { } used && TryRun(used, budget, state, work, out var result))
            {
                return result;
            }

            return RunAndReturn(new Lane(engine.CreateInstance(), source), budget, state, work);
        }
        catch (Exception e)
            when (e is not (RedactionException or OperationCanceledException or ObjectDisposedException))
        {
            throw new DocumentFormatException(unexpected, "The PDF reader met something that it cannot handle.", e);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _idle.ForEach(static lane => lane.Dispose());
            _idle.Clear();
        }
    }

    private bool TryRun<TState, TResult>(
        Lane lane, CallBudget budget, TState state, Func<Lane, TState, TResult> work, out TResult result)
        where TState : allows ref struct
    {
        try
        {
            result = RunAndReturn(lane, budget, state, work);
            return true;
        }
        catch (RedactionException e) when (e.Code is ProblemCode.WorkerCrashed or ProblemCode.LimitExceeded)
        {
            result = default!;
            return false;
        }
    }

    private TResult RunAndReturn<TState, TResult>(
        Lane lane, CallBudget budget, TState state, Func<Lane, TState, TResult> work)
        where TState : allows ref struct
    {
        try
        {
            return lane.Run(budget, state, work);
        }
        finally
        {
            GiveBack(lane);
        }
    }

    private Lane? TakeIdle(int pageNumber)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(PdfDocument));

            var at = _idle.FindLastIndex(lane => lane.Page?.Description.Number == pageNumber);
            at = at < 0 ? _idle.Count - 1 : at;
            if (at < 0)
            {
                return null;
            }

            var lane = _idle[at];
            _idle.RemoveAt(at);

            return lane;
        }
    }

    private void GiveBack(Lane lane)
    {
        lock (_gate)
        {
            if (!_disposed && !lane.IsSpent && _idle.Count < Environment.ProcessorCount)
            {
                _idle.Add(lane);
                return;
            }
        }

        lane.Dispose();
    }
}
