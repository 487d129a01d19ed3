namespace Redaction.Sdk.Registry;

/// <summary>Reads ONNX files that are in no bundle yet.</summary>
public static class OnnxFileReader
{
    /// <summary>Reads a model and refuses it unless it passes the screening that models of bundles go through.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The bytes of the model, which are the very bytes that were screened. Nothing of it was run.</returns>
    /// <exception cref="ModelFormatException">
    /// The model is refused; <see cref="ModelFormatException.Refusal"/> says why.
    /// </exception>
    public static ReadOnlyMemory<byte> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var onnx = ReadFile(path);
        OnnxScreening.Screen(onnx);

        return onnx;
    }

    private static ReadOnlyMemory<byte> ReadFile(string path)
    {
        FileInfo file = new(path);
        try
        {
            if (!file.Exists)
            {
                throw Refuse.With(ModelRefusal.Unreadable, $"There is no file {Quoted.Name(file.Name)}.");
            }

            // Before it is opened: a pipe has no length, and opening one may wait for ever.
            BundleFiles.CheckSize(BundleFiles.OnnxName, file.Length);

            return BundleFolder.ReadExactly(path, file.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refuse.With(ModelRefusal.Unreadable, $"The model {Quoted.Name(file.Name)} cannot be read.", e);
        }
    }
}
