namespace Redaction.Sdk.Datasets;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth a look: rare, but it can be meant.</summary>
    Warning,

    /// <summary>It cannot be true, or it spoils what is learnt or measured.</summary>
    Error,
}
