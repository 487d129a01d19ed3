using System.Collections.Immutable;
using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>Turns a COCO file into a data set, and refuses what cannot be true.</summary>
internal sealed class CocoConversion(FindingSink sink)
{
    public AnnotatedDataset Convert(CocoDocument document)
    {
        var categories = ById(document.Categories, static c => c.Id, "category", "categories");
        var images = ById(document.Images, static i => i.Id, "image", "images");
        var annotations = ById(document.Annotations, static a => a.Id, "annotation", "annotations");

        OrderedDictionary<long, string> classes = [];
        foreach (var (id, category) in categories)
        {
            if (category.Name is { } name)
            {
                classes.Add(id, name);
            }
            else
            {
                sink.Report($"The category with id {id} has no 'name'.");
            }
        }

        var marks = annotations
            .Where(a => RefersToAnImage(a.Key, a.Value, images))
            .Select(a => (Image: a.Value.ImageId!.Value, Draft: ToDraft(a.Key, a.Value, classes)))
            .Where(static a => a.Draft is not null)
            .ToLookup(static a => a.Image, static a => a.Draft!);
        var drafts = images.Select(i => ToDraft(i.Key, i.Value, [.. marks[i.Key]])).OfType<ImageDraft>();

        return new DatasetBuilder(sink, classes.Values).Build(drafts);
    }

    private bool RefersToAnImage(long id, CocoAnnotation annotation, OrderedDictionary<long, CocoImage> images)
    {
        var flaw = annotation.ImageId switch
        {
            null => $"The annotation with id {id} has no 'image_id'.",
            { } image when !images.ContainsKey(image) =>
                $"Annotation id {id} refers to image id {image}, which does not exist.",
            _ => null,
        };
        if (flaw is not null)
        {
            sink.Report(flaw, annotation.ImageId, id);
        }

        return flaw is null;
    }

    private ImageDraft? ToDraft(long id, CocoImage image, AnnotationDraft[] annotations)
    {
        if (image.FileName is not { } fileName)
        {
            sink.Report($"The image with id {id} has no 'file_name'.", id);
            return null;
        }

        var (document, page) = CocoSource.Split(image.Others);

        return new()
        {
            Id = id,
            FileName = fileName,
            Size = (image.Width ?? 0, image.Height ?? 0),
            Dpi = image.Dpi,
            DocumentId = image.DocumentId ?? document,
            PageNumber = image.PageNumber ?? page,
            Split = SplitNames.Find(image.Split),
            Attributes = CocoSource.Attributes(image.Attributes, image.Others),
            Annotations = annotations,
        };
    }

    private AnnotationDraft? ToDraft(long id, CocoAnnotation annotation, OrderedDictionary<long, string> classes)
    {
        var className = annotation.CategoryId is { } category ? classes.GetValueOrDefault(category) : null;
        if (Flaw(id, annotation, className) is var (rule, flaw))
        {
            sink.Report(new() { Rule = rule, Message = flaw, ImageId = annotation.ImageId, AnnotationId = id });
            return null;
        }

        if (!CocoOutline.TryRead(annotation.Segmentation, out var polygons, out var mask))
        {
            sink.Report(
                $"Annotation id {id} has a 'segmentation' that is neither polygons nor run lengths of its size.",
                annotation.ImageId,
                id);
            return null;
        }

        var box = annotation.Box!;
        return new()
        {
            Id = id,
            Box = RawBox.FromSize(box[0], box[1], box[2], box[3]),
            ClassName = className!,
            Style = RedactionClasses.FindStyle(annotation.Style ?? string.Empty),
            IsCrowd = annotation.IsCrowd == 1,
            Polygons = polygons,
            Mask = mask,
            Annotator = annotation.Annotator,
            Attributes = CocoSource.Attributes(annotation.Attributes, annotation.Others),
        };
    }

    private static (ValidationRule Rule, string Flaw)? Flaw(long id, CocoAnnotation annotation, string? className) =>
        annotation switch
        {
            { CategoryId: null } => (ValidationRules.Malformed, $"The annotation with id {id} has no 'category_id'."),
            _ when className is null => (
                ValidationRules.UnknownClass,
                $"Annotation id {id} refers to category id {annotation.CategoryId}, which does not exist."),
            { Box: null } => (ValidationRules.Malformed, $"The annotation with id {id} has no 'bbox'."),
            { Box.Count: not 4 } => (
                ValidationRules.Malformed, $"Annotation id {id} has a 'bbox' that is not x, y, width and height."),
            { IsCrowd: not (0 or 1) } => (
                ValidationRules.Malformed, $"Annotation id {id} has an 'iscrowd' other than 0 and 1."),
            _ => null,
        };

    private OrderedDictionary<long, T> ById<T>(
        IReadOnlyList<T?>? entries, Func<T, long?> idOf, string kind, string list)
        where T : class
    {
        if (entries is null)
        {
            throw new DatasetFormatException($"The data set has no list of {list}.");
        }

        OrderedDictionary<long, T> byId = [];
        foreach (var (index, entry) in entries.Index())
        {
            if (entry is null || idOf(entry) is not { } id)
            {
                sink.Report($"The {kind} at index {index} has no id.");
            }
            else if (!byId.TryAdd(id, entry))
            {
                sink.Report($"There are two entries with {kind} id {id}.");
            }
        }

        return byId;
    }
}
