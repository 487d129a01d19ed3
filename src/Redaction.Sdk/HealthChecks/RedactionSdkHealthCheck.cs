using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx;

namespace Redaction.Sdk;

/// <summary>Has the detector look at a small blank page.</summary>
internal sealed class RedactionSdkHealthCheck(IServiceProvider services) : IHealthCheck
{
    private const int Side = 64;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            // Asked for here and not in the constructor: a model that cannot be opened is a finding, too.
            var detector = services.GetRequiredService<IRedactionDetector>();
            using var page = BlankPage(detector.PreferredFormat);
            await detector.DetectAsync(page, cancellationToken).ConfigureAwait(false);

            return Describe(detector);
        }
        catch (RedactionException e)
        {
            return new(context.Registration.FailureStatus, e.Message, e);
        }
    }

    private HealthCheckResult Describe(IRedactionDetector detector)
    {
        var facts = new Dictionary<string, object>
        {
            ["model"] = detector.Identity.Name,
            ["version"] = detector.Identity.Version,
        };
        if (detector is not OnnxRedactionDetector model)
        {
            return HealthCheckResult.Healthy("The detector works.", facts);
        }

        facts["provider"] = model.Plan.Provider;
        facts["wholeModel"] = model.Plan.IsWhole;

        return Disappointment(model.Plan) is { } reason
            ? HealthCheckResult.Degraded(reason, data: facts)
            : HealthCheckResult.Healthy($"The model runs on '{model.Plan.Provider}'.", facts);
    }

    // Nobody has asked by name for the providers of the default, so that they are missing is no reason to worry.
    private string? Disappointment(ExecutionPlan plan)
    {
        var wished = services.GetRequiredService<IOptions<RedactionSdkOptions>>().Value.Inference.Providers;

        return plan.Refused.IsEmpty || wished == ExecutionProviders.Auto
            ? null
            : string.Join(' ', plan.Refused.Select(static one => one.Reason));
    }

    private static PageImage BlankPage(PixelFormat format)
    {
        var layout = PixelLayout.Packed(Side, Side, format);
        var pixels = new byte[layout.ByteCount];
        pixels.AsSpan().Fill(byte.MaxValue);

        return PageImage.Wrap(pixels, layout, PageSize.FromPoints(Side, Side));
    }
}
