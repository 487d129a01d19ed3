namespace Redaction.Sdk.PdfPig;

/// <summary>The time of an inspection is over; what was found until then stands.</summary>
internal sealed class InspectionTimeException : Exception;
