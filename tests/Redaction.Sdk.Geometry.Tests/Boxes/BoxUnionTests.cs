namespace Redaction.Sdk.Geometry.Tests;

public sealed class BoxUnionTests
{
    [Fact]
    public void Area_NoBoxes_IsZero() => Assert.Equal(0, BoxUnion.Area<PagePoints>([]));

    [Fact]
    public void Area_CrossOfTwoBars_CountsTheMiddleOnce() => Assert.Equal(20, BoxUnion.Area(
    [
        Box<PagePoints>.FromEdges(0, 2, 6, 4),
        Box<PagePoints>.FromEdges(2, 0, 4, 6),
    ]));

    [Fact]
    public void Area_TenThousandBoxesInALattice_IsExact()
    {
        // 100 x 100 boxes of 3 x 3, 2 apart: each overlaps its neighbours by 1.
        var boxes = Enumerable.Range(0, 10_000)
            .Select(static i => Box<PagePoints>.FromSize(2 * (i % 100), 2 * (i / 100), 3, 3)).ToArray();

        Assert.Equal(201 * 201, BoxUnion.Area<PagePoints>(boxes));
    }
}
