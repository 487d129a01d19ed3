namespace SampleDocuments.Drawing;

/// <summary>A redaction as it was drawn: its outer edges in page points, from the top-left corner.</summary>
internal sealed record TruthBox(double Left, double Top, double Right, double Bottom, string Style);
