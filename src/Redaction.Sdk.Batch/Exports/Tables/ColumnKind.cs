namespace Redaction.Sdk.Batch;

/// <summary>What the values of a column are. Any may be absent.</summary>
internal enum ColumnKind
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>A <see cref="long"/>.</summary>
    Whole,

    /// <summary>A <see cref="double"/>, rounded already.</summary>
    Real,

    /// <summary>A <see cref="bool"/>.</summary>
    Flag,
}
