using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>The boxes that a record consists of.</summary>
internal static class RecordAreas
{
    extension(RedactionRecord record)
    {
        /// <summary>Gets the boxes of a record: its parts or, when it has none, its box.</summary>
        public IReadOnlyList<Box<PagePoints>> Areas() => [record.Box];
    }
}
