using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;

namespace Redaction.Sdk.Registry;

/// <summary>Looks through a model for what must not reach the runtime. Nothing of it is run or allocated.</summary>
/// <remarks>
/// What cannot be told without running (a shape that is computed, a loop whose length is) is for the trial to find.
/// </remarks>
internal static class OnnxScreening
{
    private static readonly MessageParser<ModelProto> Parser = ModelProto.Parser.WithDiscardUnknownFields(true);

    public static OnnxFacts Screen(ReadOnlyMemory<byte> onnx)
    {
        var model = Parse(onnx);
        CheckStructure(model);
        TensorRules.Check(model);
        OperatorRules.Check(model);
        FunctionRules.Check(model);
        GrowthRules.Check(model);

        return new(ModelWalk.Nodes(model).Count(), ModelWalk.Tensors(model).Count());
    }

    /// <summary>Reads a model after its size was checked.</summary>
    public static ModelProto Parse(ReadOnlyMemory<byte> onnx)
    {
        OnnxSize.Check(onnx.Span);
        try
        {
            return Parser.ParseFrom(onnx.Span);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw Refuse.With(ModelRefusal.MalformedModel, $"The model is no ONNX file, or a damaged one.", e);
        }
    }

    private static void CheckStructure(ModelProto model)
    {
        if (model.Graph is null || model.Graph.Node.Count == 0 || model.OpsetImport.Count == 0 || model.IrVersion <= 0)
        {
            throw Refuse.With(
                ModelRefusal.MalformedModel,
                $"The model is no ONNX file, or a damaged one: it has no graph of operators.");
        }

        var lengths = ModelWalk.Values(model)
            .SelectMany(static value => value.Type?.TensorType?.Shape?.Dim.Select(static axis => axis.DimValue) ?? []);

        // Some exporters write -1 for a length that is open.
        if (lengths.Any(static length => length < -1))
        {
            throw Refuse.With(
                ModelRefusal.MalformedModel, $"The model is a damaged one: an axis of a tensor has a negative length.");
        }

        if (model.TrainingInfo.Count > 0)
        {
            throw Refuse.With(
                ModelRefusal.CustomOperator, $"The model carries instructions for training; export it for inference.");
        }
    }
}
