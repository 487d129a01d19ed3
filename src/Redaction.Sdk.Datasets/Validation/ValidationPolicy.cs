namespace Redaction.Sdk.Datasets;

/// <summary>What becomes of a data set with findings.</summary>
public enum ValidationPolicy
{
    /// <summary>It stays as it is.</summary>
    Report,

    /// <summary>Boxes that reach beyond their page are cut to it; those wholly beyond it go.</summary>
    Clip,

    /// <summary>Annotations and images with an error go, and nothing else.</summary>
    Drop,

    /// <summary>It is refused if there is an error.</summary>
    Fail,
}
