using Redaction.Sdk.Geometry;
using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Pages;
using Redaction.Sdk.Training.Tests.Networks;

namespace Redaction.Sdk.Training.Tests.Pages;

public sealed class PageTargetsTests
{
    private static readonly NetworkShape Shape = SmallShapes.Tiny;

    [Theory]
    [InlineData(10, 20, 60, 12)]
    [InlineData(0, 0, 96, 128)]
    [InlineData(90, 120, 6, 5)]
    [InlineData(33, 41, 3, 3)]
    public void Add_OfABox_GivesCellsWhoseEdgesLeadBackToIt(double left, double top, double width, double height)
    {
        var box = Box<ModelPixels>.FromSize(left, top, width, height);
        PageTargets targets = new(Shape);

        targets.Add(1, [new(box, 2)]);

        Assert.NotEmpty(targets.Cells);
        for (var i = 0; i < targets.Cells.Count; i++)
        {
            var cell = targets.Cells[i] - (Shape.Rows * Shape.Columns);
            var (x, y) = (((cell % Shape.Columns) + 0.5) * 8, ((cell / Shape.Columns) + 0.5) * 8);
            Assert.Equal((targets.Cells[i] * Shape.Classes) + 2, targets.Scores[i]);
            Assert.Equal(box.Right, x + (8 * targets.Edges[(4 * i) + 2]), 5.0);
            Assert.Equal(box.Left, x - (8 * targets.Edges[4 * i]), 5.0);
            Assert.Equal(box.Top, y - (8 * targets.Edges[(4 * i) + 1]), 5.0);
        }
    }

    [Fact]
    public void Add_OfABoxInABox_GivesTheCellsOfBothToTheSmaller()
    {
        PageTargets targets = new(Shape);

        targets.Add(
            0,
            [
                new(Box<ModelPixels>.FromSize(0, 0, 96, 128), 0),
                new(Box<ModelPixels>.FromCenter(48, 64, 16, 16), 1),
            ]);

        var middle = targets.Cells.IndexOf((8 * Shape.Columns) + 6);
        Assert.Equal((targets.Cells[middle] * Shape.Classes) + 1, targets.Scores[middle]);
        Assert.Contains(targets.Scores, score => score % Shape.Classes == 0);
    }
}
