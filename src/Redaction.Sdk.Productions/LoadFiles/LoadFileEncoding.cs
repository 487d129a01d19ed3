namespace Redaction.Sdk.Productions;

/// <summary>How the characters of a load file are stored.</summary>
public enum LoadFileEncoding
{
    /// <summary>UTF-8; a byte order mark is read, and written to DAT files, as review platforms look for it.</summary>
    Utf8,

    /// <summary>UTF-16 with the low byte first, which Windows calls Unicode.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16 with the high byte first.</summary>
    Utf16BigEndian,

    /// <summary>Windows-1252, which load file settings call ANSI or Western European.</summary>
    Windows1252,
}
