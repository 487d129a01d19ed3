namespace Redaction.Sdk.Datasets.Tests;

public sealed class LenientReadingTests
{
    [Fact]
    public async Task ReadAsync_WrongEntries_AreReportedAndLeftOut()
    {
        using TemporaryFolder folder = new();
        folder.Write("annotations.coco.json", """
            {"categories": [{"id": 1, "name": "black"}],
             "images": [{"id": 1, "file_name": "a.png", "width": 10, "height": 10},
                        {"id": 2, "file_name": "../b.png", "width": 10, "height": 10}],
             "annotations": [
                {"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 1, 2, 2]},
                {"id": 2, "image_id": 1, "category_id": 1, "bbox": [1, 1, 0, 2]},
                {"id": 3, "image_id": 1, "category_id": 1, "bbox": [1, 1, 1e999, 2]},
                {"id": 4, "image_id": 1, "category_id": 9, "bbox": [1, 1, 2, 2]},
                {"id": 5, "image_id": 7, "category_id": 1, "bbox": [1, 1, 2, 2]}]}
            """);
        List<DataFinding> findings = [];

        var dataset = await new CocoFormat().ReadAsync(
            folder.Path, new() { Findings = findings }, TestContext.Current.CancellationToken);

        Assert.Equal([1L], Assert.Single(dataset.Images).Annotations.Select(static a => a.Id));
        Assert.Equal(
            (IEnumerable<(string, long?, long?)>)[(ValidationRules.Malformed.Id, 2, null), (ValidationRules.Malformed.Id, 7, 5),
                (ValidationRules.NotFinite.Id, 1, 3), (ValidationRules.Degenerate.Id, 1, 2), (ValidationRules.UnknownClass.Id, 1, 4)],
            findings.Select(static d => (d.Rule.Id, d.ImageId, d.AnnotationId))
                .OrderBy(static d => d.Id, StringComparer.Ordinal)
                .ThenBy(static d => d.ImageId));
    }

    [Theory]
    [InlineData("coco", "annotations.coco.json", "[")]
    [InlineData("label-studio", "tasks.json", "{}")]
    [InlineData("cvat", "annotations.xml", "<annotations><version>1.1")]
    [InlineData("cvat", "annotations.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><annotations>&x;</annotations>")]
    [InlineData("cvat", "annotations.xml", "<annotation/>")]
    [InlineData("voc", "Annotations/a.xml", "<annotation>")]
    [InlineData("yolo", "data.yaml", "names: [")]
    [InlineData("yolo", "data.yaml", "train: images")]
    [InlineData("yolo", "data.yaml", "train: images\nnames: [a]")]
    [InlineData("prodigy", "annotations.jsonl", "{\"image\": ")]
    [InlineData("via", "via_project.json", "[]")]
    [InlineData("via-csv", "via_export_csv.csv", "a,b,c\n1,2,3\n")]
    public async Task ReadAsync_FileThatIsNone_IsRefused(string format, string name, string text)
    {
        using TemporaryFolder folder = new();
        folder.Write(name, text);

        await Assert.ThrowsAsync<DatasetFormatException>(() => DatasetFormats.Find(format)!.ReadAsync(
            folder.Path, new() { Findings = [] }, TestContext.Current.CancellationToken));
    }
}
