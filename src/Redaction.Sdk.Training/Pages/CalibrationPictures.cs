using Redaction.Sdk.Training.Networks;

namespace Redaction.Sdk.Training.Pages;

/// <summary>Pictures of the pages that training learns from, to find out what numbers a network computes with.</summary>
internal static class CalibrationPictures
{
    private const int Count = 48;

    /// <summary>Makes the pictures, one at a time.</summary>
    /// <param name="shape">The size of the pictures.</param>
    /// <param name="mixer">Gives the pages.</param>
    /// <returns>Each of shape [rows, columns, 3], red, green and blue, row-major.</returns>
    public static IEnumerable<byte[]> Make(NetworkShape shape, PageMixer mixer)
    {
        PageFitter fitter = new(shape);

        return Enumerable.Range(0, Count).Select(number =>
        {
            using var page = mixer.Create((ulong)number);

            return fitter.Fit(page, new byte[shape.PictureBytes]).Picture;
        });
    }
}
