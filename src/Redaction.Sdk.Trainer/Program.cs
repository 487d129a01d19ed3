using Redaction.Sdk;
using Redaction.Sdk.Trainer;

const int nothingDone = 1;
const int cancelled = 130;

using CancellationTokenSource cancellation = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancellation.Cancel();
};

try
{
    return await TrainCommand.Create(Console.Out).Parse(args)
        .InvokeAsync(new() { EnableDefaultExceptionHandler = false }, cancellation.Token).ConfigureAwait(false);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("redaction-train: stopped; run it again to go on from here.");

    return cancelled;
}
catch (Exception e) when (e is RedactionException or IOException or UnauthorizedAccessException
    or InvalidDataException or InvalidOperationException or DllNotFoundException)
{
    Console.Error.WriteLine($"redaction-train: {e.Message}");

    return nothingDone;
}
