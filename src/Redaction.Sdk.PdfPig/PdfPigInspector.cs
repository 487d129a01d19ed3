using UglyToad.PdfPig.Exceptions;

namespace Redaction.Sdk.PdfPig;

/// <summary>Reads PDF files with PdfPig, and looks for what they keep outside of their pages.</summary>
/// <remarks>
/// Safe for any number of threads. A hostile file may overflow the stack, which ends the process, or take all the memory
/// that there is: call it in a process that may die.
/// </remarks>
public static class PdfPigInspector
{
    /// <summary>Inspects a document.</summary>
    /// <param name="bytes">The whole document, which must not change during the call.</param>
    /// <param name="settings">The password and the time allowed. What was found when the time is over is returned.</param>
    /// <param name="signalAlive">Called after each piece of work.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was found. What could not be read is among its problems.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static DocumentInspection Inspect(
        ReadOnlyMemory<byte> bytes,
        DocumentOpenSettings settings,
        Action? signalAlive = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var budget = new InspectionBudget(settings.TimeBudget, signalAlive, cancellationToken);
        try
        {
            using var pdf = OpenedPdf.Open(bytes, settings.Password);

            return new InspectionRun(pdf, budget).Run();
        }
        catch (PdfDocumentEncryptedException)
        {
            return Unread("The second reader could not decrypt the document, so nobody looked for what is left in it.");
        }
        catch (Exception damage) when (InspectionBudget.IsDamage(damage))
        {
            return Unread("The second reader could not open the document, so nobody looked for what is left in it.");
        }
    }

    private static DocumentInspection Unread(string message) =>
        new() { Problems = [new(ProblemCode.StructureUnreadable, message)] };
}
