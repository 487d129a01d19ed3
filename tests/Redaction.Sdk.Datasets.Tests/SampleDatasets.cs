using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

/// <summary>Makes data sets in which the awkward cases are common, from a number.</summary>
internal static class SampleDatasets
{
    private static readonly string[] Names =
        ["pages/a.png", "images/b.webp", "c d.png", "images/deep/é.png", "letter-page3.png", "x,y\"z.png"];

    private static readonly string[] Words = ["memo", "a \"b\", c", "ünïcode", " ", "line\nbreak", "<&>", "5"];

    public static AnnotatedDataset Make(int seed)
    {
        Random random = new(seed);
        var id = 0L;

        return new()
        {
            Classes = ["black", "never used", "white outlined"],
            Images = [.. Names.Take(1 + random.Next(Names.Length)).Select((name, index) =>
                Image(random, name, 10 + index, ref id))],
        };
    }

    private static AnnotatedImage Image(Random random, string name, long number, ref long id)
    {
        var size = RasterSize.FromPixels(20 + random.Next(300), 20 + random.Next(300));
        List<Annotation> annotations = [];
        for (var left = random.Next(4); left > 0; left--)
        {
            annotations.Add(Mark(random, size, ++id));
        }

        return new()
        {
            Id = number,
            FileName = name,
            Width = size.Width,
            Height = size.Height,
            Dpi = Maybe(random) ? random.Next(72, 600) + 0.5 : null,
            DocumentId = Maybe(random) ? "letter.pdf" : null,
            PageNumber = Maybe(random) ? random.Next(1, 400) : null,
            Split = Maybe(random) ? (DatasetSplit)random.Next(3) : null,
            Attributes = Attributes(random),
            Annotations = annotations,
        };
    }

    private static Annotation Mark(Random random, RasterSize size, long id)
    {
        Annotation mark = new()
        {
            Id = id,
            ClassName = Maybe(random) ? "black" : "white outlined",
            Box = Place(random, size),
            IsCrowd = random.Next(4) == 0,
            Style = Maybe(random) ? (RedactionStyle)random.Next(8) : null,
            Annotator = Maybe(random) ? $"annotator {random.Next(2)}" : null,
            Attributes = Attributes(random),
        };

        return random.Next(5) switch
        {
            0 => mark with { Polygons = [PolygonBounds.Corners(mark.Box)] },
            1 => WithTriangle(mark),
            2 => mark with { Polygons = [[1, 1, 5, 1, 5, 7.25], [2, 2, 3.5, 2, 3, 4]] },
            3 => WithMask(random, mark, size),
            _ => mark,
        };
    }

    // On whole pixels or between them, within the page or over its edge.
    private static Box<ImagePixels> Place(Random random, RasterSize size)
    {
        var (x, y) = (random.Next(-3, size.Width - 1), random.Next(-3, size.Height - 1));
        var (width, height) = (1 + random.Next(size.Width), 1 + random.Next(size.Height));

        return Maybe(random)
            ? Box<ImagePixels>.FromSize(x, y, width, height)
            : Box<ImagePixels>.FromSize(x + random.NextDouble(), y + random.NextDouble(), width + random.NextDouble(), height);
    }

    private static Annotation WithTriangle(Annotation mark)
    {
        var box = mark.Box;

        return mark with { Polygons = [[box.Left, box.Bottom, box.CenterX, box.Top, box.Right, box.Bottom]] };
    }

    private static Annotation WithMask(Random random, Annotation mark, RasterSize size)
    {
        bool[] pixels = [.. Enumerable.Range(0, size.Width * size.Height).Select(_ => false)];
        for (var i = random.Next(1, 40); i > 0; i--)
        {
            pixels[random.Next(pixels.Length)] = true;
        }

        var mask = RunLengthMask.FromPixels(size, pixels);

        return mark with { Mask = mask, Box = mask.Bounds!.Value };
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Attributes(Random random) =>
        Maybe(random)
            ? AnnotatedImage.NoAttributes
            : AnnotatedImage.NoAttributes.SetItem("note", Words[random.Next(Words.Length)]).SetItem("b6", "1");

    private static bool Maybe(Random random) => random.Next(2) == 0;
}
