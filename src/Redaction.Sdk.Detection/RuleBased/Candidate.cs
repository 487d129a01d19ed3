namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>A box of the working plane that passed the rules.</summary>
/// <param name="Box">Where it lies.</param>
/// <param name="Level">The grey level of most of its inside.</param>
/// <param name="Confidence">The product of its evidence, from 0 to 1.</param>
/// <param name="Shade">The colour of its fill or, if it is a frame, of its lines.</param>
/// <param name="IsFilled">Whether it is a fill rather than a frame.</param>
internal readonly record struct Candidate(PixelBox Box, byte Level, double Confidence, Shade Shade, bool IsFilled);
