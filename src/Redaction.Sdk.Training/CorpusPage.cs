namespace Redaction.Sdk.Training;

/// <summary>A real page.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Set">The data set that it belongs to.</param>
/// <param name="Document">The document that it belongs to; pages of one document are never parted.</param>
/// <param name="Page">The page.</param>
public sealed record CorpusPage(string Name, string Set, string Document, TrainingPage Page);
