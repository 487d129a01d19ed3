using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Datasets;

/// <summary>Where the limits of the rules lie.</summary>
public sealed class DataValidatorOptions
{
    /// <summary>Gets or sets how far a box may reach beyond its page.</summary>
    /// <value>
    /// In pixels, at least 0. The default is 0.05: more than single precision, or a file with two decimals, can move an
    /// edge that lies on the edge of the page, and less than anybody can see.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number of at least 0.</exception>
    public double OutsideTolerance
    {
        get;
        set => field = AtLeast(0, value);
    } = 0.05;

    /// <summary>Gets or sets the overlap from which two boxes of one class are one.</summary>
    /// <value>An intersection over union from 0 to 1. The default is 0.95.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double DuplicateOverlap
    {
        get;
        set => field = Ratio(value);
    } = 0.95;

    /// <summary>Gets or sets the share of the smaller of two boxes above which they overlap too much.</summary>
    /// <value>From 0 to 1. The default is 0.5.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double MaximumOverlap
    {
        get;
        set => field = Ratio(value);
    } = 0.5;

    /// <summary>Gets or sets the width and the height below which a box is too small.</summary>
    /// <value>In pixels, at least 0. The default is 4: the height of letters of two points at 150 dpi.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number of at least 0.</exception>
    public double MinimumSide
    {
        get;
        set => field = AtLeast(0, value);
    } = 4;

    /// <summary>Gets or sets how often the shorter side may go into the longer one.</summary>
    /// <value>At least 1. The default is 100: a line of the smallest print across a page is less.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number of at least 1.</exception>
    public double MaximumAspect
    {
        get;
        set => field = AtLeast(1, value);
    } = 100;

    /// <summary>Gets or sets the share of a page below which what is on it counts as nothing.</summary>
    /// <value>A <see cref="PageMeasure.InkShare"/> from 0 to 1. The default is 0.0002: a page number is more.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double MinimumInk
    {
        get;
        set => field = Ratio(value);
    } = 0.0002;

    /// <summary>Gets or sets the share of the most frequent class below which another class is too rare.</summary>
    /// <value>From 0 to 1. The default is 0.02.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double MinimumClassShare
    {
        get;
        set => field = Ratio(value);
    } = 0.02;

    /// <summary>Gets or sets the agreement below which two annotators differ too much.</summary>
    /// <value>
    /// From 0 to 1: twice the boxes that both have, at an intersection over union of 0.5, over the boxes of both. The
    /// default is 0.8.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double MinimumAgreement
    {
        get;
        set => field = Ratio(value);
    } = 0.8;

    private static double Ratio(double value, [CallerMemberName] string? property = null) =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(property, value, "The value must be from 0 to 1.");

    private static double AtLeast(double least, double value, [CallerMemberName] string? property = null) =>
        value >= least
            ? value
            : throw new ArgumentOutOfRangeException(
                property, value, FormattableString.Invariant($"The value must be a number of at least {least}."));
}
