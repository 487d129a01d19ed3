using System.Collections.Frozen;
using Redaction.Sdk.Registry.OnnxFormat;

namespace Redaction.Sdk.Registry;

/// <summary>Which operators a model may use: ONNX's, and those that quantising and fusing put in their place.</summary>
internal static class OperatorRules
{
    public const string Microsoft = "com.microsoft";

    // Pure arithmetic on tensors, of the runtime's own library. What reads files, runs code or holds a compiled
    // model for one machine (EPContext, PyOp) is none of it.
    private static readonly FrozenSet<string> Fused = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "Attention", "BiasAdd", "BiasGelu", "BiasSoftmax", "BiasSplitGelu", "ConvTransposeWithDynamicPads",
            "CropAndResize", "DequantizeLinear", "DynamicQuantizeMatMul", "ExpandDims", "FastGelu", "FusedConv",
            "FusedGemm", "FusedMatMul", "FusedMatMulActivation", "Gelu", "GridSample", "GroupNorm", "Inverse",
            "MatMulInteger16", "MatMulIntegerToFloat", "MatMulNBits", "MultiHeadAttention", "NhwcConv",
            "NhwcFusedConv", "NhwcMaxPool", "Pad", "QAttention", "QGemm", "QLinearAdd", "QLinearAveragePool",
            "QLinearConcat", "QLinearConv", "QLinearGlobalAveragePool", "QLinearLeakyRelu", "QLinearMul",
            "QLinearReduceMean", "QLinearSigmoid", "QLinearSoftmax", "QLinearWhere", "QuantizeLinear", "QuickGelu",
            "SkipGroupNorm", "SkipLayerNormalization", "SkipSimplifiedLayerNormalization", "Trilu", "Unique",
        ]);

    public static void Check(ModelProto model)
    {
        var functions = model.Functions.Select(FunctionRules.Key).ToHashSet();
        foreach (var node in ModelWalk.Nodes(model))
        {
            if (node.OpType.Length == 0)
            {
                throw Refuse.With(
                    ModelRefusal.MalformedModel,
                    $"The model is a damaged one: the node {Quoted.Name(node.Name)} has no operator.");
            }

            if (!IsAllowed(node) && !functions.Contains(FunctionRules.Key(node)))
            {
                throw Refuse.With(
                    ModelRefusal.CustomOperator,
                    $"The model uses the operator {Quoted.Name(node.OpType)} of {Quoted.Name(node.Domain)}, "
                    + $"which is none of ONNX; export it with standard operators.");
            }
        }
    }

    public static bool IsStandard(string domain) => domain is "" or "ai.onnx" or "ai.onnx.ml";

    private static bool IsAllowed(NodeProto node) =>
        IsStandard(node.Domain) || (node.Domain == Microsoft && Fused.Contains(node.OpType));
}
