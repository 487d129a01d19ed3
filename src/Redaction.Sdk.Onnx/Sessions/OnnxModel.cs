using System.Collections.Immutable;
using Redaction.Sdk.Onnx.Decoding;
using Redaction.Sdk.Preprocessing;

namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>A model that a provider has opened, with what makes its input of pages and boxes of its outputs.</summary>
internal sealed class OnnxModel : IDisposable
{
    private OnnxModel(ModelManifest manifest, string provider, OnnxSession session, ModelSignature signature)
    {
        (Manifest, Provider, Session, Signature) = (manifest, provider, session, signature);
        Preprocessor = CreatePreprocessor(manifest);
        Decoder = OutputDecoders.Create(manifest, signature.Outputs);
        LargestBatch = FindLargestBatch();
    }

    public ModelManifest Manifest { get; }

    /// <summary>Gets the name of the provider.</summary>
    public string Provider { get; }

    public OnnxSession Session { get; }

    public ModelSignature Signature { get; }

    public PagePreprocessor Preprocessor { get; }

    public OutputDecoder Decoder { get; }

    /// <summary>Gets the most pages that can be run together: none of the tensors is then too long for an array.</summary>
    public int LargestBatch { get; }

    /// <summary>Opens a model.</summary>
    /// <param name="provider">Runs it.</param>
    /// <param name="bundle">The model.</param>
    /// <param name="threads">The threads that work on a page.</param>
    /// <param name="mayUseProcessor">Whether operators that the provider lacks may run on the processor.</param>
    /// <param name="keepsBatchAxis">Whether more than one page is to be run at once, if the model can.</param>
    /// <exception cref="ExecutionProviderException">The provider cannot run it.</exception>
    /// <exception cref="ModelFormatException">The model is something else than its manifest says.</exception>
    public static OnnxModel Open(
        IExecutionProvider provider, ModelBundle bundle, int threads, bool mayUseProcessor, bool keepsBatchAxis)
    {
        var request = new SessionRequest(
            bundle.Onnx, threads, mayUseProcessor, ImmutableDictionary<string, long>.Empty);
        var session = provider.Open(request);
        try
        {
            var signature = ModelSignature.Read(bundle.Manifest, session.Inference);
            var axes = keepsBatchAxis && signature.HasBatchAxis
                ? signature.OpenAxes.Remove(signature.BatchAxis)
                : signature.OpenAxes;

            // With its axes fixed, ONNX Runtime knows the size of what the model writes before it runs.
            if (!axes.IsEmpty)
            {
                session.Dispose();
                session = provider.Open(new(bundle.Onnx, threads, mayUseProcessor, axes));
                signature = ModelSignature.Read(bundle.Manifest, session.Inference);
            }

            return new(bundle.Manifest, provider.Name, session, signature);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public void Dispose() => Session.Dispose();

    private int FindLargestBatch()
    {
        var longest = Signature.Outputs.Where(static output => output.IsFixed).MaxBy(static output => output.ByteCount);
        if (longest?.ByteCount > TensorBuffer.MaximumLength)
        {
            throw new ModelFormatException(
                $"Model '{Manifest.Name}' has the output '{longest.Name}' of shape [{string.Join(", ", longest.Shape)}], "
                + "which is over 2 GiB for one page.");
        }

        return Signature.HasBatchAxis
            ? TensorBuffer.MaximumLength / Math.Max(Preprocessor.ByteCount, (int)(longest?.ByteCount ?? 0))
            : 1;
    }

    private static PagePreprocessor CreatePreprocessor(ModelManifest manifest)
    {
        try
        {
            return new(manifest.Input);
        }
        catch (ArgumentException e)
        {
            throw new ModelFormatException(
                $"The manifest of model '{manifest.Name}' describes an input that cannot be: a picture has pixels, up to "
                + "2 GiB of them, and one mean and deviation, or one a channel, of which no deviation is 0.",
                e);
        }
    }
}
