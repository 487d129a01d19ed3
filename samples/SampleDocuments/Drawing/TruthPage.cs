namespace SampleDocuments.Drawing;

/// <summary>A page as it was drawn. Sizes are page points.</summary>
internal sealed record TruthPage(int Number, double Width, double Height, IReadOnlyList<TruthBox> Redactions);
