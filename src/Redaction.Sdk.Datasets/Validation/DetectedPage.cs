using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>What a detector found on a page, as if somebody had annotated it.</summary>
internal static class DetectedPage
{
    public const long ImageId = 1;

    public static AnnotatedDataset ToDataset(PageImage page, DetectionResult? detection)
    {
        var (across, down) = (page.Layout.Width / page.Size.Width, page.Layout.Height / page.Size.Height);
        Annotation[] marks =
        [
            .. (detection?.Regions ?? []).Select((region, index) => new Annotation
            {
                Id = index + 1,
                ClassName = RedactionClasses.NameOf(region.Style),
                Style = region.Style,
                Box = Box<ImagePixels>.FromEdges(
                    region.Box.Left * across, region.Box.Top * down, region.Box.Right * across, region.Box.Bottom * down),
            }),
        ];

        return new()
        {
            Classes = [.. marks.Select(static mark => mark.ClassName).Distinct(StringComparer.Ordinal)],
            Images =
            [
                new()
                {
                    Id = ImageId, FileName = "page", Width = page.Layout.Width, Height = page.Layout.Height,
                    Annotations = marks,
                },
            ],
        };
    }
}
