using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TorchSharp;

namespace Redaction.Sdk.Training.Torch;

/// <summary>Loads the native libraries of Torch, before any of its types is touched.</summary>
internal static class TorchLibraries
{
    private const string Bridge = "LibTorchSharp";
    private static readonly Lock Gate = new();
    private static readonly List<nint> Handles = [];
    private static bool _isLoaded;

    /// <summary>Loads them once; later calls do nothing.</summary>
    /// <param name="folder">
    /// The folder of another build of Torch, such as one for graphics cards; <see langword="null"/> for the build that
    /// came with the application.
    /// </param>
    /// <exception cref="DllNotFoundException">A library is missing or does not fit this system.</exception>
    public static void Load(string? folder)
    {
        lock (Gate)
        {
            if (_isLoaded)
            {
                return;
            }

            // The bridge names the others by file name; what is loaded already is what it gets.
            string[] names = ["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"];
            foreach (var name in names)
            {
                if (folder is null)
                {
                    LoadOwn(name);
                }
                else if (Path.Combine(folder, $"lib{name}.so") is var path && File.Exists(path))
                {
                    Handles.Add(NativeLibrary.Load(path));
                }
            }

            AssemblyLoadContext.Default.ResolvingUnmanagedDll += Resolve;
            _isLoaded = true;
        }
    }

    // The build that comes with an application knows no graphics card.
    private static void LoadOwn(string name)
    {
        if (!name.EndsWith("_cuda", StringComparison.Ordinal))
        {
            Handles.Add(NativeLibrary.Load(name, typeof(torch).Assembly, null));
        }
    }

    // Asked only when the usual ways have failed: the bridge is built for a newer C++ library than many systems have.
    private static nint Resolve(Assembly assembly, string name)
    {
        if (!OperatingSystem.IsLinux() || name != Bridge)
        {
            return 0;
        }

        var library = File.ReadAllBytes(FindBridge());
        ElfVersions.Weaken(library, "GLIBCXX_3.4.32");
        var folder = Directory.CreateTempSubdirectory("redaction-torch-");
        try
        {
            var copy = Path.Combine(folder.FullName, $"lib{Bridge}.so");
            File.WriteAllBytes(copy, library);

            return NativeLibrary.Load(copy);
        }
        finally
        {
            // What is loaded needs its file no more.
            folder.Delete(recursive: true);
        }
    }

    private static string FindBridge()
    {
        var root = AppContext.BaseDirectory;
        string[] places = [root, Path.Combine(root, "runtimes", "linux-x64", "native")];

        return places.Select(place => Path.Combine(place, $"lib{Bridge}.so")).FirstOrDefault(File.Exists)
            ?? throw new DllNotFoundException($"The library lib{Bridge}.so is not beside the application.");
    }
}
