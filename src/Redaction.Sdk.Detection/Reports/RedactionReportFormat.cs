namespace Redaction.Sdk.Detection;

/// <summary>How a report is laid out.</summary>
public enum RedactionReportFormat
{
    /// <summary>One JSON object for the whole report, indented.</summary>
    Json,

    /// <summary>One JSON object a document, each on a line of its own.</summary>
    JsonLines,
}
