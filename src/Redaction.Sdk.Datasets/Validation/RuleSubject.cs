namespace Redaction.Sdk.Datasets;

/// <summary>What a rule looks at, one by one.</summary>
public enum RuleSubject
{
    /// <summary>Each annotation, or each region that a detector found.</summary>
    Annotation,

    /// <summary>Each page.</summary>
    Page,

    /// <summary>Each class.</summary>
    Class,

    /// <summary>Each pair of annotators.</summary>
    AnnotatorPair,
}
