namespace Redaction.Sdk.Cli.Audit;

/// <summary>A format that an audit can be had in.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="NeedsPictures">Whether it shows the redactions.</param>
/// <param name="Writer">Writes it.</param>
internal sealed record AuditFormat(string Name, bool NeedsPictures, IAuditWriter Writer)
{
    public static readonly IReadOnlyList<AuditFormat> All =
    [
        new("table", NeedsPictures: false, new TableAuditWriter()),
        new("json", NeedsPictures: false, new JsonAuditWriter()),
        new("sarif", NeedsPictures: false, new SarifAuditWriter()),
        new("html", NeedsPictures: true, new HtmlAuditWriter()),
    ];
}
