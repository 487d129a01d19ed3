namespace Redaction.Sdk.Preprocessing;

/// <summary>What the bytes of a resized row mean: one byte of grey a pixel, or four of which the last is unused.</summary>
internal enum SourceChannels
{
    Gray,
    RedFirst,
    BlueFirst,
}
