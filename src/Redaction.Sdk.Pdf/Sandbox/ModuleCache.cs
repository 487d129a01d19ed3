using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using System.Text;
using Wasmtime;
using Module = Wasmtime.Module;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>Keeps the compiled module in a folder, so that only a machine's first start compiles it.</summary>
/// <remarks>
/// <para>
/// A file is the SHA-256 of a serialised module, then the module. Loading one runs the machine code in it, so the
/// folder must be the user's own; the hash finds damage, not malice. Whatever is wrong with the folder or the file,
/// the module is compiled instead.
/// </para>
/// <para>
/// A file appears under its name only when it is complete, so any number of processes may start at once; those
/// that find none each compile, and the last one's file stays.
/// </para>
/// </remarks>
internal sealed class ModuleCache(string? folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OthersMayWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Loads the module from the folder, or compiles it and puts it there.</summary>
    public Module GetOrCompile(Engine engine, byte[] wasm)
    {
        var path = PrepareFolder() ? Path.Combine(folder!, FileName(wasm)) : null;
        if (path is not null && TryLoad(engine, path) is { } cached)
        {
            return cached;
        }

        var module = Module.FromBytes(engine, "pdfium", wasm);
        if (path is not null)
        {
            TrySave(module, path);
        }

        return module;
    }

    private bool PrepareFolder()
    {
        try
        {
            if (string.IsNullOrEmpty(folder))
            {
                return false;
            }

            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
                return true;
            }

            Directory.CreateDirectory(folder, OwnerOnly);
            return (File.GetUnixFileMode(folder) & OthersMayWrite) == 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    // Wasmtime refuses a module made for another version or for instructions that this processor lacks. Having both
    // in the name as well keeps machines that share a home folder from rewriting each other's file at every start.
    private static string FileName(byte[] wasm)
    {
        var key = string.Join(
            '|',
            Convert.ToHexStringLower(SHA256.HashData(wasm)),
            typeof(Module).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
            RuntimeInformation.RuntimeIdentifier,
            Avx.IsSupported,
            Avx2.IsSupported,
            Avx512F.IsSupported,
            Bmi2.IsSupported);

        return $"pdfium-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16))}.module";
    }

    private static Module? TryLoad(Engine engine, string path)
    {
        try
        {
            var file = File.ReadAllBytes(path);
            if (file.Length <= SHA256.HashSizeInBytes)
            {
                return null;
            }

            var module = file.AsSpan(SHA256.HashSizeInBytes);
            var intact = SHA256.HashData(module).AsSpan().SequenceEqual(file.AsSpan(0, SHA256.HashSizeInBytes));

            return intact ? Module.Deserialize(engine, "pdfium", module) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or WasmtimeException)
        {
            return null;
        }
    }

    private static void TrySave(Module module, string path)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            var bytes = module.Serialize();
            using (var file = File.Create(unfinished))
            {
                file.Write(SHA256.HashData(bytes));
                file.Write(bytes);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(unfinished);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file lies in a cache folder: it may stay.
        }
    }
}
