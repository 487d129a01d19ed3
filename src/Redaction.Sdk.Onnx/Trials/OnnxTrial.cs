using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Redaction.Sdk.Onnx;

/// <summary>Tries ONNX files that no manifest describes. Meant for a process that may be lost.</summary>
public static class OnnxTrial
{
    // What most networks can be halved down to whole pixels from.
    private const long OpenLength = 64;
    private const long MostElements = 1 << 26;

    /// <summary>Opens a model on the processor and runs it once on zeros.</summary>
    /// <param name="onnx">The bytes of the model.</param>
    /// <remarks>
    /// An axis that the model leaves open is taken to be 1 long if it is the first of its input, and 64 otherwise.
    /// </remarks>
    /// <exception cref="ModelFormatException">ONNX Runtime cannot open it, or cannot run it on zeros.</exception>
    public static void Run(ReadOnlyMemory<byte> onnx)
    {
        SessionRequest request = new(onnx, 1, mayUseProcessor: true, ImmutableDictionary<string, long>.Empty);
        try
        {
            using var session = request.Open(static configuration => configuration.IsProcessor = true);
            Run(session.Inference);
        }
        catch (OnnxRuntimeException e)
        {
            throw Failed($"ONNX Runtime cannot open or run the model: {ProviderFailure.Plain(e.Message)}", e);
        }
    }

    private static void Run(InferenceSession session)
    {
        List<OrtValue> inputs = [];
        try
        {
            foreach (var (name, input) in session.InputMetadata)
            {
                inputs.Add(Zeros(name, input));
            }

            using RunOptions options = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            using var outputs = session.Run(options, [.. session.InputMetadata.Keys], inputs, session.OutputNames);
        }
        finally
        {
            inputs.ForEach(static input => input.Dispose());
        }
    }

    private static OrtValue Zeros(string name, NodeMetadata input)
    {
        if (!input.IsTensor || input.ElementDataType == TensorElementType.String)
        {
            throw Failed($"The input '{name}' of the model is no tensor of numbers.");
        }

        long[] shape = [.. input.Dimensions.Select(
            static (length, axis) => length >= 0 ? length : axis == 0 ? 1 : OpenLength)];
        if (shape.Aggregate((Int128)1, static (product, length) => product * length) > MostElements)
        {
            throw new ModelFormatException(
                ModelRefusal.TooLarge, $"The input '{name}' of the model has more than {MostElements} elements.");
        }

        var value = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, input.ElementDataType, shape);
        value.GetTensorMutableRawData().Clear();

        return value;
    }

    private static ModelFormatException Failed(string sentence, Exception? cause = null) =>
        new(ModelRefusal.TrialFailed, sentence, cause);
}
