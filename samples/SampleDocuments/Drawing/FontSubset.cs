using System.Buffers.Binary;
using SkiaSharp;

namespace SampleDocuments.Drawing;

/// <summary>Drops the outlines that Latin text does not need, so that a font is cheap to embed.</summary>
internal static class FontSubset
{
    private static readonly string[] Kept =
        ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"];

    public static SKTypeface Load(string path)
    {
        var font = File.ReadAllBytes(path);
        var tables = Read(font);
        using var whole = SKTypeface.FromFile(path);
        var latin = string.Concat(Enumerable.Range(0x20, 0xE0).Select(code => (char)code));
        var glyphs = new SortedSet<int>(whole.GetGlyphs(latin).Select(glyph => (int)glyph)) { 0 };

        Shrink(tables, glyphs);
        using var data = SKData.CreateCopy(Assemble(tables));
        return SKTypeface.FromData(data);
    }

    private static SortedDictionary<string, byte[]> Read(byte[] font)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var entry = 12; entry < 12 + (16 * Short(font, 4)); entry += 16)
        {
            var tag = System.Text.Encoding.ASCII.GetString(font, entry, 4);
            if (Kept.Contains(tag))
            {
                tables[tag] = font.AsSpan(Long(font, entry + 8), Long(font, entry + 12)).ToArray();
            }
        }

        tables["post"] = tables["post"][..32];
        BinaryPrimitives.WriteInt32BigEndian(tables["post"], 0x00030000);
        return tables;
    }

    /// <summary>Keeps the outlines of some glyphs, and of the glyphs that they are composed of.</summary>
    private static void Shrink(SortedDictionary<string, byte[]> tables, SortedSet<int> glyphs)
    {
        var (glyf, loca) = (tables["glyf"], tables["loca"]);
        var isLong = Short(tables["head"], 50) == 1;
        var count = Short(tables["maxp"], 4);
        Range Outline(int glyph) => isLong
            ? Long(loca, glyph * 4)..Long(loca, (glyph * 4) + 4)
            : (Short(loca, glyph * 2) * 2)..(Short(loca, (glyph * 2) + 2) * 2);

        var pending = new Queue<int>(glyphs);
        while (pending.TryDequeue(out var glyph))
        {
            foreach (var part in Parts(glyf[Outline(glyph)]).Where(glyphs.Add))
            {
                pending.Enqueue(part);
            }
        }

        var (outlines, places) = (new List<byte>(), new byte[(count + 1) * 4]);
        for (var glyph = 0; glyph < count; glyph++)
        {
            outlines.AddRange(glyphs.Contains(glyph) ? glyf[Outline(glyph)] : []);
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan((glyph + 1) * 4), outlines.Count);
        }

        (tables["glyf"], tables["loca"]) = ([.. outlines], places);
        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1);
    }

    /// <summary>Reads which glyphs a composite glyph is made of; none for a simple one.</summary>
    private static IEnumerable<int> Parts(byte[] outline)
    {
        const int WordArguments = 0x1, Scale = 0x8, More = 0x20, ScaleXY = 0x40, Matrix = 0x80;
        if (outline.Length == 0 || (short)Short(outline, 0) >= 0)
        {
            yield break;
        }

        var (at, flags) = (10, More);
        while ((flags & More) != 0)
        {
            flags = Short(outline, at);
            yield return Short(outline, at + 2);
            at += (flags & WordArguments) != 0 ? 8 : 6;
            at += (flags & Scale) != 0 ? 2 : (flags & ScaleXY) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0;
        }
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var font = new List<byte>([0, 1, 0, 0, 0, (byte)tables.Count, 0, 0, 0, 0, 0, 0]);
        var place = 12 + (16 * tables.Count);
        foreach (var (tag, table) in tables)
        {
            font.AddRange(System.Text.Encoding.ASCII.GetBytes(tag));
            foreach (var number in new[] { 0, place, table.Length })
            {
                font.AddRange(BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(number)));
            }

            place += (table.Length + 3) & ~3;
        }

        foreach (var table in tables.Values)
        {
            font.AddRange(table);
            font.AddRange(new byte[-table.Length & 3]);
        }

        return [.. font];
    }

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static int Long(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
