namespace Redaction.Sdk.Datasets;

/// <summary>What the images of a part of a data set are for.</summary>
public enum DatasetSplit
{
    /// <summary>A model learns from them.</summary>
    Train,

    /// <summary>Settings are chosen on them.</summary>
    Validation,

    /// <summary>The final figures are measured on them, and nothing is chosen.</summary>
    Test,
}
