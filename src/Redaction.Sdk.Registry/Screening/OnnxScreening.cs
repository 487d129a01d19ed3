using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;

namespace Redaction.Sdk.Registry;

/// <summary>Looks through a model for what must not reach the runtime. Nothing of it is run or allocated.</summary>
/// <remarks>
/// What cannot be told without running (a shape that is computed, a loop whose length is) is for the trial to find.
/// </remarks>
internal static class OnnxScreening
{
    private const long MostElements = 1L << 31;

    private static readonly MessageParser<ModelProto> Parser = ModelProto.Parser.WithDiscardUnknownFields(true);

    public static OnnxFacts Screen(ReadOnlyMemory<byte> onnx)
    {
        var model = Parse(onnx);
        CheckStructure(model);
        CheckShapes(model);
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

    private static void CheckShapes(ModelProto model)
    {
        var shapes = ModelWalk.Values(model).Select(static value => value.Type?.TensorType?.Shape?.Dim ?? []);
        foreach (var shape in shapes)
        {
            // Some exporters write -1 for a length that is open.
            if (shape.Any(static axis => axis.DimValue < -1))
            {
                throw Refuse.With(
                    ModelRefusal.MalformedModel,
                    $"The model is a damaged one: an axis of a tensor has a negative length.");
            }

            if (shape.Count > TensorRules.MostAxes
                || TensorRules.Elements(shape.Select(static axis => Math.Max(axis.DimValue, 1))) is not <= MostElements)
            {
                throw Refuse.With(
                    ModelRefusal.TooLarge,
                    $"The model declares a tensor of more than {MostElements:#,0} elements "
                    + $"or {TensorRules.MostAxes} axes.");
            }
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

        if (model.TrainingInfo.Count > 0)
        {
            throw Refuse.With(
                ModelRefusal.CustomOperator, $"The model carries instructions for training; export it for inference.");
        }
    }
}
