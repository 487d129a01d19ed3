using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>Checks what a file states, numbers what has no number, and makes a data set of it.</summary>
/// <param name="sink">Receives what cannot be true.</param>
/// <param name="statedClasses">
/// The classes that the file lists; <see langword="null"/> for a format without a list, in which every class counts.
/// </param>
internal sealed class DatasetBuilder(FindingSink sink, IEnumerable<string>? statedClasses)
{
    private readonly List<string> _classes = [.. (statedClasses ?? []).Distinct()];
    private readonly bool _isOpen = statedClasses is null;
    private long _nextImage;
    private long _nextAnnotation;

    public AnnotatedDataset Build(IEnumerable<ImageDraft> drafts)
    {
        AnnotatedImage[] images = [.. drafts.Select(ToImage).OfType<AnnotatedImage>()];

        return new() { Classes = _classes, Images = images };
    }

    private AnnotatedImage? ToImage(ImageDraft draft)
    {
        var id = draft.Id ?? ++_nextImage;
        if (Flaw(draft) is { } flaw)
        {
            sink.Report($"Image id {id} {flaw}", id);
            return null;
        }

        if (SizeOf(draft) is not { } size)
        {
            sink.Report($"Image id {id} has no width and height of at least one pixel.", id);
            return null;
        }

        return new()
        {
            Id = id,
            FileName = draft.FileName,
            Width = size.Width,
            Height = size.Height,
            Dpi = draft.Dpi,
            DocumentId = draft.DocumentId,
            PageNumber = draft.PageNumber,
            Split = draft.Split,
            Attributes = draft.Attributes,
            Annotations = [.. draft.Annotations.Select(a => ToAnnotation(id, draft, a)).OfType<Annotation>()],
        };
    }

    private static string? Flaw(ImageDraft draft) => draft switch
    {
        _ when !IsInside(draft.FileName) => "names a file outside the folder of the annotations.",
        { Dpi: not null and not (> 0 and <= Box<ImagePixels>.MaxCoordinate) } =>
            "has a resolution that is not more than 0.",
        { PageNumber: < 1 } => "has a page number that is not at least 1.",
        _ => null,
    };

    // Both separators and drives count everywhere, so that a data set means the same on every system.
    private static bool IsInside(string name) =>
        name.Length > 0 && name is not (['/' or '\\', ..] or [_, ':', ..])
        && !name.Contains('\0') && !name.Split('/', '\\').Contains("..");

    private RasterSize? SizeOf(ImageDraft draft) => draft.Size switch
    {
        ( > 0 and <= 1_000_000_000, > 0 and <= 1_000_000_000) =>
            RasterSize.FromPixels(draft.Size.Width.Value, draft.Size.Height.Value),
        (null, null) => sink.Settings.FindImageSize?.Invoke(draft.FileName),
        _ => null,
    };

    private Annotation? ToAnnotation(long image, ImageDraft page, AnnotationDraft draft)
    {
        var id = draft.Id ?? ++_nextAnnotation;
        if (Flaw(draft) is var (rule, flaw))
        {
            sink.Report(new()
            {
                Rule = rule,
                Message = $"Annotation id {id} {flaw}",
                ImageId = image,
                FileName = page.FileName,
                AnnotationId = id,
                Box = draft.Box,
            });
            return null;
        }

        return new()
        {
            Id = id,
            Box = Box<ImagePixels>.FromEdges(draft.Box.Left, draft.Box.Top, draft.Box.Right, draft.Box.Bottom),
            ClassName = draft.ClassName,
            Style = draft.Style,
            IsCrowd = draft.IsCrowd,
            Polygons = draft.Polygons,
            Mask = draft.Mask,
            Annotator = draft.Annotator,
            Attributes = draft.Attributes,
        };
    }

    private (ValidationRule Rule, string Flaw)? Flaw(AnnotationDraft draft)
    {
        if (BoxFlaw.Of(draft.Box) is { } flaw)
        {
            return flaw;
        }

        if (draft.Polygons.Any(static p => p.Count < 6 || p.Count % 2 != 0 || p.Any(static n => !double.IsFinite(n))))
        {
            return (ValidationRules.Malformed, "has an outline that is not polygons with three or more points each.");
        }

        return IsKnown(draft.ClassName)
            ? null
            : (ValidationRules.UnknownClass, "is of a class that the data set does not name.");
    }

    private bool IsKnown(string className)
    {
        if (_classes.Contains(className))
        {
            return true;
        }

        if (_isOpen)
        {
            _classes.Add(className);
        }

        return _isOpen;
    }
}
