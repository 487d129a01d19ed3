using System.Runtime.CompilerServices;
using Wasmtime;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>
/// C's <c>setjmp</c> and <c>longjmp</c>, which PDFium's image decoders use for errors, as Emscripten compiles them.
/// </summary>
/// <remarks>
/// A function that may be jumped out of is called through an <c>invoke_*</c> import. The jump is an exception that
/// unwinds the compiled code up to there; the compiled caller then finds in a flag that it was jumped to.
/// </remarks>
internal sealed class LongJump(PdfiumInstance instance)
{
    private readonly Dictionary<int, Delegate> _functions = [];

    /// <summary>Defines the imports that take part in a jump.</summary>
    public void Define(Linker linker)
    {
        linker.DefineFunction("env", "_emscripten_throw_longjmp", static () => throw new JumpException());
        linker.DefineFunction("env", "invoke_ii", (int f, int a) =>
            Catch(Find(f, static g => g.WrapFunc<int, int>()), g => g(a)));
        linker.DefineFunction("env", "invoke_iii", (int f, int a, int b) =>
            Catch(Find(f, static g => g.WrapFunc<int, int, int>()), g => g(a, b)));
        linker.DefineFunction("env", "invoke_iiii", (int f, int a, int b, int c) =>
            Catch(Find(f, static g => g.WrapFunc<int, int, int, int>()), g => g(a, b, c)));
        linker.DefineFunction("env", "invoke_iiiii", (int f, int a, int b, int c, int d) =>
            Catch(Find(f, static g => g.WrapFunc<int, int, int, int, int>()), g => g(a, b, c, d)));
        linker.DefineFunction("env", "invoke_viii", (int f, int a, int b, int c) =>
        {
            Catch(Find(f, static g => g.WrapAction<int, int, int>()), g =>
            {
                g(a, b, c);
                return 0;
            });
        });
    }

    private TDelegate Find<TDelegate>(int index, Func<Function, TDelegate?> wrap)
        where TDelegate : Delegate
    {
        if (_functions.GetValueOrDefault(index) is TDelegate known)
        {
            return known;
        }

        var function = wrap((Function)instance.Table.GetElement((uint)index)!)!;
        _functions[index] = function;

        return function;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Catch<TDelegate>(TDelegate function, Func<TDelegate, int> call)
    {
        var stack = instance.Exports.GetStack();
        try
        {
            return call(function);
        }
        catch (WasmtimeException e) when (e.InnerException is JumpException)
        {
            instance.Exports.RestoreStack(stack);
            instance.Exports.SetThrew(1, 0);
            return 0;
        }
    }

    private sealed class JumpException : Exception;
}
