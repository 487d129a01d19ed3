using Redaction.Sdk.Pdf.Annotating;
using Redaction.Sdk.Pdf.Documents;
using Redaction.Sdk.Pdf.Sandbox;

namespace Redaction.Sdk.Pdf;

/// <summary>Writes copies of PDF documents with frames and notes on their pages.</summary>
/// <remarks>
/// <para>
/// The frames are Square annotations with an appearance of their own, so every viewer draws them alike. They cover
/// nothing: the page below a frame stays as it was.
/// </para>
/// <para>Any number of threads may share one. It must not be used after its format was disposed.</para>
/// </remarks>
public sealed class PdfAnnotator
{
    private readonly PdfDocumentFormat _format;

    /// <summary>Initializes a new instance of the <see cref="PdfAnnotator"/> class.</summary>
    /// <param name="format">The reader that the documents are opened with, and its limits.</param>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public PdfAnnotator(PdfDocumentFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        _format = format;
    }

    /// <summary>Writes a copy of a document with frames and notes.</summary>
    /// <remarks>
    /// The copy is written anew from the objects that the document uses: earlier revisions and signatures do not
    /// survive. An encrypted document stays encrypted, with the same passwords.
    /// </remarks>
    /// <param name="document">The whole document.</param>
    /// <param name="notes">What to frame, in the order in which a page gets its annotations.</param>
    /// <param name="settings">The password and the time allowed; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The bytes of the copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="notes"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A note is for a page that is not there.</exception>
    /// <exception cref="DocumentFormatException">The document is damaged or encrypted, or a page is.</exception>
    /// <exception cref="LimitExceededException">A limit on size, memory or time was met.</exception>
    /// <exception cref="ObjectDisposedException">The format was disposed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public byte[] Annotate(
        ReadOnlyMemory<byte> document,
        IReadOnlyCollection<PdfNote> notes,
        DocumentOpenSettings? settings = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notes);
        settings ??= new();
        var budget = CallBudget.Start(settings.TimeBudget, cancellationToken);
        using var lanes = _format.CreateLanes(document, settings, cancellationToken);
        var traits = lanes.Run(
            budget,
            0,
            document,
            static (lane, bytes) => DocumentTraits.Of(lane, bytes.Span),
            ProblemCode.MalformedDocument);
        var pageCount = lanes.Run(
            budget, 0, 0, static (lane, _) => lane.Pdfium.GetPageCount(lane.Document), ProblemCode.MalformedDocument);
        foreach (var note in notes)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(note.PageNumber, nameof(notes));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(note.PageNumber, pageCount, nameof(notes));
        }

        return lanes.Run(
            budget,
            0,
            (notes, traits.UserUnits),
            static (lane, state) => new NoteWriter(lane, state.UserUnits).Write(state.notes),
            ProblemCode.MalformedDocument);
    }
}
