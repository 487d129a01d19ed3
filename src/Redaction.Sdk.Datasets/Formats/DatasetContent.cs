namespace Redaction.Sdk.Datasets;

/// <summary>What a format can carry besides boxes, classes and the names of image files.</summary>
[Flags]
public enum DatasetContent
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>Boxes at fractions of a pixel, to the last digit but one.</summary>
    Fractions = 1 << 0,

    /// <summary>The size of each image.</summary>
    ImageSize = 1 << 1,

    /// <summary>The numbers of images.</summary>
    ImageIds = 1 << 2,

    /// <summary>The numbers of annotations.</summary>
    AnnotationIds = 1 << 3,

    /// <summary>The list of classes, those without an annotation included.</summary>
    ClassList = 1 << 4,

    /// <summary>The resolution of an image.</summary>
    Resolution = 1 << 5,

    /// <summary>The document and the page number.</summary>
    Documents = 1 << 6,

    /// <summary>The part of the data set to which an image belongs.</summary>
    Splits = 1 << 7,

    /// <summary>Whatever else is said of an image.</summary>
    ImageAttributes = 1 << 8,

    /// <summary>An outline of one polygon.</summary>
    Polygon = 1 << 9,

    /// <summary>An outline of several polygons.</summary>
    SeveralPolygons = 1 << 10,

    /// <summary>Masks, pixel by pixel.</summary>
    Masks = 1 << 11,

    /// <summary>That a box stands for a group.</summary>
    Crowds = 1 << 12,

    /// <summary>The style beside the class, and whatever else is said of an annotation.</summary>
    AnnotationAttributes = 1 << 13,

    /// <summary>Who marked it.</summary>
    Annotators = 1 << 14,

    /// <summary>All of it.</summary>
    Everything = (1 << 15) - 1,
}
