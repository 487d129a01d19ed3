using Wasmtime;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>Work to be done in a sandbox.</summary>
internal delegate TResult SandboxWork<in TState, out TResult>(TState state)
    where TState : allows ref struct;

/// <summary>One PDFium with a memory of its own. One thread at a time may use it.</summary>
/// <remarks>
/// After an exception the compiled code may have been left in the middle of anything: the instance is of no more
/// use and <see cref="IsBroken"/> says so.
/// </remarks>
internal sealed class PdfiumInstance : IDisposable
{
    private const long PageBytes = 65536;

    private readonly Store _store;
    private readonly Linker _linker;
    private readonly Instance _instance;
    private readonly Lazy<Module> _batch;
    private readonly EpochClock _clock;
    private readonly Memory _memory;
    private readonly long _maximumMemory;
    private CallBudget _budget;
    private bool _memoryRefused;

    public PdfiumInstance(Engine engine, Module module, Lazy<Module> batch, EpochClock clock, long maximumMemory)
    {
        _clock = clock;
        _batch = batch;
        _maximumMemory = maximumMemory - (maximumMemory % PageBytes);
        _store = new Store(engine);
        _store.SetLimits(memorySize: maximumMemory);
        _store.SetEpochDeadlineCallback(_ =>
        {
            _budget.Check();
            return 1;
        });
        _store.SetEpochDeadline(ulong.MaxValue / 2);

        _linker = new Linker(engine);
        HostImports.Define(_linker, this);
        _instance = _linker.Instantiate(_store, module);
        _memory = _instance.GetMemory("memory")!;
        Table = _instance.GetTable("__indirect_function_table")!;
        Exports = new PdfiumExports(_instance);

        _instance.GetAction("__wasm_call_ctors")!();
        _instance.GetAction("FPDF_InitLibrary")!();
    }

    /// <summary>Gets PDFium's functions.</summary>
    public PdfiumExports Exports { get; }

    /// <summary>Gets PDFium's functions for what a page draws, bound when they are first wanted.</summary>
    public StructureExports Structure => field ??= new(_instance);

    /// <summary>Gets PDFium's functions that make annotations, bound when they are first wanted.</summary>
    public AnnotationExports Annotation => field ??= new(_instance);

    /// <summary>Gets the functions that read many small facts at once, bound when they are first wanted.</summary>
    public BatchExports Batch => field ??= LinkBatch();

    /// <summary>Gets the table behind the module's function pointers.</summary>
    public Table Table { get; }

    /// <summary>Gets whether the instance must be thrown away.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Gets the size of the instance's memory, in bytes. It never shrinks.</summary>
    public long MemoryBytes => _memory.GetLength();

    /// <summary>Shows a part of the memory. Any call into the module may move it.</summary>
    public Span<byte> Bytes(int address, int length) => _memory.GetSpan((uint)address, length);

    /// <summary>Reserves memory for the host's own use.</summary>
    /// <exception cref="LimitExceededException">There is no more.</exception>
    public int Allocate(int length)
    {
        var address = Exports.Allocate(length);

        return address != 0 ? address : throw MemoryExceeded(null);
    }

    /// <summary>Makes a host function callable through a function pointer while a piece of work runs.</summary>
    /// <remarks>
    /// The module's table cannot grow. Its slot 0 is the null pointer, which nothing but this work calls.
    /// </remarks>
    public void CallBack(Func<int, int, int, int> function, Action<int> work)
    {
        Table.SetElement(0, Function.FromCallback(_store, function));
        work(0);
        Table.SetElement(0, null);
    }

    /// <summary>Does a piece of work that calls into the module, within limits.</summary>
    /// <exception cref="RedactionException">A limit was met, or the module failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public TResult Run<TState, TResult>(CallBudget budget, TState state, SandboxWork<TState, TResult> work)
        where TState : allows ref struct
    {
        budget.Check();
        _budget = budget;
        _store.SetEpochDeadline(1);
        _clock.Enter();
        IsBroken = true;
        try
        {
            var result = work(state);
            IsBroken = _memoryRefused;

            return _memoryRefused ? throw MemoryExceeded(null) : result;
        }
        catch (WasmtimeException e)
        {
            throw Explain(e);
        }
        finally
        {
            _clock.Leave();
        }
    }

    /// <summary>Makes the memory at least so large.</summary>
    public bool Grow(uint bytes)
    {
        if (bytes > _maximumMemory)
        {
            _memoryRefused = true;
            return false;
        }

        // Somewhat more than asked for, since PDFium asks often.
        var target = Math.Min(_maximumMemory, Math.Max(bytes, MemoryBytes + (16 * PageBytes)));
        _memory.Grow((target - MemoryBytes + PageBytes - 1) / PageBytes);
        return true;
    }

    public void Dispose()
    {
        _linker.Dispose();
        _store.Dispose();
    }

    private BatchExports LinkBatch()
    {
        _linker.DefineInstance(_store, "pdfium", _instance);

        return new(_linker.Instantiate(_store, _batch.Value));
    }

    private Exception Explain(WasmtimeException failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is RedactionException or OperationCanceledException)
            {
                return cause;
            }
        }

        return _memoryRefused
            ? MemoryExceeded(failure)
            : new DocumentFormatException(
                ProblemCode.WorkerCrashed, "The isolated PDF reader failed and was replaced.", failure);
    }

    private static LimitExceededException MemoryExceeded(Exception? cause) => new(
        ProblemCode.LimitExceeded, "Reading needs more memory than PdfReaderOptions.MaximumMemory allows.", cause);
}
