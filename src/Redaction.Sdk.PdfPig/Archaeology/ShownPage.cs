using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>A page that nothing shows, put together from what lies in the file.</summary>
/// <param name="Contents">The content streams.</param>
/// <param name="Resources">The fonts and the like that they use.</param>
/// <param name="Shape">The dictionary whose boxes and rotation the page has.</param>
/// <param name="Page">The number of the page that it is likely to have been; <see langword="null"/> when unknown.</param>
internal sealed record ShownPage(
    IReadOnlyList<IndirectReference> Contents, IToken? Resources, DictionaryToken Shape, int? Page);
