using System.Diagnostics;

namespace Redaction.Sdk.PdfPig;

/// <summary>The time that an inspection has, and its signs of life.</summary>
internal sealed class InspectionBudget(TimeSpan time, Action? signalAlive, CancellationToken cancellationToken)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Tells whether an exception says that the document is damaged, rather than that the work has to end.</summary>
    /// <remarks>The reader throws exceptions of every kind at damaged documents.</remarks>
    public static bool IsDamage(Exception exception) =>
        exception is not (OutOfMemoryException or OperationCanceledException or InspectionTimeException);

    /// <summary>Marks the end of a piece of work.</summary>
    /// <exception cref="InspectionTimeException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Step()
    {
        cancellationToken.ThrowIfCancellationRequested();
        signalAlive?.Invoke();
        if (Stopwatch.GetElapsedTime(_started) > time)
        {
            throw new InspectionTimeException();
        }
    }
}
