using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Writes everything of a structure down, to compare two of them.</summary>
internal static class StructureText
{
    public static string Of(IStructuredDocument document, int pageNumber = 1) => Of(document.ReadStructure(
        pageNumber, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));

    /// <summary>Writes a structure down in full.</summary>
    public static string Of(PageStructure page)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{page.PageNumber} {page.Size} {page.Defect}");
        foreach (var element in page.Elements)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{element with { Path = null, Clip = null }}");
            text.AppendLine(CultureInfo.InvariantCulture, $"{Of(element.Path)} {Of(element.Clip)}");
        }

        foreach (var character in page.Characters)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{character}");
        }

        foreach (var annotation in page.Annotations)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{annotation with { Quads = [] }}");
            text.AppendJoin(' ', annotation.Quads);
        }

        return text.ToString();
    }

    public static string HashOf(PageStructure page) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(page))));

    private static string Of(PagePath? path) => path is null
        ? ""
        : $"{path.IsEvenOdd} {string.Join(' ', path.Lines.Select(Of))}";

    private static string Of(PageLine line) => $"{line.IsClosed} {string.Join(' ', line.Points)}";
}
