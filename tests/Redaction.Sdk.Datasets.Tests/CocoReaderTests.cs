using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

public sealed class CocoReaderTests
{
    private const string Categories = """[{"id": 1, "name": "black"}, {"id": 5, "name": "white_outlined"}]""";
    private const string Images = """[{"id": 7, "file_name": "images/a.webp", "width": 100, "height": 200}]""";
    private const string Annotations = """[{"id": 3, "image_id": 7, "category_id": 5, "bbox": [10, 20, 30.5, 40]}]""";

    [Fact]
    public async Task ReadAsync_WholeFile_KeepsEveryField()
    {
        var dataset = await Read("""
            {
              "info": {"year": 2026, "unknown": [1, {}]},
              "categories": [{"id": 5, "name": "white_outlined", "supercategory": "x"}, {"id": 1, "name": "black"}],
              "images": [
                {"id": 9, "file_name": "b.png", "width": 10, "height": 20, "dpi": 200, "license": 1},
                {"id": 7, "file_name": "images/a.webp", "width": 100, "height": 200}
              ],
              "annotations": [
                {"id": 3, "image_id": 7, "category_id": 5, "bbox": [10, 20, 30.5, 40], "iscrowd": 1, "area": 12,
                 "segmentation": [[10, 20, 40, 20, 40, 60.25]]},
                {"id": 4, "image_id": 7, "category_id": 1, "bbox": [-1, 0, 2, 3],
                 "segmentation": {"counts": [1, 2, 9], "size": [3, 4]}}
              ]
            }
            """);

        Assert.Equal(["white_outlined", "black"], dataset.Classes);
        Assert.Equal([9, 7], dataset.Images.Select(static i => i.Id));
        Assert.Equal([200.0, null], dataset.Images.Select(static i => i.Dpi));
        Assert.Empty(dataset.Images[0].Annotations);

        var image = dataset.Images[1];
        Assert.Equal(("images/a.webp", 100, 200), (image.FileName, image.Width, image.Height));

        var group = image.Annotations[0];
        Assert.Equal((3L, "white_outlined", true), (group.Id, group.ClassName, group.IsCrowd));
        Assert.Equal(Box<ImagePixels>.FromEdges(10, 20, 40.5, 60), group.Box);
        Assert.Equal([10, 20, 40, 20, 40, 60.25], Assert.Single(group.Polygons));

        var bar = image.Annotations[1];
        Assert.Equal((4L, "black", false), (bar.Id, bar.ClassName, bar.IsCrowd));
        Assert.Equal(Box<ImagePixels>.FromEdges(-1, 0, 1, 3), bar.Box);
        Assert.Empty(bar.Polygons);
        Assert.Equal([1, 2, 9], bar.Mask!.Counts);
        Assert.Equal(Box<ImagePixels>.FromEdges(0, 1, 1, 3), bar.Mask.Bounds);
    }

    [Theory]
    [InlineData("", "The data set is not COCO JSON: line 1 cannot be read as expected.")]
    [InlineData("null", "The data set is empty.")]
    [InlineData("[]", "The data set is not COCO JSON: line 1 cannot be read as expected.")]
    [InlineData("{\n\"images\": [}", "The data set is not COCO JSON: line 2 cannot be read as expected.")]
    [InlineData(
        "{\"images\": [], \"images\": []}",
        "The data set is not COCO JSON: line 1 cannot be read as expected.")]
    [InlineData("{\"images\": [], \"annotations\": []}", "The data set has no list of categories.")]
    [InlineData("{\"categories\": [], \"annotations\": []}", "The data set has no list of images.")]
    [InlineData("{\"categories\": [], \"images\": []}", "The data set has no list of annotations.")]
    public async Task ReadAsync_NotADataset_SaysWhatIsMissing(string json, string message) =>
        await Refuses(json, message);

    [Theory]
    [InlineData("""[{"name": "black"}]""", "The category at index 0 has no id.")]
    [InlineData("""[null]""", "The category at index 0 has no id.")]
    [InlineData("""[{"id": 5}]""", "The category with id 5 has no 'name'.")]
    [InlineData("""[{"id": 5, "name": "a"}, {"id": 5, "name": "b"}]""", "There are two entries with category id 5.")]
    [InlineData("""[{"id": 1, "name": "a"}]""", "Annotation id 3 refers to category id 5, which does not exist.")]
    public async Task ReadAsync_BadCategory_NamesIt(string categories, string message) =>
        await Refuses(Dataset(categories, Images, Annotations), message);

    [Theory]
    [InlineData("""[{"file_name": "a", "width": 1, "height": 1}]""", "The image at index 0 has no id.")]
    [InlineData("""[{"id": 7, "width": 1, "height": 1}]""", "The image with id 7 has no 'file_name'.")]
    [InlineData(
        """[{"id": 7, "file_name": "a", "height": 1}]""",
        "Image id 7 has no width and height of at least one pixel.")]
    [InlineData(
        """[{"id": 7, "file_name": "a", "width": 1, "height": 0}]""",
        "Image id 7 has no width and height of at least one pixel.")]
    [InlineData(
        """[{"id": 7, "file_name": "a", "width": 1, "height": 1, "dpi": 0}]""",
        "Image id 7 has a resolution that is not more than 0.")]
    [InlineData("""[{"id": 7}, {"id": 7}]""", "There are two entries with image id 7.")]
    [InlineData("""[]""", "Annotation id 3 refers to image id 7, which does not exist.")]
    public async Task ReadAsync_BadImage_NamesIt(string images, string message) =>
        await Refuses(Dataset(Categories, images, Annotations), message);

