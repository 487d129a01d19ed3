namespace Redaction.Sdk.Synthesis;

/// <summary>What becomes of targets that touch.</summary>
internal enum TargetContact
{
    /// <summary>The later one is given up.</summary>
    Avoided,

    /// <summary>Each stays a redaction of its own: an outline or a code tells them apart.</summary>
    Kept,

    /// <summary>They become one redaction, since their paint flows together.</summary>
    Merged,
}
