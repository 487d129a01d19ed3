using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Outputs;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>Tells while a job runs how far it is: on a terminal in one line, elsewhere in a line a minute.</summary>
internal sealed class JobProgressLine : IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan OnTerminalAfar = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromMinutes(1);

    private readonly CommandHost _host;
    private readonly IJobResults _results;
    private readonly StatusLine _line;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly long _started;
    private JobProgress? _first;

    public JobProgressLine(CommandHost host, IJobResults results)
    {
        (_host, _results, _line, _started) = (host, results, new(host), host.Time.GetTimestamp());
        var interval = !host.ErrorIsTerminal ? Elsewhere : results is SqliteLedger ? OnTerminal : OnTerminalAfar;
        _timer = host.Time.CreateTimer(_ => Tell(), null, interval, interval);
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            _line.Dispose();
        }
    }

    private void Tell()
    {
        // A count that is slow makes the next ones wait, and is not made twice.
        if (!_gate.TryEnter())
        {
            return;
        }

        try
        {
            var progress = _results.ProgressAsync().GetAwaiter().GetResult();
            _first ??= progress;
            var text = JobSummary.Line(progress, progress.PagesDone - _first.PagesDone, _host.Time.GetElapsedTime(_started));
            if (_host.ErrorIsTerminal)
            {
                _line.Show(text);
            }
            else
            {
                _host.Error.WriteLine($"redaction: {text}");
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or JobException)
        {
            // The job ended at the same moment, or ends because of it.
        }
        finally
        {
            _gate.Exit();
        }
    }
}
