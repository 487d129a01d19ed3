namespace Redaction.Sdk.Imaging;

/// <summary>The one place where what image libraries throw becomes what we document.</summary>
internal static class ImageFaults
{
    public static T Guard<T>(ProblemCode code, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (OutOfMemoryException exception)
        {
            throw new LimitExceededException(
                ProblemCode.LimitExceeded,
                "There is not enough memory for the image; "
                + "a lower ImageReaderOptions.MaximumDecodedBytes refuses it earlier.",
                exception);
        }
        catch (Exception exception) when (exception is not (RedactionException or OperationCanceledException))
        {
            throw Damaged(code, exception);
        }
    }

    public static DocumentFormatException Damaged(ProblemCode code, Exception? cause = null) => new(
        code,
        code is ProblemCode.MalformedDocument
            ? "The image file is damaged and cannot be opened."
            : "The page is damaged and cannot be decoded.",
        cause);

    public static DocumentFormatException Unsupported(string what) =>
        new(ProblemCode.UnsupportedFormat, $"The page cannot be decoded, because {what} is not supported.");
}
