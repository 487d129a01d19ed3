using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

/// <summary>Files in the layout in which the tools themselves write them, read to numbers worked out by hand.</summary>
public sealed class ToolLayoutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReadAsync_FileOfLabelImg_CountsPixelsFromOne()
    {
        _folder.Write("Annotations/p1.xml", """
            <annotation>
              <folder>JPEGImages</folder>
              <filename>p1.jpg</filename>
              <path>C:\scans\p1.jpg</path>
              <source><database>Unknown</database></source>
              <size><width>640</width><height>480</height><depth>3</depth></size>
              <segmented>0</segmented>
              <object>
                <name>black</name><pose>Unspecified</pose><truncated>0</truncated><difficult>1</difficult>
                <bndbox><xmin>1</xmin><ymin>11</ymin><xmax>100</xmax><ymax>30</ymax></bndbox>
              </object>
            </annotation>
            """);

        var image = Assert.Single((await ReadAsync(new PascalVocFormat())).Images);

        Assert.Equal(("JPEGImages/p1.jpg", 640, 480), (image.FileName, image.Width, image.Height));
        var mark = Assert.Single(image.Annotations);
        Assert.Equal(Box<ImagePixels>.FromEdges(0, 10, 100, 30), mark.Box);
        Assert.True(mark.IsCrowd);
    }

    [Theory]
    [InlineData("names:\n  0: black\n  1: white\n")]
    [InlineData("nc: 2\nnames: ['black', 'white']\n")]
    public async Task ReadAsync_FolderOfUltralytics_ReadsBoxesAndPolygons(string names)
    {
        _folder.Write("data.yaml", $"path: ../datasets/elsewhere\ntrain: images/train\nval: ../images/val\n{names}");
        _folder.Write("images/train/a.png", string.Empty);
        _folder.Write("images/train/notes.md", string.Empty);
        _folder.Write("images/val/b.jpg", string.Empty);
        _folder.Write("images/val/none.jpg", string.Empty);
        _folder.Write("labels/train/a.txt", "1 0.5 0.5 0.2 0.1\n0 0.1 0.1 0.3 0.1 0.3 0.2\n");
        _folder.Write("labels/val/b.txt", "0 0.25 0.25 0.5 0.5\n");

        var dataset = await ReadAsync(YoloFormat.Detection, new() { FindImageSize = _ => RasterSize.FromPixels(100, 200) });

        Assert.Equal(["images/train/a.png", "images/val/b.jpg", "images/val/none.jpg"], dataset.Images.Select(i => i.FileName));
        Assert.Equal([DatasetSplit.Train, DatasetSplit.Validation, DatasetSplit.Validation], dataset.Images.Select(i => i.Split));
        Assert.Equal(["black", "white"], dataset.Classes);
        var (box, polygon) = (dataset.Images[0].Annotations[0], dataset.Images[0].Annotations[1]);
        AssertNear([40, 90, 60, 110], box.Box);
        Assert.Equal("white", box.ClassName);
        AssertNear([10, 20, 30, 40], polygon.Box);
        Assert.Single(polygon.Polygons);
        AssertNear([0, 0, 50, 100], dataset.Images[1].Annotations[0].Box);
    }

    [Fact]
    public async Task ReadAsync_ExportOfLabelStudio_ReadsEveryShape()
    {
        _folder.Write("tasks.json", """
            [{
              "id": 12, "data": {"image": "/data/local-files/?d=scans%2Fa%20b.png"}, "project": 3,
              "annotations": [
                {"id": 5, "completed_by": {"id": 7, "email": "ann@example.org"}, "was_cancelled": false, "result": [
                  {"original_width": 200, "original_height": 100, "image_rotation": 0, "id": "x1", "type": "rectanglelabels",
                   "from_name": "label", "to_name": "image", "origin": "manual",
                   "value": {"x": 10, "y": 20, "width": 30, "height": 40, "rotation": 0, "rectanglelabels": ["black"]}},
                  {"original_width": 200, "original_height": 100, "id": "x2", "type": "rectanglelabels",
                   "value": {"x": 50, "y": 50, "width": 10, "height": 10, "rotation": 90, "rectanglelabels": ["white"]}},
                  {"original_width": 200, "original_height": 100, "id": "x3", "type": "polygonlabels",
                   "value": {"points": [[0, 0], [50, 0], [50, 50]], "closed": true, "polygonlabels": ["white"]}},
                  {"type": "choices", "value": {"choices": ["good"]}}]},
                {"id": 6, "completed_by": 8, "was_cancelled": true, "result": [
                  {"original_width": 200, "original_height": 100, "id": "y", "type": "rectanglelabels",
                   "value": {"x": 1, "y": 2, "width": 3, "height": 4, "rotation": 0, "rectanglelabels": ["black"]}}]}],
              "predictions": []
            }]
            """);

        var image = Assert.Single((await ReadAsync(new LabelStudioFormat())).Images);

        Assert.Equal((12L, "scans/a b.png", 200, 100), (image.Id, image.FileName, image.Width, image.Height));
        Assert.Equal(3, image.Annotations.Count);
        AssertNear([20, 20, 80, 60], image.Annotations[0].Box);
        Assert.Equal("ann@example.org", image.Annotations[0].Annotator);

        // 20 x 10 pixels, turned a quarter clockwise about its first corner at 100, 50.
        AssertNear([90, 50, 100, 70], image.Annotations[1].Box);
        AssertNear([0, 0, 100, 50], image.Annotations[2].Box);
    }

    [Fact]
    public async Task ReadAsync_BrushOfLabelStudio_TakesTheFourthChannel()
    {
        // 2 x 1 pixels of four channels: eight values of eight bits, the lengths in 3, 4, 8 or 16 bits.
        // Bits: 32 of count 8; 00111 (8 bits a value); 0010 0011 0111 1111 (3, 4, 8, 16);
        // a run of four zeros: 1 00 011 00000000; a run of four 255: 1 00 011 11111111.
        _folder.Write("tasks.json", """
            [{"id": 1, "data": {"image": "a.png"}, "annotations": [{"result": [
              {"original_width": 2, "original_height": 1, "type": "brushlabels",
               "value": {"format": "rle", "rle": [0, 0, 0, 8, 57, 27, 252, 96, 17, 255, 128], "brushlabels": ["black"]}}]}]}]
            """);

        var mark = Assert.Single((await ReadAsync(new LabelStudioFormat())).Images[0].Annotations);

        Assert.Equal([1, 1], mark.Mask!.Counts);
        AssertNear([1, 0, 2, 1], mark.Box);
    }

    [Fact]
    public async Task ReadAsync_ExportOfCvat_ReadsBoxesPolygonsAndMasks()
    {
        _folder.Write("annotations.xml", """
            <?xml version="1.0" encoding="utf-8"?>
            <annotations>
              <version>1.1</version>
              <meta><task><id>4</id><name>t</name><size>1</size><mode>annotation</mode><labels>
                <label><name>black</name><color>#c06060</color><type>any</type><attributes>
                  <attribute><name>code</name><mutable>False</mutable><input_type>text</input_type></attribute>
                </attributes></label>
                <label><name>white</name><attributes></attributes></label>
              </labels></task><dumped>2024-01-01 00:00:00.000000+00:00</dumped></meta>
              <image id="3" name="s/a.png" subset="Train" width="10" height="8">
                <box label="black" source="manual" occluded="0" xtl="1.50" ytl="2.00" xbr="7.25" ybr="4.00" z_order="0">
                  <attribute name="code">b(6)</attribute>
                </box>
                <polygon label="white" source="manual" occluded="0" points="0.00,0.00;5.00,0.00;5.00,3.00" z_order="0"></polygon>
                <mask label="white" source="manual" occluded="0" rle="1, 2, 1, 2" left="4" top="2" width="3" height="2" z_order="0"></mask>
                <points label="white" source="manual" occluded="0" points="1.00,1.00" z_order="0"></points>
                <tag label="white" source="manual"></tag>
              </image>
            </annotations>
            """.TrimStart());

        var dataset = await ReadAsync(new CvatFormat());

        Assert.Equal(["black", "white"], dataset.Classes);
        var image = Assert.Single(dataset.Images);
        Assert.Equal((3L, "s/a.png", DatasetSplit.Train), (image.Id, image.FileName, image.Split));
        Assert.Equal(3, image.Annotations.Count);
        AssertNear([1.5, 2, 7.25, 4], image.Annotations[0].Box);
        Assert.Equal("b(6)", image.Annotations[0].Attributes["code"]);
        AssertNear([0, 0, 5, 3], image.Annotations[1].Box);

        // Row by row: off, on, on; off, on, on.
        AssertNear([5, 2, 7, 4], image.Annotations[2].Box);
        Assert.Equal(4, image.Annotations[2].Mask!.Area);
    }

    [Fact]
    public async Task ReadAsync_LinesOfProdigy_JoinsAnnotatorsAndPassesOverRejects()
    {
        _folder.Write("annotations.jsonl", """
            {"image":"data:image/png;base64,AAAA","path":"/scans/a.png","width":80,"height":60,"spans":[{"id":"a","label":"black","color":"yellow","x":1.5,"y":2,"width":10,"height":5,"points":[[1.5,2],[1.5,7],[11.5,7],[11.5,2]],"center":[6.5,4.5],"type":"rect"}],"answer":"accept","_annotator_id":"x-ann"}
            {"image":"data:image/png;base64,AAAA","path":"/scans/a.png","width":80,"height":60,"spans":[{"label":"white","points":[[0,0],[9,0],[9,5]],"type":"polygon"}],"answer":"accept","_annotator_id":"x-bob"}
            {"image":"a.png","width":80,"height":60,"spans":[{"label":"black","points":[[3,4],[3,8],[9,8],[9,4]]}],"answer":"accept"}
            {"image":"b.png","width":80,"height":60,"spans":[],"answer":"reject"}
            """);

        var image = Assert.Single((await ReadAsync(new ProdigyFormat())).Images);

        Assert.Equal(("a.png", 80, 60), (image.FileName, image.Width, image.Height));
        Assert.Equal(["x-ann", "x-bob", null], image.Annotations.Select(a => a.Annotator));
        AssertNear([1.5, 2, 11.5, 7], image.Annotations[0].Box);
        AssertNear([0, 0, 9, 5], image.Annotations[1].Box);
        Assert.Single(image.Annotations[1].Polygons);
        AssertNear([3, 4, 9, 8], image.Annotations[2].Box);
        Assert.Empty(image.Annotations[2].Polygons);
    }

    [Theory]
    [InlineData("""[{REGION}]""")]
    [InlineData("""{"0": {REGION}}""")]
    public async Task ReadAsync_ExportOfVia_ReadsRegionsOfBothVersions(string regions)
    {
        var list = regions.Replace(
            "{REGION}",
            """
            {"shape_attributes": {"name": "circle", "cx": 10, "cy": 20, "r": 5}, "region_attributes": {"type": {"black": true}}}
            """,
            StringComparison.Ordinal);
        _folder.Write(
            "via_region_data.json",
            """{"a.png1234": {"filename": "a.png", "size": 1234, "regions": LIST, "file_attributes": {"caption": ""}}}"""
                .Replace("LIST", list, StringComparison.Ordinal));

        var dataset = await ReadAsync(new ViaFormat(), new() { FindImageSize = _ => RasterSize.FromPixels(40, 40) });

        var mark = Assert.Single(Assert.Single(dataset.Images).Annotations);
        AssertNear([5, 15, 15, 25], mark.Box);
        Assert.Equal("black", mark.ClassName);
    }

    [Fact]
    public async Task ReadAsync_CsvOfVia_UnquotesJson()
    {
        _folder.Write("via_export_csv.csv", """"
            filename,file_size,file_attributes,region_count,region_id,region_shape_attributes,region_attributes
            a.png,1234,"{}",2,0,"{""name"":""rect"",""x"":1,""y"":2,""width"":3,""height"":4}","{""label"":""black""}"
            a.png,1234,"{}",2,1,"{""name"":""polygon"",""all_points_x"":[5,9,9],""all_points_y"":[5,5,8]}","{""label"":""white""}"
            b.png,77,"{""caption"":""x"",""width"":""9""}",0,0,"{}","{}"

            """");

        var dataset = await ReadAsync(new ViaCsvFormat(), new() { FindImageSize = _ => RasterSize.FromPixels(40, 40) });

        Assert.Equal("a.png", Assert.Single(dataset.Images).FileName);
        AssertNear([1, 2, 4, 6], dataset.Images[0].Annotations[0].Box);
        AssertNear([5, 5, 9, 8], dataset.Images[0].Annotations[1].Box);
    }

    private async Task<AnnotatedDataset> ReadAsync(IDatasetFormat format, DatasetReadSettings? settings = null)
    {
        // One image of the CSV states half a size, which is none: it must be reported and left out.
        settings = (settings ?? new()) with { Findings = new List<DataFinding>() };
        var dataset = await format.ReadAsync(_folder.Path, settings, TestContext.Current.CancellationToken);
        Assert.Equal(format is ViaCsvFormat ? 1 : 0, settings.Findings!.Count);

        return dataset;
    }

    private static void AssertNear(double[] expected, Box<ImagePixels> box)
    {
        Assert.Equal(expected[0], box.Left, 1e-9);
        Assert.Equal(expected[1], box.Top, 1e-9);
        Assert.Equal(expected[2], box.Right, 1e-9);
        Assert.Equal(expected[3], box.Bottom, 1e-9);
    }
}
