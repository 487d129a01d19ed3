using System.Collections.Immutable;

namespace Redaction.Sdk.Datasets;

/// <summary>The formats that this package reads and writes.</summary>
public static class DatasetFormats
{
    /// <summary>Gets the formats, in the order in which they are listed to people.</summary>
    public static ImmutableArray<IDatasetFormat> All { get; } =
    [
        new CocoFormat(),
        new PascalVocFormat(),
        YoloFormat.Detection,
        YoloFormat.Segmentation,
        new LabelStudioFormat(),
        new CvatFormat(),
        new ProdigyFormat(),
        new ViaFormat(),
        new ViaCsvFormat(),
    ];

    /// <summary>Finds a format by its name.</summary>
    /// <param name="name">The name, such as <c>coco</c>. Case does not matter.</param>
    /// <returns>The format; <see langword="null"/> when none has the name.</returns>
    public static IDatasetFormat? Find(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));
}
