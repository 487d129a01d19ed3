using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

public sealed class CocoWriterTests
{
    [Property(MaxTest = 50)]
    public bool WriteAsync_AnyDataset_IsReadBackAsItWas(NonNegativeInt seed)
    {
        var random = new Random(seed.Get);
        var dataset = Dataset(random);
        var read = ReadBack(dataset);

        return read.Classes.SequenceEqual(dataset.Classes)
            && read.Images.Count == dataset.Images.Count
            && read.Images.Zip(dataset.Images).All(pair => AreEqual(pair.First, pair.Second));
    }

    [Fact]
    public async Task WriteAsync_ClassWithoutName_Throws()
    {
        var dataset = Dataset(new Random(1)) with { Classes = [] };

        await Assert.ThrowsAsync<ArgumentException>(
            () => CocoWriter.WriteAsync(dataset, Stream.Null, TestContext.Current.CancellationToken));
    }

    private static AnnotatedDataset ReadBack(AnnotatedDataset dataset)
    {
        using var stream = new MemoryStream();
        CocoWriter.WriteAsync(dataset, stream).GetAwaiter().GetResult();
        stream.Position = 0;

        return CocoReader.ReadAsync(stream).GetAwaiter().GetResult();
    }

    private static bool AreEqual(AnnotatedImage a, AnnotatedImage b) =>
        (a.Id, a.FileName, a.Width, a.Height, a.Dpi) == (b.Id, b.FileName, b.Width, b.Height, b.Dpi)
        && a.Annotations.Count == b.Annotations.Count
        && a.Annotations.Zip(b.Annotations).All(pair => AreEqual(pair.First, pair.Second));

    // A width is written, not a right edge: adding it again may round the last bit.
    private static bool AreEqual(Annotation a, Annotation b) =>
        (a.Id, a.ClassName, a.IsCrowd, a.Box.Left, a.Box.Top) == (b.Id, b.ClassName, b.IsCrowd, b.Box.Left, b.Box.Top)
        && Math.Abs(a.Box.Right - b.Box.Right) < 1e-9 && Math.Abs(a.Box.Bottom - b.Box.Bottom) < 1e-9
        && a.Polygons.Count == b.Polygons.Count
        && a.Polygons.Zip(b.Polygons).All(pair => pair.First.SequenceEqual(pair.Second));

    private static AnnotatedDataset Dataset(Random random)
    {
        var id = 0L;
        return new()
        {
            Classes = ["black", "gray", "outlined"],
            Images = [.. Enumerable.Range(1, 1 + random.Next(3)).Select(image => new AnnotatedImage
            {
                Id = image,
                FileName = $"pages/{image}.png",
                Width = 1 + random.Next(2000),
                Height = 1 + random.Next(2000),
                Dpi = random.Next(2) == 0 ? null : random.Next(36, 400) + 0.5,
                Annotations = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new Annotation
                {
                    Id = ++id,
                    ClassName = random.Next(2) == 0 ? "black" : "outlined",
                    Box = Box<ImagePixels>.FromSize(random.NextDouble() * 99, random.NextDouble(), 0.5 + random.NextDouble(), 7),
                    IsCrowd = random.Next(4) == 0,
                    Polygons = random.Next(2) == 0 ? [] : [[0, 0, random.NextDouble(), 5, 7, 7.25]],
                })],
            })],
        };
    }
}
