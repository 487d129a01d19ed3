using System.Collections.Immutable;
using Redaction.Sdk.Onnx.Decoding;
using Redaction.Sdk.Onnx.Tests.Fixtures;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

public sealed class DecoderTests
{
    [Theory]
    [InlineData("yolo", 1, 5, 10, "are boxes-scores-labels, detr, end-to-end, grid, yolov5, yolov5-anchors, yolov8")]
    [InlineData("yolov8", 1, 7, 10, "shape [1, 7, 10]")]
    [InlineData("yolov5", 1, 10, 5, "reads [1, N, 6]")]
    [InlineData("end-to-end", 1, 10, 5, "reads [1, N, 6]")]
    [InlineData("grid", 1, 5, 80, "[1, 5, 80, 80] at stride 8")]
    [InlineData("yolov8", 2, 5, 10, "[1, 5, N]")]
    [InlineData("yolov5", 2, 5, 6, "reads [1, N, 6]")]
    [InlineData("end-to-end", 2, 5, 6, "reads [1, N, 6]")]
    [InlineData("detr", 1, 5, 80, "reads 2 to 2 outputs")]
    [InlineData("boxes-scores-labels", 1, 5, 80, "reads 2 to 3 outputs")]
    public void Create_OutputOfAnotherShape_SaysWhatWasExpected(
        string decoder, int first, int second, int third, string words)
    {
        var head = Head.Create(decoder, 1, [], ([first, second, third], new double[first * second * third]));

        var error = Assert.Throws<ModelFormatException>(() => head.Decode());

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_HeadsOfTwoPages_AreRefused()
    {
        var grid = Head.Create("grid", 1, [], ([2, 5, 80, 80], new double[2 * 5 * 80 * 80]));
        var detr = Head.Create("detr", 1, [], ([1, 5, 1], new double[5]), ([2, 5, 4], new double[40]));
        var boxes = Head.Create("boxes-scores-labels", 1, [], ([2, 5, 5], new double[50]), ([2, 5], new double[10]));
        var anchors = Head.Create(
            "yolov5-anchors", 1, new() { ["anchors"] = "10,13" }, ([2, 1, 4, 4, 6], new double[2 * 4 * 4 * 6]));

        Assert.All(
            [grid, detr, boxes, anchors],
            static head => Assert.Throws<ModelFormatException>(() => head.Decode()));
    }

    [Theory]
    [InlineData("colour", "red", "has no parameter 'colour'; it knows coordinates, layout, suppression")]
    [InlineData("layout", "sideways", "'any' or 'attributes-first' or 'boxes-first'")]
    public void Create_WrongParameter_SaysWhichThereAre(string name, string value, string words)
    {
        var head = Head.Create("yolov8", 1, new() { [name] = value }, ([1, 5, 3], new double[15]));

        var error = Assert.Throws<ModelFormatException>(() => head.Decode());

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_Logits_SaysThatTheyAreNoScores()
    {
        var head = Head.Create("yolov8", 1, [], ([1, 5, 1], [10, 10, 5, 5, 7.5]));

        Assert.Contains(
            "score 7.5, but scores are from 0 to 1",
            Assert.Throws<ModelFormatException>(() => head.Decode()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_ClassThatTheManifestLacks_IsRefused()
    {
        var head = Head.Create("end-to-end", 2, [], ([1, 1, 6], [10, 10, 20, 20, 0.9, 2]));

        Assert.Contains(
            "class 2, but its manifest names 2 classes",
            Assert.Throws<ModelFormatException>(() => head.Decode()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_ScoreAtTheThreshold_IsNotAbove()
    {
        var head = Head.Create("yolov8", 1, [], ([1, 5, 2], [10, 100, 10, 100, 5, 5, 5, 5, 0.25, 0.2500001]));

        Assert.Equal(100, Assert.Single(head.Decode().Boxes).Box.CenterX);
    }

    [Fact]
    public void Decode_MoreCandidatesThanTakePart_KeepsTheStrongest()
    {
        const int count = 70_000;
        var values = new double[5 * count];
        for (var i = 0; i < count; i++)
        {
            (values[i], values[count + i]) = (10 * (i / 700), 10 * (i % 700));
            (values[(2 * count) + i], values[(3 * count) + i]) = (5, 5);
            values[(4 * count) + i] = 0.3 + ((i * 7919L % count) / (2.0 * count));
        }

        var head = Head.Create("yolov8", 1, [], ([1, 5, count], values))
            .With(static d => d with { MaximumDetections = 40_000 });

        var boxes = head.Decode().Boxes;

        Assert.Equal(CandidateList.MaximumCount, boxes.Length);
        Assert.Equal(0.3f + (40_000 / (2f * count)), boxes.Min(static b => b.Score), 1e-5f);
    }

    [Fact]
    public void Decode_NamedOrderOfOutputs_IsTaken()
    {
        var head = Head.Create("boxes-scores-labels", 1, [], ([1, 4], [1, 2, 3, 4]), ([1], [0.5]), ([1], [0]));

        var first = head.Decode().Boxes;
        var labels = head.Outputs[2] with { Element = OutputElement.Int32 };
        var turned = head with { Outputs = [labels, head.Outputs[1], head.Outputs[0]] };

        Assert.Equal(first, turned.Decode().Boxes);
    }

    [Theory]
    [InlineData("yolov8")]
    [InlineData("grid")]
    [InlineData("detr")]
    [InlineData("boxes-scores-labels")]
    public void Decode_AfterTheFirstTime_AllocatesNothing(string kind)
    {
        var head = new RandomHeads(1).Draw(kind, 60, isWild: false);
        OutputTensor[] outputs = [.. head.Outputs.Select(static o => o.ToTensor())];
        var decoder = OutputDecoders.Create(head.Manifest, RawModel.Describe(outputs));
        var boxes = new ScoredModelBox[300];
        Assert.NotEqual(0, decoder.Decode(outputs, boxes).Count);

        // The runtime compiles a method anew after some calls, which may show once.
        var least = Enumerable.Range(0, 50).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            decoder.Decode(outputs, boxes);

            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.Equal(0, least);
    }

    [Fact]
    public void Decode_HalfPrecision_GivesWhatSinglePrecisionDoes()
    {
        var head = new RandomHeads(3).Draw("yolov8", 60, isWild: true);
        var half = head with { Outputs = [head.Outputs[0] with { Element = OutputElement.Float16 }] };

        Assert.Equal(head.Decode().Boxes, half.Decode().Boxes);
    }
}
