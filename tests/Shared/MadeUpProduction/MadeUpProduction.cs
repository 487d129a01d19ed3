using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Tests.Shared;

/// <summary>A production as a vendor delivers it: an Opticon file, a DAT file, a TIFF file for every page.</summary>
/// <remarks>
/// What is unusual about it follows from the place of a document: every 25th is followed by a gap in the
/// numbers, every 20th was produced natively behind a sheet, every 33rd is withheld, every 50th is a blank
/// page, and every 70th is known to the DAT file alone.
/// </remarks>
internal sealed class MadeUpProduction
{
    private const string Prefix = "MADEUP-";

    private readonly Dictionary<(int Lines, int Seed, bool HasBar), byte[]> _pages = [];
    private readonly List<OpticonLine> _lines = [];
    private readonly List<string[]> _records = [];
    private int _next = 1;

    private MadeUpProduction(string folder) => Folder = folder;

    public string Folder { get; }

    public string OpticonFile => Path.Combine(Folder, "DATA", "VOL001.opt");

    public string DatFile => Path.Combine(Folder, "DATA", "VOL001.dat");

    /// <summary>Gets the first number of every document, in the order of the DAT file.</summary>
    public IEnumerable<string> Keys => _records.Select(static record => record[0]);

    public int Pages => _lines.Count;

    public List<string> Gaps { get; } = [];

    public List<(string Key, SlipSheetKind Kind)> SlipSheets { get; } = [];

    public List<string> WithoutImages { get; } = [];

    /// <summary>Gets the keys of the pages with a bar.</summary>
    public List<string> Barred { get; } = [];

    public static async Task<MadeUpProduction> WriteAsync(string folder, int documents)
    {
        var production = new MadeUpProduction(Path.Combine(folder, "VOL001"));
        Directory.CreateDirectory(Path.GetDirectoryName(production.OpticonFile)!);
        for (var place = 1; place <= documents; place++)
        {
            production.AddDocument(place, isLast: place == documents);
        }

        await production.WriteLoadFilesAsync();

        return production;
    }

    private void AddDocument(int place, bool isLast)
    {
        var first = Key(_next);
        var native = string.Empty;
        var withheld = "N";
        if (place % 70 is 0)
        {
            WithoutImages.Add(first);
            native = @"NATIVES\" + first + ".xlsx";
            _next++;
        }
        else if (place % 20 is 0)
        {
            SlipSheets.Add((first, SlipSheetKind.ProducedNatively));
            native = @"NATIVES\" + first + ".xlsx";
            AddPages(1, lines: 2, place);
        }
        else if (place % 33 is 0)
        {
            SlipSheets.Add((first, SlipSheetKind.Withheld));
            withheld = "Attorney-client privilege";
            AddPages(1, lines: 1, place);
        }
        else if (place % 50 is 5)
        {
            SlipSheets.Add((first, SlipSheetKind.Blank));
            AddPages(1, lines: 0, place);
        }
        else
        {
            // Some documents of one ordinary page have a native file too: that makes them no sheets.
            native = place % 7 is 0 ? @"NATIVES\" + first + ".docx" : string.Empty;
            AddPages(1 + (place % 4), lines: 40, place);
        }

        _records.Add([first, Key(_next - 1), $"Custodian þ {place}", "Line one\nline two, \u0014 \"quoted\"", native, withheld]);
        if (place % 25 is 0 && !isLast)
        {
            var missing = 1 + (place % 3);
            Gaps.Add(missing is 1 ? Key(_next) : $"{Key(_next)} - {Key(_next + missing - 1)}");
            _next += missing;
        }
    }

    private void AddPages(int count, int lines, int place)
    {
        for (var page = 0; page < count; page++)
        {
            var key = Key(_next++);
            var hasBar = lines > 2 && place % 6 is 0;
            var path = Path.Combine("IMAGES", $"{_lines.Count / 500:D3}", key + ".TIF");
            var full = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, Page(lines, (place + page) % 8, hasBar));
            _lines.Add(new()
            {
                ImageKey = key,
                Volume = "VOL001",
                ImagePath = @".\" + path.Replace('/', '\\'),
                IsDocumentBreak = page is 0,
                PageCount = page is 0 ? count : null,
            });
            if (hasBar)
            {
                Barred.Add(key);
            }
        }
    }

    private byte[] Page(int lines, int seed, bool hasBar)
    {
        if (!_pages.TryGetValue((lines, seed, hasBar), out var bytes))
        {
            _pages[(lines, seed, hasBar)] = bytes = MadeUpPage.Write(lines, seed, hasBar);
        }

        return bytes;
    }

    private async Task WriteLoadFilesAsync()
    {
        await using var opticonFile = File.Create(OpticonFile);
        await using var opticon = new OpticonWriter(opticonFile);
        foreach (var line in _lines)
        {
            await opticon.WriteAsync(line);
        }

        await using var datFile = File.Create(DatFile);
        var columns = new DatColumns("BegBates", "EndBates", "Custodian", "Notes", "Native Link", "Withheld Reason");
        await using var dat = new DatWriter(datFile, columns, LoadFileEncoding.Windows1252);
        foreach (var record in _records)
        {
            await dat.WriteAsync(record);
        }
    }

    private static string Key(int number) => $"{Prefix}{number:D7}";
}
