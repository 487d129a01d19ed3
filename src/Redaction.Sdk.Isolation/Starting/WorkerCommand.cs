using System.Runtime.InteropServices;

namespace Redaction.Sdk.Isolation;

/// <summary>The command line that starts a worker.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments, in order and unquoted.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments)
{
    private const string DepsSuffix = ".deps.json";

    /// <summary>
    /// Runs an assembly that lies beside the application, on the application's own runtime and with the libraries that
    /// the application has: nothing else needs to be deployed.
    /// </summary>
    /// <param name="assemblyName">The name of the assembly, without its extension.</param>
    /// <returns>
    /// The command. Where the files are missing (an application published as a single file, or without the
    /// <c>dotnet</c> host), starting it fails with <see cref="WorkerFailure.NotStarted"/>.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="assemblyName"/> is empty.</exception>
    public static WorkerCommand ForAssembly(string assemblyName)
    {
        ArgumentException.ThrowIfNullOrEmpty(assemblyName);

        var deps = ApplicationDeps();
        var runtimeConfig = deps[..^DepsSuffix.Length] + ".runtimeconfig.json";
        var assembly = Path.Combine(AppContext.BaseDirectory, assemblyName + ".dll");

        return new(DotnetHost(), ["exec", "--runtimeconfig", runtimeConfig, "--depsfile", deps, assembly]);
    }

    /// <summary>Runs the application itself as a worker, for those that are a single file.</summary>
    /// <param name="arguments">The arguments by which the application recognises that it is to be a worker.</param>
    /// <returns>The command.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="arguments"/> is <see langword="null"/>.</exception>
    public static WorkerCommand ForThisApplication(params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);

        var program = Environment.ProcessPath ?? string.Empty;
        string[] assembly = IsDotnetHost(program) ? [Environment.GetCommandLineArgs()[0]] : [];

        return new(program, [.. assembly, .. arguments]);
    }

    /// <summary>Finds the list of the application's libraries, as the host itself did.</summary>
    private static string ApplicationDeps()
    {
        var known = (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string)?.Split(';', Path.PathSeparator)[0];
        var name = Path.ChangeExtension(Path.GetFileName(Environment.ProcessPath ?? string.Empty), null);

        return known?.EndsWith(DepsSuffix, StringComparison.Ordinal) == true
            ? known
            : Path.Combine(AppContext.BaseDirectory, name + DepsSuffix);
    }

    /// <summary>Finds the program that runs managed assemblies: this process, or the one beside the shared runtime.</summary>
    private static string DotnetHost()
    {
        if (Environment.ProcessPath is { } program && IsDotnetHost(program))
        {
            return program;
        }

        // The runtime lies in shared/Microsoft.NETCore.App/VERSION below the host.
        var host = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

        return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", host));
    }

    private static bool IsDotnetHost(string program) =>
        Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
}
