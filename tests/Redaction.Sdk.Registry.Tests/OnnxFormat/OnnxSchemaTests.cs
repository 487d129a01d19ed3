using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Registry.Tests.OnnxFormat;

public sealed class OnnxSchemaTests
{
    /// <summary>Another implementation wrote these files, so field numbers that were wrong would show.</summary>
    [Theory]
    [InlineData("00_ok_inside.onnx", "Identity", "")]
    [InlineData("10_customop.onnx", "Evil", "evil.ops")]
    [InlineData("30_fnchain_50.onnx", "F0", "local")]
    public void ModelProto_WrittenByAnotherImplementation_IsUnderstoodWholly(
        string file, string operation, string domain)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folders.RealData("hostile-models"), file));

        var model = ModelProto.Parser.ParseFrom(bytes);

        var node = Assert.Single(model.Graph.Node);
        Assert.Equal((operation, domain), (node.OpType, node.Domain));
        Assert.Equal(ModelProto.Parser.WithDiscardUnknownFields(true).ParseFrom(bytes), model);
    }
}
