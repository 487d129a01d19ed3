namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Work to be done on a loaded page.</summary>
internal delegate TResult PageWork<in TState, out TResult>(Lane lane, LoadedPage page, TState state)
    where TState : allows ref struct;

/// <summary>Has a piece of work done on a page, which stays loaded for the next.</summary>
internal readonly ref struct PageCall<TState, TResult>(
    int pageNumber, UserUnits userUnits, TState state, PageWork<TState, TResult> work)
    where TState : allows ref struct
    where TResult : class
{
    private readonly TState _state = state;

    /// <summary>Does the work; <see langword="null"/> when the page cannot be loaded.</summary>
    /// <remarks>An exception leaves the page in any state: the lane is thrown away with it.</remarks>
    public TResult? Do(Lane lane) =>
        lane.Load(pageNumber, userUnits) is { } page ? work(lane, page, _state) : null;
}
