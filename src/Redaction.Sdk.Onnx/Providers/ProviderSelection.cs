using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Redaction.Sdk.Onnx.Agreement;
using Redaction.Sdk.Onnx.Sessions;

namespace Redaction.Sdk.Onnx;

/// <summary>Finds the first provider of a preference that can run a model and agrees with the processor.</summary>
internal sealed class ProviderSelection : IDisposable
{
    private readonly ModelBundle _bundle;
    private readonly OnnxDetectorOptions _options;
    private readonly ImmutableArray<ProviderRefusal>.Builder _refused = ImmutableArray.CreateBuilder<ProviderRefusal>();
    private OnnxModel? _processor;

    private ProviderSelection(ModelBundle bundle, OnnxDetectorOptions options) =>
        (_bundle, _options) = (bundle, options);

    /// <summary>Opens a model on the best provider that the options allow.</summary>
    /// <exception cref="ExecutionProviderException">None of them can run it.</exception>
    /// <exception cref="ModelFormatException">The model is damaged, or not what its manifest says.</exception>
    public static (OnnxModel Model, ExecutionPlan Plan) Open(ModelBundle bundle, OnnxDetectorOptions options)
    {
        using var selection = new ProviderSelection(bundle, options);

        return selection.Open();
    }

    /// <summary>Closes the model on the processor, if it is not the one that was chosen.</summary>
    public void Dispose() => _processor?.Dispose();

    private (OnnxModel Model, ExecutionPlan Plan) Open()
    {
        foreach (var provider in Preference())
        {
            if (TryOpen(provider) is { } opened)
            {
                return (opened.Model, new(provider.Name, opened.IsWhole, _refused.DrainToImmutable()));
            }
        }

        throw new ExecutionProviderException(
            $"Model '{_bundle.Manifest.Name}' runs on none of the execution providers that are allowed: "
            + string.Join(" ", _refused.Select(static one => one.Reason)));
    }

    /// <summary>Lists the providers in order. Unless it is forbidden, the processor is the last resort.</summary>
    private IEnumerable<IExecutionProvider> Preference() =>
        _options.IsStrict || _options.Providers.Any(IsProcessor)
            ? _options.Providers
            : _options.Providers.Append(ExecutionProviders.Cpu);

    private (OnnxModel Model, bool IsWhole)? TryOpen(IExecutionProvider provider)
    {
        if (IsProcessor(provider))
        {
            var processor = Processor();
            _processor = null;

            return (processor, true);
        }

        // First without help from the processor, to know whether it is needed.
        if (TryOpen(provider, mayUseProcessor: false, out var reason) is { } whole)
        {
            return (whole, true);
        }

        if (!_options.IsStrict && TryOpen(provider, mayUseProcessor: true, out reason) is { } part)
        {
            return (part, false);
        }

        _refused.Add(new(provider.Name, reason));

        return null;
    }

    private OnnxModel? TryOpen(IExecutionProvider provider, bool mayUseProcessor, out string reason)
    {
        OnnxModel? model = null;
        try
        {
            model = Open(provider, mayUseProcessor);
            if (ProviderComparison.FindDisagreement(model, Processor()) is not { } disagreement)
            {
                reason = "";

                return model;
            }

            reason = $"'{provider.Name}' does not agree with the processor. {disagreement}";
        }
        catch (ModelFormatException)
        {
            model?.Dispose();
            throw;
        }
        catch (Exception e)
        {
            reason = e is ExecutionProviderException
                ? e.Message
                : $"'{provider.Name}' could not open the model: {ProviderFailure.Plain(e.Message)}";
        }

        model?.Dispose();

        return null;
    }

    private OnnxModel Open(IExecutionProvider provider, bool mayUseProcessor) => OnnxModel.Open(
        provider, _bundle, _options.ThreadsPerPage, mayUseProcessor, keepsBatchAxis: _options.MaximumBatch > 1);

    /// <summary>Gets the model on the processor: what others are compared with, and what is left if they fail.</summary>
    private OnnxModel Processor()
    {
        try
        {
            return _processor ??= Open(ExecutionProviders.Cpu, mayUseProcessor: true);
        }
        catch (ExecutionProviderException e) when (e.InnerException is OnnxRuntimeException failure)
        {
            // The processor can always be had, so the fault is the model's.
            throw new ModelFormatException(
                $"Model '{_bundle.Manifest.Name}' cannot be opened: {ProviderFailure.Plain(failure.Message)}", failure);
        }
    }

    private static bool IsProcessor(IExecutionProvider provider) => ReferenceEquals(provider, ExecutionProviders.Cpu);
}
