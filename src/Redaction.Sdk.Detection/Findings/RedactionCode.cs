using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>The ground that a redaction states.</summary>
/// <param name="Regime">The body of law, such as <c>us-foia</c>.</param>
/// <param name="Code">The code in its usual spelling, such as <c>(b)(6)</c>.</param>
/// <param name="Box">Where the code stands, in page points.</param>
public sealed record RedactionCode(string Regime, string Code, Box<PagePoints> Box);
