using System.Collections;

namespace Redaction.Sdk.Productions;

/// <summary>The columns of a DAT file, and what the usual ones among them mean.</summary>
/// <remarks>
/// Programs name columns as they like. Names are compared by their letters and digits alone, without case, so
/// <c>Beg Bates</c> is <c>BEGBATES</c>.
/// </remarks>
public sealed class DatColumns : IReadOnlyList<string>
{
    private static readonly string[] FirstNames =
    [
        "BEGBATES", "BATESBEG", "BEGINBATES", "BATESBEGIN", "BEGDOC", "BEGINDOC", "PRODBEG", "PRODBEGBATES",
        "BEGPROD", "BEGINNINGBATES", "BEGINNINGBATESNUMBER", "BEGBATESNUMBER", "BEGINBATESNUMBER", "PRODUCTIONBEGBATES",
        "PRODUCTIONBEGINBATES", "PRODBATESBEG", "STARTBATES", "BATESSTART", "FIRSTBATES", "BATESNUMBER", "DOCID",
        "CONTROLNUMBER",
    ];

    private static readonly string[] LastNames =
    [
        "ENDBATES", "BATESEND", "ENDDOC", "PRODEND", "PRODENDBATES", "ENDPROD", "ENDINGBATES", "ENDINGBATESNUMBER",
        "ENDBATESNUMBER", "PRODUCTIONENDBATES", "PRODBATESEND", "STOPBATES", "LASTBATES",
    ];

    private static readonly string[] NativeNames =
    [
        "NATIVELINK", "NATIVEFILE", "NATIVEPATH", "NATIVEFILEPATH", "NATIVEFILELINK", "NATIVELOCATION", "NATIVE",
    ];

    private readonly string[] _names;
    private readonly string[] _plain;

    /// <summary>Initializes a new instance of the <see cref="DatColumns"/> class.</summary>
    /// <param name="names">The names, in the order of the file.</param>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public DatColumns(params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfZero(names.Count, nameof(names));
        _names = [.. names];
        _plain = [.. _names.Select(Plain)];
        FirstNumber = IndexOfAny(FirstNames);
        LastNumber = IndexOfAny(LastNames);
        NativePath = IndexOfAny(NativeNames);
    }

    /// <summary>Gets the number of columns; at least 1.</summary>
    public int Count => _names.Length;

    /// <summary>Gets the index of the column with the first Bates number of a document, such as BEGBATES.</summary>
    /// <value><see langword="null"/> when no column has such a name.</value>
    public int? FirstNumber { get; }

    /// <summary>Gets the index of the column with the last Bates number of a document, such as ENDBATES.</summary>
    /// <value><see langword="null"/> when no column has such a name.</value>
    public int? LastNumber { get; }

    /// <summary>Gets the index of the column with the path of the file that was produced natively.</summary>
    /// <value><see langword="null"/> when no column has such a name.</value>
    public int? NativePath { get; }

    /// <summary>Gets the name of a column, as the file writes it.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <returns>The name.</returns>
    public string this[int index] => _names[index];

    /// <summary>Finds a column.</summary>
    /// <param name="name">Its name; letters and digits alone are compared, without case.</param>
    /// <returns>The index of the first such column; <see langword="null"/> when there is none.</returns>
    public int? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return IndexOfAny([Plain(name)]);
    }

    /// <summary>Finds the columns whose name holds a word.</summary>
    /// <param name="word">The word, in capitals, of letters and digits.</param>
    /// <returns>The indexes, in the order of the file.</returns>
    internal IEnumerable<int> Containing(string word) =>
        Enumerable.Range(0, Count).Where(index => _plain[index].Contains(word, StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    // The name that stands first in the list wins, wherever it stands in the file.
    private int? IndexOfAny(string[] plain) => plain
        .Select(name => Array.IndexOf(_plain, name))
        .Where(static index => index >= 0)
        .Select(static index => (int?)index)
        .FirstOrDefault();
}
