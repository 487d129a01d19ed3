using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Productions;

/// <summary>Takes characters one by one and gives the records that they make.</summary>
/// <remarks>
/// A field that begins with the qualifier goes on to the next qualifier that a separator, a line end or the
/// end of the file follows; within it, two qualifiers are one. A single one in the middle is text: many
/// programs write it so. Lines end with CR, LF or both. Empty lines, and the end-of-file mark of old files,
/// are no records.
/// </remarks>
internal sealed class DelimitedParser(
    char separator, char qualifier, bool areLinesAllowedWithin, int maximumLength, int maximumFields)
{
    private const string EndOfFile = "\u001A";

    private readonly StringBuilder _field = new();
    private readonly List<string> _fields = [];
    private Place _place = Place.FieldStart;
    private bool _isAfterReturn;
    private bool _isQualified;
    private long _line = 1;
    private long _firstLine = 1;
    private long _length;

    private enum Place
    {
        FieldStart,
        Plain,
        Within,
        AfterQualifier,
    }

    /// <summary>Gets the record that was completed last.</summary>
    public DelimitedRecord Record { get; private set; }

    /// <summary>Takes the next character.</summary>
    /// <returns>Whether it completed a record.</returns>
    /// <exception cref="LimitExceededException">The record is too long or has too many fields.</exception>
    public bool Take(char next)
    {
        var endsPair = _isAfterReturn && next is '\n';
        _isAfterReturn = next is '\r';
        if (next is '\r' or '\n' && !endsPair)
        {
            _line++;
        }

        if (endsPair && _place is not Place.Within)
        {
            return false;
        }

        CheckLength();

        return _place switch
        {
            Place.Within => TakeWithin(next),
            Place.AfterQualifier => TakeAfterQualifier(next),
            _ => TakePlain(next),
        };
    }

    /// <summary>Says that the file ends here.</summary>
    /// <returns>Whether that completed a record.</returns>
    public bool Finish() =>
        (_place is not Place.FieldStart || _fields.Count > 0) && EndRecord(isOpen: _place is Place.Within);

    private bool TakePlain(char next)
    {
        if (next == qualifier && _place is Place.FieldStart)
        {
            (_place, _isQualified) = (Place.Within, true);
            return false;
        }

        return TakeOutside(next);
    }

    private bool TakeOutside(char next)
    {
        if (next == separator)
        {
            EndField();
            return false;
        }

        if (next is '\r' or '\n')
        {
            return EndRecord(isOpen: false);
        }

        _field.Append(next);
        _place = Place.Plain;

        return false;
    }

    private bool TakeWithin(char next)
    {
        if (next == qualifier)
        {
            _place = Place.AfterQualifier;
        }
        else if (next is '\r' or '\n' && !areLinesAllowedWithin)
        {
            return EndRecord(isOpen: true);
        }
        else
        {
            _field.Append(next);
        }

        return false;
    }

    private bool TakeAfterQualifier(char next)
    {
        if (next == separator || next is '\r' or '\n')
        {
            return TakeOutside(next);
        }

        _field.Append(qualifier);
        _place = Place.Within;
        if (next != qualifier)
        {
            _field.Append(next);
        }

        return false;
    }

    private void EndField()
    {
        if (_fields.Count >= maximumFields)
        {
            throw TooLarge("fields", maximumFields, nameof(LoadFileOptions.MaximumFields));
        }

        _fields.Add(_field.ToString());
        _field.Clear();
        _place = Place.FieldStart;
    }

    private bool EndRecord(bool isOpen)
    {
        EndField();
        var isEmpty = _fields is [{ Length: 0 } or EndOfFile] && !_isQualified;
        Record = new(_firstLine, [.. _fields], isOpen);
        _fields.Clear();
        (_firstLine, _length, _isQualified) = (_line, 0, false);

        return !isEmpty;
    }

    private void CheckLength()
    {
        if (++_length > maximumLength)
        {
            throw TooLarge("characters", maximumLength, nameof(LoadFileOptions.MaximumRecordLength));
        }
    }

    private LimitExceededException TooLarge(string what, int limit, string option) => new(
        ProblemCode.LimitExceeded,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The record that begins on line {_firstLine} has more than {limit} {what}, the limit of {option}."));
}
