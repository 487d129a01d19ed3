namespace Redaction.Sdk.Geometry.Tests;

/// <summary>How many times to enlarge something.</summary>
public readonly record struct Scale(double Factor);
