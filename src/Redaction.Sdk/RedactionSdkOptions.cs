using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Pdf;
using Redaction.Sdk.Worker;

namespace Redaction.Sdk;

/// <summary>The settings of everything that finds redactions in documents, with defaults that work.</summary>
public sealed class RedactionSdkOptions
{
    /// <summary>The name that stands for the model that comes with the SDK.</summary>
    public const string BuiltIn = "builtin";

    /// <summary>The name that stands for the detector without a model.</summary>
    public const string Rules = "rules";

    /// <summary>Gets or sets what looks at the pixels.</summary>
    /// <value>
    /// <c>rules</c>, the default; <c>builtin</c>, the model that comes with the SDK; <c>NAME[@VERSION]</c> for a model of the
    /// local registry; or the path of a bundle, a folder or a <c>.zip</c>.
    /// </value>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string Model
    {
        get;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    } = Rules;

    /// <summary>Gets or sets a model that is in memory already, in the place of <see cref="Model"/>.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public ModelBundle? Bundle { get; set; }

    /// <summary>Gets or sets the folder of the registry in which models are found by name.</summary>
    /// <value>The default is <see langword="null"/>, for the user's own.</value>
    public string? ModelFolder { get; set; }

    /// <summary>Gets how a model is run, and on what.</summary>
    public OnnxDetectorOptions Inference { get; } = new();

    /// <summary>Gets how documents are scanned and what is reported.</summary>
    public DocumentScannerOptions Scanner { get; } = new();

    /// <summary>Gets how PDF files are read, and the limits on them.</summary>
    public PdfReaderOptions Pdf { get; } = new();

    /// <summary>Gets how the child processes are started that read PDF files a second time, and the limits on them.</summary>
    public WorkerOptions Worker { get; } = new();

    /// <summary>Gets how image files are read, and the limits on them.</summary>
    public ImageReaderOptions Images { get; } = new();
}
