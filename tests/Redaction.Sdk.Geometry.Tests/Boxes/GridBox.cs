namespace Redaction.Sdk.Geometry.Tests;

/// <summary>A box on whole numbers of a small grid, perhaps without area.</summary>
public readonly record struct GridBox(int Left, int Top, int Width, int Height)
{
    public Box<TSpace> ToBox<TSpace>()
        where TSpace : ICoordinateSpace => Box<TSpace>.FromSize(Left, Top, Width, Height);
}
