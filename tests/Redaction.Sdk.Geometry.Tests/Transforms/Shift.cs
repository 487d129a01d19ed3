namespace Redaction.Sdk.Geometry.Tests;

/// <summary>How far to move something.</summary>
public readonly record struct Shift(double X, double Y);
