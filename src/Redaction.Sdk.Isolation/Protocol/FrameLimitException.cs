namespace Redaction.Sdk.Isolation;

/// <summary>A frame announces more bytes than its reader takes.</summary>
internal sealed class FrameLimitException : Exception;
