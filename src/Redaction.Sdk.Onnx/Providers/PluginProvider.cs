using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;

namespace Redaction.Sdk.Onnx;

/// <summary>A provider that lies in a library of its own, which ONNX Runtime loads.</summary>
internal sealed class PluginProvider(
    string name, string library, int device, ImmutableDictionary<string, string> settings) : IExecutionProvider
{
    // A library can be registered once in a process, and stays: sessions may use it.
    private static readonly Dictionary<string, string> Registered = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    private readonly ProviderKind _kind = new()
    {
        Name = name,
        RuntimeName = name,
        HowToGetIt = "check the path of its library",
        Append = static (_, _, _) => { },
    };

    public string Name => name;

    public OnnxSession Open(SessionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var provider = FindOrRegister(library);

            return request.Open(session =>
            {
                if (!session.TryAppendDevice(provider, device, settings))
                {
                    throw new ExecutionProviderException(NoDevice(provider));
                }
            });
        }
        catch (Exception e) when (e is not (ExecutionProviderException or ModelFormatException))
        {
            throw new ExecutionProviderException(ProviderFailure.Explain(_kind, e), e);
        }
    }

    // One at a time: what a library brought is told by what was not there before. One that failed is tried again.
    private static string FindOrRegister(string path)
    {
        lock (Gate)
        {
            if (!Registered.TryGetValue(path, out var provider))
            {
                provider = Register(path);
                Registered.Add(path, provider);
            }

            return provider;
        }
    }

    /// <summary>Loads a library.</summary>
    /// <returns>The name of the provider in it; the library's own where it brought no device.</returns>
    private static string Register(string path)
    {
        var environment = NativeRuntime.Use(static environment => environment);
        var before = environment.GetEpDevices().Select(static one => one.EpName).ToHashSet(StringComparer.Ordinal);
        var name = Path.GetFileNameWithoutExtension(path);
        environment.RegisterExecutionProviderLibrary(name, path);

        return environment.GetEpDevices().Select(static one => one.EpName).FirstOrDefault(one => !before.Contains(one))
            ?? name;
    }

    private string NoDevice(string provider)
    {
        var environment = NativeRuntime.Use(static environment => environment);
        foreach (var hardware in environment.GetHardwareDevices())
        {
            if (DeviceObjection.Find(environment, provider, hardware) is { } objection)
            {
                return $"The library of '{name}' was loaded, but {objection}.";
            }
        }

        return $"The library of '{name}' was loaded, but it found no device number {device} that it can use.";
    }
}
