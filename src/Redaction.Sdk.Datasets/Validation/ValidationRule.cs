namespace Redaction.Sdk.Datasets;

/// <summary>One thing that is checked.</summary>
/// <param name="Id">The number, such as <c>RDV003</c>. It never changes its meaning.</param>
/// <param name="Expectation">What is expected, in the spelling of Great Expectations.</param>
/// <param name="Subject">What is looked at, one by one.</param>
/// <param name="Severity">How bad it is when the rule is broken.</param>
/// <param name="Remedy">What to do then, in one plain sentence.</param>
public sealed record ValidationRule(
    string Id, string Expectation, RuleSubject Subject, FindingSeverity Severity, string Remedy);
