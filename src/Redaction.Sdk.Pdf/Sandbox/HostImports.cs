using Wasmtime;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>What the module may ask of the host: more memory, and nothing else.</summary>
/// <remarks>
/// There are no files, no environment and no output, and time stands still, so a page's pixels depend on the
/// document alone.
/// </remarks>
internal static class HostImports
{
    // The error numbers are WASI's, which Emscripten uses.
    private const int BadFile = 8;
    private const int NoSuchFile = -44;
    private const int BrokenDownTimeBytes = 44;

    public static void Define(Linker linker, PdfiumInstance instance)
    {
        new LongJump(instance).Define(linker);
        DefineMemory(linker, instance);
        DefineTime(linker, instance);
        DefineFiles(linker);
        DefineStreams(linker, instance);
    }

    private static void DefineMemory(Linker linker, PdfiumInstance instance)
    {
        linker.DefineFunction("env", "emscripten_resize_heap", (int bytes) => instance.Grow((uint)bytes) ? 1 : 0);
        linker.DefineFunction("env", "_abort_js", static () => throw new InvalidOperationException("PDFium gave up."));
    }

    private static void DefineTime(Linker linker, PdfiumInstance instance)
    {
        linker.DefineFunction("env", "emscripten_date_now", static () => 0.0);
        linker.DefineFunction("env", "_tzset_js", static (int _, int _, int _, int _) => { });
        linker.DefineFunction("env", "_gmtime_js", (long _, int to) => instance.Bytes(to, BrokenDownTimeBytes).Clear());
        linker.DefineFunction("env", "_localtime_js", (long _, int to) =>
            instance.Bytes(to, BrokenDownTimeBytes).Clear());
    }

    private static void DefineFiles(Linker linker)
    {
        linker.DefineFunction("env", "__syscall_openat", static (int _, int _, int _, int _) => NoSuchFile);
        linker.DefineFunction("env", "__syscall_newfstatat", static (int _, int _, int _, int _) => NoSuchFile);
        linker.DefineFunction("env", "__syscall_stat64", static (int _, int _) => NoSuchFile);
        linker.DefineFunction("env", "__syscall_lstat64", static (int _, int _) => NoSuchFile);
        linker.DefineFunction("env", "__syscall_unlinkat", static (int _, int _, int _) => NoSuchFile);
        linker.DefineFunction("env", "__syscall_rmdir", static (int _) => NoSuchFile);
        linker.DefineFunction("env", "__syscall_fcntl64", static (int _, int _, int _) => -BadFile);
        linker.DefineFunction("env", "__syscall_ioctl", static (int _, int _, int _) => -BadFile);
        linker.DefineFunction("env", "__syscall_fstat64", static (int _, int _) => -BadFile);
        linker.DefineFunction("env", "__syscall_ftruncate64", static (int _, long _) => -BadFile);
        linker.DefineFunction("env", "__syscall_getdents64", static (int _, int _, int _) => -BadFile);
    }

    private static void DefineStreams(Linker linker, PdfiumInstance instance)
    {
        const string Wasi = "wasi_snapshot_preview1";

        linker.DefineFunction(Wasi, "fd_close", static (int _) => BadFile);
        linker.DefineFunction(Wasi, "fd_sync", static (int _) => BadFile);
        linker.DefineFunction(Wasi, "fd_read", static (int _, int _, int _, int _) => BadFile);
        linker.DefineFunction(Wasi, "fd_write", static (int _, int _, int _, int _) => BadFile);
        linker.DefineFunction(Wasi, "fd_seek", static (int _, long _, int _, int _) => BadFile);
        linker.DefineFunction(Wasi, "environ_get", static (int _, int _) => 0);
        linker.DefineFunction(Wasi, "environ_sizes_get", (int count, int size) =>
        {
            instance.Bytes(count, sizeof(int)).Clear();
            instance.Bytes(size, sizeof(int)).Clear();
            return 0;
        });
    }
}
