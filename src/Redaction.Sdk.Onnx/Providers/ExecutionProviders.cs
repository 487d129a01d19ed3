using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx;

/// <summary>Finds execution providers by name.</summary>
/// <remarks>
/// The names are <c>cpu</c>, <c>cuda</c>, <c>tensorrt</c>, <c>directml</c>, <c>openvino</c>, <c>coreml</c>,
/// <c>xnnpack</c>, <c>migraphx</c> and <c>qnn</c>. Which of them can run is known only when a model is opened.
/// </remarks>
public static class ExecutionProviders
{
    /// <summary>Gets the processor, which every application has.</summary>
    public static IExecutionProvider Cpu { get; } = Make(ProviderKinds.Cpu, 0, null);

    /// <summary>Gets what <c>auto</c> stands for: <c>cuda</c>, then <c>directml</c>, then <c>cpu</c>.</summary>
    /// <remarks>The others are for people who know that they have them: some take minutes to compile a model.</remarks>
    public static ImmutableArray<IExecutionProvider> Auto { get; } = [Named("cuda"), Named("directml"), Cpu];

    /// <summary>Gets the names, <c>cpu</c> first.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ProviderKinds.All.Select(static kind => kind.Name)];

    /// <summary>Finds a provider that ONNX Runtime knows.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="device">Which of the provider's devices, from 0. The default is the first.</param>
    /// <param name="settings">The provider's own settings, as its maker documents them.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentException">There is no provider of that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="device"/> is negative.</exception>
    public static IExecutionProvider Named(
        string name, int device = 0, IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(device);

        var kind = ProviderKinds.All.FirstOrDefault(kind => kind.Name == name)
            ?? throw new ArgumentException(
                $"There is no execution provider '{name}'; the names are {string.Join(", ", Names)}.", nameof(name));

        // There is one processor, and nothing to choose of it.
        return kind == ProviderKinds.Cpu ? Cpu : Make(kind, device, settings);
    }

    /// <summary>Makes a provider of a library that follows ONNX Runtime's interface for plug-ins.</summary>
    /// <param name="name">What options and results call it, in lower-case letters and digits.</param>
    /// <param name="libraryPath">The path of the library. It is loaded when a model is first opened, and stays.</param>
    /// <param name="device">Which of the provider's devices, from 0. The default is the first.</param>
    /// <param name="settings">The provider's own settings, as its maker documents them.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentException">The name or the path is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="device"/> is negative.</exception>
    public static IExecutionProvider Plugin(
        string name, string libraryPath, int device = 0, IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(libraryPath);
        ArgumentOutOfRangeException.ThrowIfNegative(device);

        return new PluginProvider(name, Path.GetFullPath(libraryPath), device, Copy(settings));
    }

    /// <summary>Lists the providers that the application's ONNX Runtime was built with.</summary>
    /// <returns>Some of <see cref="Names"/>, <c>cpu</c> first. A device, or a library, may still be missing.</returns>
    /// <exception cref="ExecutionProviderException">The application has no native ONNX Runtime.</exception>
    public static ImmutableArray<string> FindBuiltIn()
    {
        var built = NativeRuntime.Use(static environment => environment.GetAvailableProviders());

        return [.. ProviderKinds.All.Where(kind => built.Contains(kind.RuntimeName)).Select(static kind => kind.Name)];
    }

    private static BuiltInProvider Make(
        ProviderKind kind, int device, IReadOnlyDictionary<string, string>? settings) =>
        new(kind, device, Copy(settings));

    private static ImmutableDictionary<string, string> Copy(IReadOnlyDictionary<string, string>? settings) =>
        settings?.ToImmutableDictionary() ?? ImmutableDictionary<string, string>.Empty;
}
