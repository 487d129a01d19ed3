using System.Collections.Concurrent;

namespace Redaction.Sdk.Training.Pages;

/// <summary>Makes and fits pages on threads of its own, a bounded number ahead.</summary>
internal sealed class PageSupply : IDisposable
{
    private readonly ITrainingPageSource _source;
    private readonly PageFitter _fitter;
    private readonly int _pictureBytes;
    private readonly BlockingCollection<FittedPage> _ready;
    private readonly ConcurrentBag<byte[]> _buffers = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Thread[] _threads;
    private ulong _next;
    private Exception? _failure;

    /// <summary>Begins to make pages.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="fitter">What fits them.</param>
    /// <param name="pictureBytes">The bytes of a picture.</param>
    /// <param name="threads">The threads that work.</param>
    /// <param name="ahead">The pages that wait at most.</param>
    /// <param name="first">The number of the first page.</param>
    public PageSupply(
        ITrainingPageSource source, PageFitter fitter, int pictureBytes, int threads, int ahead, ulong first)
    {
        (_source, _fitter, _pictureBytes, _next) = (source, fitter, pictureBytes, first);
        _ready = new(ahead);
        _threads = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work) { IsBackground = true })];
        foreach (var thread in _threads)
        {
            thread.Start();
        }
    }

    /// <summary>Takes a page that is ready.</summary>
    /// <param name="waits">Whether to wait for one.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The page, or <see langword="null"/> if none is ready and there was no waiting.</returns>
    public FittedPage? Take(bool waits, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        try
        {
            return waits ? _ready.Take(either.Token) : _ready.TryTake(out var page) ? page : null;
        }
        catch (OperationCanceledException) when (_failure is { } failure)
        {
            throw new InvalidOperationException("A page could not be made.", failure);
        }
    }

    /// <summary>Gives the picture of a page back, to be used again.</summary>
    public void Return(FittedPage page) => _buffers.Add(page.Picture);

    public void Dispose()
    {
        _end.Cancel();
        foreach (var thread in _threads)
        {
            thread.Join();
        }

        _ready.Dispose();
        _end.Dispose();
    }

    private void Work()
    {
        try
        {
            while (true)
            {
                var number = Interlocked.Increment(ref _next) - 1;
                var picture = _buffers.TryTake(out var buffer) ? buffer : new byte[_pictureBytes];
                using var page = _source.Create(number);
                _ready.Add(_fitter.Fit(page, picture), _end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // It is being closed.
        }
        catch (Exception e)
        {
            _failure = e;
            _end.Cancel();
        }
    }
}