    [Theory]
    [InlineData("../a.png")]
    [InlineData("images/../../a.png")]
    [InlineData("images\\..\\..\\a.png")]
    [InlineData("..")]
    [InlineData("/etc/a.png")]
    [InlineData("\\\\server\\a.png")]
    [InlineData("C:a.png")]
    [InlineData("a\0.png")]
    [InlineData("")]
    public async Task ReadAsync_FileOutsideTheFolder_IsRefused(string name)
    {
        var escaped = System.Text.Json.JsonEncodedText.Encode(name);

        await Refuses(
            Dataset(Categories, $$"""[{"id": 7, "file_name": "{{escaped}}", "width": 1, "height": 1}]""", Annotations),
            "Image id 7 names a file outside the folder of the annotations.");
    }

    [Theory]
    [InlineData("""[{"image_id": 7}]""", "The annotation at index 0 has no id.")]
    [InlineData("""[{"id": 3}]""", "The annotation with id 3 has no 'image_id'.")]
    [InlineData("""[{"id": 3, "image_id": 7}]""", "The annotation with id 3 has no 'category_id'.")]
    [InlineData("""[{"id": 3, "image_id": 7, "category_id": 1}]""", "The annotation with id 3 has no 'bbox'.")]
    [InlineData("""[{"id": 3}, {"id": 3}]""", "There are two entries with annotation id 3.")]
    [InlineData(
        """[{"id": 3, "image_id": 7, "category_id": 1, "bbox": [0, 0, 1, 1], "iscrowd": 2}]""",
        "Annotation id 3 has an 'iscrowd' other than 0 and 1.")]
    public async Task ReadAsync_BadAnnotation_NamesIt(string annotations, string message) =>
        await Refuses(Dataset(Categories, Images, annotations), message);

    [Theory]
    [InlineData("[]", "has a 'bbox' that is not x, y, width and height.")]
    [InlineData("[0, 0, 1]", "has a 'bbox' that is not x, y, width and height.")]
    [InlineData("[0, 0, 1, 1, 1]", "has a 'bbox' that is not x, y, width and height.")]
    [InlineData("[0, 0, 0, 1]", "has a box without an area.")]
    [InlineData("[0, 0, 1, -1]", "has a box without an area.")]
    [InlineData("[0, 0, 1e999, 1]", "has a box whose numbers are not all finite and within reach.")]
    [InlineData("[0, 0, \"NaN\", 1]", "has a box whose numbers are not all finite and within reach.")]
    [InlineData("[1e12, 0, 1, 1]", "has a box whose numbers are not all finite and within reach.")]
    public async Task ReadAsync_BoxThatIsNone_NamesTheAnnotation(string box, string flaw) =>
        await Refuses(
            Dataset(Categories, Images, $$"""[{"id": 3, "image_id": 7, "category_id": 1, "bbox": {{box}}}]"""),
            $"Annotation id 3 {flaw}");

    [Theory]
    [InlineData("[[1, 2, 3, 4]]")]
    [InlineData("[[1, 2, 3, 4, 5, 6, 7]]")]
    [InlineData("[1, 2, 3, 4, 5, 6]")]
    [InlineData("[[1, 2, 3, 4, 5, \"6\"]]")]
    [InlineData("7")]
    [InlineData("{\"counts\": [1, 2], \"size\": [3, 4]}")]
    [InlineData("{\"counts\": [1, -2, 13], \"size\": [3, 4]}")]
    [InlineData("{\"counts\": \"!\", \"size\": [3, 4]}")]
    [InlineData("{\"counts\": [12], \"size\": [3]}")]
    public async Task ReadAsync_BadOutline_NamesTheAnnotation(string polygons) =>
        await Refuses(
            Dataset(
                Categories,
                Images,
                $$"""
                [{"id": 3, "image_id": 7, "category_id": 1, "bbox": [0, 0, 1, 1], "segmentation": {{polygons}}}]
                """),
            "Annotation id 3 has a 'segmentation' that is neither polygons nor run lengths of its size.");

    [Theory]
    [InlineData("woo-pages", 66, 565)]
    [InlineData("fbi-pages", 44, 382)]
    [InlineData("mueller-scan", 28, 51)]
    public async Task ReadAsync_RealDataset_HasTheDocumentedCounts(string name, int images, int annotations)
    {
        var path = Path.Combine(SharedData.Folder, name, "annotations.coco.json");
        Assert.SkipUnless(File.Exists(path), "The shared data is not on this machine.");
        await using var file = File.OpenRead(path);

        var dataset = await CocoReader.ReadAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(images, dataset.Images.Count);
        Assert.Equal(annotations, dataset.Images.Sum(static i => i.Annotations.Count));
        Assert.All(dataset.Classes, static c => Assert.NotNull(RedactionClasses.FindStyle(c)));
    }

    private static string Dataset(string categories, string images, string annotations) =>
        $$"""{"categories": {{categories}}, "images": {{images}}, "annotations": {{annotations}}}""";

    private static async Task<AnnotatedDataset> Read(string json)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json));

        return await CocoReader.ReadAsync(stream, TestContext.Current.CancellationToken);
    }

    private static async Task Refuses(string json, string message)
    {
        var exception = await Assert.ThrowsAsync<DatasetFormatException>(() => Read(json));

        Assert.Equal(message, exception.Message);
        Assert.Equal(ProblemCode.MalformedDocument, exception.Code);
    }
}
