using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests.Conformance;

/// <summary>A model in some layout that is met in practice, and what it finds.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Model">The model.</param>
/// <param name="Expected">The left, top, right and bottom edge of each box, in model pixels, strongest first.</param>
internal sealed record ConformanceCase(string Name, HeadModel Model, params float[][] Expected)
{
    /// <summary>The box that most models find.</summary>
    public static readonly float[] Plain = [270, 300, 370, 340];
}
