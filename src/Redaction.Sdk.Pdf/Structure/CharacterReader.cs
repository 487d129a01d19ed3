using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads the characters of a page in the order in which PDFium puts its text together.</summary>
internal sealed class CharacterReader(Lane lane, StructureLimits limits, PdfPage page)
{
    private const int MadeUp = -1;
    private const double EmptyShare = 0.002;
    private const int AtOnce = StructureScratch.Bytes / CharacterRecord.Bytes;

    private readonly Affine _toPage = Affine.From(page.Geometry.ToPagePoints);
    private readonly List<PageCharacter> _characters = [];
    private readonly HashSet<int> _owners = [];

    /// <summary>Gets the characters that were read so far.</summary>
    public ImmutableArray<PageCharacter> Characters => [.. _characters];

    /// <summary>Reads the text of a loaded page.</summary>
    /// <param name="handle">The handle of the page.</param>
    /// <param name="elements">The element of each text object, by its handle.</param>
    /// <remarks>
    /// PDFium leaves out text that repeats other text at the same place. It is read by switching off what was read
    /// already, and comes last.
    /// </remarks>
    public void Read(int handle, IReadOnlyDictionary<int, PageElement> elements)
    {
        var read = new HashSet<int>();
        var missing = new HashSet<int>(elements.Where(static e => HasInk(e.Value)).Select(static e => e.Key));
        var rounds = 0;
        do
        {
            _owners.Clear();
            ReadOnce(handle, elements);
            _owners.IntersectWith(elements.Keys);
            missing.ExceptWith(_owners);
            if (missing.Count > 0)
            {
                SetActive(_owners, 0);
                read.UnionWith(_owners);
            }
        }
        while (missing.Count > 0 && _owners.Count > 0 &&
            limits.Take(++rounds, StructureLimits.Repetitions) == rounds && !limits.IsExceeded);

        SetActive(read, 1);
    }

    // Spaces have no ink, and what is next to nothing PDFium does not read.
    private static bool HasInk(PageElement element) => element.UnclippedBounds is { Width: > 0.01, Height: > 0.01 };

    private void SetActive(IEnumerable<int> handles, int active)
    {
        foreach (var handle in handles)
        {
            lane.Sandbox.Structure.SetActive(handle, active);
        }
    }

    private void ReadOnce(int handle, IReadOnlyDictionary<int, PageElement> elements)
    {
        var pdfium = lane.Sandbox.Structure;
        var text = pdfium.LoadText(handle);
        if (text == 0)
        {
            return;
        }

        var count = limits.Take(pdfium.CountCharacters(text), StructureLimits.Characters - _characters.Count);
        _characters.EnsureCapacity(_characters.Count + count);
        for (var first = 0; first < count; first += AtOnce)
        {
            var end = Math.Min(count, first + AtOnce);
            lane.Sandbox.Batch.ReadCharacters(text, first, end, lane.Bulk.Address);
            Add(MemoryMarshal.Cast<byte, CharacterRecord>(
                lane.Bulk.Read((end - first) * CharacterRecord.Bytes)), elements);
        }

        pdfium.CloseText(text);
    }

    private void Add(ReadOnlySpan<CharacterRecord> records, IReadOnlyDictionary<int, PageElement> elements)
    {
        for (var i = 0; i < records.Length; i++)
        {
            var record = records[i];
            _owners.Add(record.Owner);
            var element = record.IsGenerated == 0 ? IndexOf(record.Owner, elements) : MadeUp;
            var value = Value(record, i + 1 < records.Length ? records[i + 1].Unicode : 0, out var isPair);
            i += isPair ? 1 : 0;
            var cell = Cell(record);
            _characters.Add(new(value, Ink(record, cell), cell, element));
        }
    }

    private static int IndexOf(int owner, IReadOnlyDictionary<int, PageElement> elements) =>
        elements.TryGetValue(owner, out var element) ? element.Index : MadeUp;

    // Characters beyond the first 65,536 may come as the two halves that UTF-16 makes of them.
    private static Rune Value(CharacterRecord record, int next, out bool isPair)
    {
        isPair = false;
        if (record.IsUnmapped != 0 || record.Unicode == 0)
        {
            return Rune.ReplacementChar;
        }

        if (record.Unicode is >= 0xD800 and < 0xDC00 && next is >= 0xDC00 and < 0xE000)
        {
            isPair = true;
            return new((char)record.Unicode, (char)next);
        }

        return Rune.TryCreate(record.Unicode, out var value) ? value : Rune.ReplacementChar;
    }

    // PDFium gives a glyph without ink a thousandth of the font's size instead of nothing.
    private Box<PagePoints> Ink(CharacterRecord record, Box<PagePoints> cell)
    {
        var ink = _toPage.ApplyToBox(record.InkLeft, record.InkBottom, record.InkRight, record.InkTop);
        var nothing = EmptyShare * Math.Max(cell.Width, cell.Height);

        return Math.Min(ink.Width, ink.Height) > nothing ? ink : ink.Height <= ink.Width
            ? Box<PagePoints>.FromEdges(ink.Left, ink.Bottom, ink.Right, ink.Bottom)
            : Box<PagePoints>.FromEdges(ink.Left, ink.Top, ink.Left, ink.Bottom);
    }

    private Box<PagePoints> Cell(CharacterRecord record) =>
        _toPage.ApplyToBox(record.CellLeft, record.CellBottom, record.CellRight, record.CellTop);
}
