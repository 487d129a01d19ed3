namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Work to be done on a loaded page.</summary>
internal delegate TResult PageWork<in TState, out TResult>(Lane lane, int handle, PdfPage page, TState state)
    where TState : allows ref struct;

/// <summary>Loads a page, has a piece of work done on it and closes it.</summary>
internal readonly ref struct PageCall<TState, TResult>(
    int pageNumber, UserUnits userUnits, TState state, PageWork<TState, TResult> work)
    where TState : allows ref struct
    where TResult : class
{
    private readonly TState _state = state;

    /// <summary>Does the work; <see langword="null"/> when the page cannot be loaded.</summary>
    /// <remarks>An exception leaves the page open: the lane is thrown away with it.</remarks>
    public TResult? Do(Lane lane)
    {
        var handle = lane.Pdfium.LoadPage(lane.Document, pageNumber - 1);
        if (handle == 0)
        {
            return null;
        }

        BlankPageCheck.Run(lane, handle, pageNumber);
        var page = PageReader.Read(lane, handle, pageNumber, userUnits.Read(lane, pageNumber));
        var result = work(lane, handle, page, _state);
        lane.Pdfium.ClosePage(handle);

        return result;
    }
}
