using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Redaction.Sdk.Tests.Shared;

/// <summary>Writes small documents, object by object, with a true cross-reference table.</summary>
internal sealed class TestPdf
{
    private readonly List<byte[]> _objects = [];
    private readonly List<int> _pages = [];

    public TestPdf()
    {
        // 1 is the catalogue and 2 the page tree, both written last; 3 is the font of every page.
        _objects.AddRange([[], [], Latin("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")]);
    }

    /// <summary>Gets or sets more entries of the catalogue; empty by default.</summary>
    public string CatalogKeys { get; set; } = string.Empty;

    /// <summary>Gets more entries of the trailer; empty by default.</summary>
    public string TrailerKeys { get; init; } = string.Empty;

    /// <summary>Adds an object and tells its number.</summary>
    public int Add(string body)
    {
        _objects.Add(Latin(body));
        return _objects.Count;
    }

    /// <summary>Adds a stream and tells its number.</summary>
    public int AddStream(byte[] data, string keys = "")
    {
        _objects.Add([.. Latin($"<<{keys}/Length {data.Length}>>\nstream\n"), .. data, .. Latin("\nendstream")]);
        return _objects.Count;
    }

    public int AddStream(string data, string keys = "") => AddStream(Latin(data), keys);

    /// <summary>Adds a form XObject that may use the font F, and tells its number.</summary>
    public int AddForm(string content, string bounds = "0 0 612 792", string keys = "", string resources = "") =>
        AddStream(
            content,
            $"/Type/XObject/Subtype/Form/BBox[{bounds}]/Resources<</Font<</F 3 0 R>>{resources}>>{keys}");

    /// <summary>Adds a page with the given contents.</summary>
    /// <param name="content">The drawing operators.</param>
    /// <param name="keys">More entries of the page, its boxes among them.</param>
    /// <param name="resources">More resources, beside the font F.</param>
    public TestPdf Page(string content, string keys = "/MediaBox[0 0 612 792]", string resources = "")
    {
        var stream = AddStream(content);
        return PageObject(
            $"<</Type/Page/Parent 2 0 R/Contents {stream} 0 R/Resources<</Font<</F 3 0 R>>{resources}>>{keys}>>");
    }

    /// <summary>Adds any object as a page.</summary>
    public TestPdf PageObject(string body)
    {
        _pages.Add(Add(body));
        return this;
    }

    public byte[] ToBytes()
    {
        _objects[0] = Latin($"<</Type/Catalog/Pages 2 0 R{CatalogKeys}>>");
        var kids = string.Join(' ', _pages.Select(number => $"{number} 0 R"));
        _objects[1] = Latin($"<</Type/Pages/Count {_pages.Count}/Kids[{kids}]>>");

        using var file = new MemoryStream();
        file.Write(Latin("%PDF-1.7\n"));
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write([.. Latin($"{i + 1} 0 obj\n"), .. _objects[i], .. Latin("\nendobj\n")]);
        }

        WriteTable(file, offsets);
        return file.ToArray();
    }

    public static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(data);
        }

        return packed.ToArray();
    }

    /// <summary>A document of several pages with text, curves, clips and a picture.</summary>
    public static byte[] Varied(int pages = 6)
    {
        var pdf = new TestPdf();
        var picture = pdf.AddStream(
            [.. Enumerable.Range(0, 64 * 64 * 3).Select(static i => (byte)(i * 7))],
            "/Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 8/ColorSpace/DeviceRGB");
        for (var page = 1; page <= pages; page++)
        {
            pdf.Page(
                string.Create(CultureInfo.InvariantCulture, $"""
                    BT /F 24 Tf 72 700 Td (Page {page} of some letter) Tj ET
                    0 0 0 rg 72 {100 + (40 * page)} 200 12 re f
                    0.2 0.5 0.9 RG 3 w 100 300 m 200 {400 + page} 300 200 400 350 c S
                    q 150 0 0 150 300 500 cm /P Do Q
                    """),
                resources: $"/XObject<</P {picture} 0 R>>");
        }

        return pdf.ToBytes();
    }

    /// <summary>A page of few bytes that would take days to draw: forms that draw forms a hundred times each.</summary>
    public static byte[] Endless()
    {
        var pdf = new TestPdf();
        var form = pdf.AddStream("0 0 612 792 re f", "/Type/XObject/Subtype/Form/BBox[0 0 612 792]");
        var hundred = string.Concat(Enumerable.Repeat("/X Do ", 100));
        for (var level = 0; level < 5; level++)
        {
            form = pdf.AddStream(
                hundred,
                $"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X {form} 0 R>>>>");
        }

        return pdf.Page(hundred, resources: $"/XObject<</X {form} 0 R>>").ToBytes();
    }

    /// <summary>A page whose contents unpack to 256 MB.</summary>
    public static byte[] Bomb()
    {
        var pdf = new TestPdf();
        var content = pdf.AddStream(Deflate(Deflate(new byte[256 << 20])), "/Filter[/FlateDecode/FlateDecode]");

        return pdf.PageObject($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents {content} 0 R>>").ToBytes();
    }

    private void WriteTable(MemoryStream file, List<long> offsets)
    {
        var start = file.Position;
        file.Write(Latin($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        file.Write(Latin(string.Concat(offsets.Select(static offset => $"{offset:D10} 00000 n \n"))));
        file.Write(Latin($"trailer\n<</Size {offsets.Count + 1}/Root 1 0 R{TrailerKeys}>>\nstartxref\n{start}\n%%EOF\n"));
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
