using Microsoft.Extensions.DependencyInjection;
using Redaction.Sdk;
using Redaction.Sdk.Onnx;

namespace Snippets;

/// <summary>The code of docs/guides/providers.md.</summary>
internal static class Providers
{
    public static void Prefer(ModelBundle bundle)
    {
        #region an order of preference
        using var detector = new OnnxRedactionDetector(bundle, new OnnxDetectorOptions
        {
            Providers = [ExecutionProviders.Named("tensorrt"), ExecutionProviders.Named("cuda")],
        });

        Console.WriteLine($"The model runs on {detector.Plan.Provider}.");
        foreach (var refusal in detector.Plan.Refused)
        {
            Console.WriteLine(refusal.Reason);
        }
        #endregion
    }

    public static void Register(IServiceCollection services)
    {
        #region a provider for a scanner
        services.AddRedactionSdk(options =>
        {
            options.Model = "bars@champion";
            options.Inference.Providers = [ExecutionProviders.Named("cuda")];
        });
        #endregion
    }

    public static OnnxDetectorOptions BeStrict()
    {
        #region strict
        var options = new OnnxDetectorOptions { Providers = [ExecutionProviders.Named("cuda")], IsStrict = true };
        #endregion

        return options;
    }

    public static IExecutionProvider ChooseCard()
    {
        #region the second card
        var second = ExecutionProviders.Named("cuda", device: 1, new Dictionary<string, string>
        {
            ["use_tf32"] = "0",
            ["gpu_mem_limit"] = "4294967296",
        });
        #endregion

        return second;
    }

    public static void Plug(ModelBundle bundle)
    {
        #region a plug-in library
        var own = ExecutionProviders.Plugin("own", "/opt/accelerator/libprovider.so");
        using var detector = new OnnxRedactionDetector(bundle, new OnnxDetectorOptions { Providers = [own] });
        #endregion
    }

    public static void Discover()
    {
        #region what there is
        Console.WriteLine($"built in: {string.Join(", ", ExecutionProviders.FindBuiltIn())}");
        foreach (var device in ExecutionDevice.Discover())
        {
            Console.WriteLine($"{device.Provider}: {device.Kind} of {device.Vendor}");
        }
        #endregion
    }
}

#region a provider of your own
/// <summary>XNNPACK with threads of its own, beside which ONNX Runtime's need not wait for work.</summary>
public sealed class XnnpackThreads(int count) : IExecutionProvider
{
    public string Name => "xnnpackthreads";

    public OnnxSession Open(SessionRequest request) => request.Open(session =>
    {
        session.Append("XNNPACK", new Dictionary<string, string> { ["intra_op_num_threads"] = $"{count}" });
        session.Set("session.intra_op.allow_spinning", "0");
    });
}
#endregion
