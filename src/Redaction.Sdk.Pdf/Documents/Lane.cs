using System.Text;
using Redaction.Sdk.Pdf.Sandbox;
using Redaction.Sdk.Pdf.Structure;

namespace Redaction.Sdk.Pdf.Documents;

/// <summary>One document, open in a sandbox of its own. One thread at a time may use it.</summary>
internal sealed class Lane(PdfiumInstance sandbox, PdfSource source) : IDisposable
{
    private const int PasswordError = 4;
    private const int SecurityError = 5;
    private const long RecycleAfterGrowth = 64L << 20;

    private int? _form;

    public PdfiumInstance Sandbox => sandbox;

    public PdfiumExports Pdfium => sandbox.Exports;

    /// <summary>Gets the handle of the open document; 0 before the first piece of work.</summary>
    public int Document { get; private set; }

    /// <summary>Gets an address with 64 bytes for results.</summary>
    public int Scratch { get; private set; }

    /// <summary>Gets a larger piece of memory for results.</summary>
    public StructureScratch Bulk => field ??= new(sandbox);

    /// <summary>Gets the handle of the document's form, opened when it is first wanted; 0 when there is none.</summary>
    public int Form => _form ??= OpenForm();

    /// <summary>Gets the page that was worked on last, which is still open.</summary>
    public LoadedPage? Page { get; private set; }

    /// <summary>Gets whether the lane should be replaced: it failed, or PDFium has kept too much of past pages.</summary>
    public bool IsSpent =>
        sandbox.IsBroken || sandbox.MemoryBytes > source.Bytes.Length + RecycleAfterGrowth;

    /// <summary>Does a piece of work on the open document, within limits.</summary>
    public TResult Run<TState, TResult>(CallBudget budget, TState state, Func<Lane, TState, TResult> work)
        where TState : allows ref struct =>
        sandbox.Run(budget, new Step<TState, TResult>(this, state, work), static step => step.Do());

    /// <summary>Opens a page, unless it is open; <see langword="null"/> when it cannot be loaded.</summary>
    /// <param name="pageNumber">The number of the page, from 1.</param>
    /// <param name="userUnits">Tells the unit of the page.</param>
    public LoadedPage? Load(int pageNumber, UserUnits userUnits)
    {
        if (Page?.Description.Number != pageNumber)
        {
            Page?.Close();
            Page = null;
            var handle = Pdfium.LoadPage(Document, pageNumber - 1);
            if (handle != 0)
            {
                BlankPageCheck.Run(this, handle, pageNumber);
                Page = new(
                    this, handle, PageReader.Read(this, handle, pageNumber, userUnits.Read(this, pageNumber)));
            }
        }

        return Page;
    }

    public void Dispose() => sandbox.Dispose();

    private void Open()
    {
        var bytes = source.Bytes.Span;
        var address = sandbox.Allocate(bytes.Length);
        bytes.CopyTo(sandbox.Bytes(address, bytes.Length));
        Scratch = sandbox.Allocate(64);

        var password = WritePassword();
        Document = Pdfium.LoadDocument(address, bytes.Length, password);
        if (Document == 0)
        {
            throw Refusal(Pdfium.GetLastError());
        }

        Pdfium.Free(password);
    }

    // FPDF_FORMFILLINFO of version 1: everything that it may ask the application is left out.
    private int OpenForm()
    {
        const int Bytes = 256;

        var callbacks = sandbox.Allocate(Bytes);
        var memory = sandbox.Bytes(callbacks, Bytes);
        memory.Clear();
        memory[0] = 1;

        return sandbox.Structure.OpenForm(Document, callbacks);
    }

    private int WritePassword()
    {
        var text = Encoding.UTF8.GetBytes((source.Password ?? "") + '\0');
        var address = sandbox.Allocate(text.Length);
        text.CopyTo(sandbox.Bytes(address, text.Length));

        return address;
    }

    private static DocumentFormatException Refusal(int error) => error switch
    {
        PasswordError => new(
            ProblemCode.PasswordRequired, "The document is encrypted, and the password is missing or wrong."),
        SecurityError => new(
            ProblemCode.MalformedDocument, "The document is encrypted in a way that is damaged or not supported."),
        _ => new(ProblemCode.MalformedDocument, "The document is too damaged to be opened."),
    };

    private readonly ref struct Step<TState, TResult>(Lane lane, TState state, Func<Lane, TState, TResult> work)
        where TState : allows ref struct
    {
        private readonly TState _state = state;

        public TResult Do()
        {
            if (lane.Document == 0)
            {
                lane.Open();
            }

            return work(lane, _state);
        }
    }
}
