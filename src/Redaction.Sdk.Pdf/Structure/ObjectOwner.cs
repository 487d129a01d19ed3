namespace Redaction.Sdk.Pdf.Structure;

/// <summary>What holds page objects, as <c>read_object</c> counts.</summary>
internal enum ObjectOwner
{
    Page,
    Form,
    Annotation,
}
