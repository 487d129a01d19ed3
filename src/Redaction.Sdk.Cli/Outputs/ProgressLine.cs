using System.Diagnostics;
using System.Globalization;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Outputs;

/// <summary>One line on a terminal that tells how far the work is. Safe for any number of threads.</summary>
/// <remarks>It goes away while a result is printed, because both may share a terminal.</remarks>
internal sealed class ProgressLine(TextWriter terminal, int width, int documents) : IProgress<ScanProgress>, IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceDrawn = Stopwatch.StartNew();
    private int _documentsDone;
    private double _done;
    private int _drawn;

    /// <summary>Tells how far the scan of one of the documents is.</summary>
    public void Report(ScanProgress value)
    {
        lock (_lock)
        {
            // Documents are read side by side: the bar shows how far the furthest one is.
            _done = Math.Max(_done, _documentsDone + ((double)value.PagesDone / Math.Max(1, value.PageCount)));
            if (_sinceDrawn.Elapsed >= Pause)
            {
                _sinceDrawn.Restart();
                Draw(value);
            }
        }
    }

    public void DocumentDone()
    {
        lock (_lock)
        {
            _done = Math.Max(_done, ++_documentsDone);
        }
    }

    /// <summary>Wipes the line, so that something else can be printed.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_drawn > 0)
            {
                terminal.Write($"\r{new string(' ', _drawn)}\r");
                _drawn = 0;
            }
        }
    }

    public void Dispose() => Clear();

    private void Draw(ScanProgress pages)
    {
        var filled = (int)Math.Min(BarWidth, BarWidth * _done / documents);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', filled)}{new string('-', BarWidth - filled)}] "
            + $"document {Math.Min(_documentsDone + 1, documents)}/{documents}, page {pages.PagesDone}/{pages.PageCount}");

        // One column is left free: writing to the last one wraps the line on some terminals.
        var shown = line[..Math.Clamp(width - 1, 0, line.Length)];
        terminal.Write($"\r{shown.PadRight(_drawn)}");
        _drawn = Math.Max(_drawn, shown.Length);
    }
}
