using System.Globalization;
using Redaction.Sdk.Cli.Html;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit.Html;

/// <summary>The card of one redaction, or of something that is left elsewhere.</summary>
internal static class RedactionCard
{
    public static Markup Of(int page, RedactionRecord found, byte[]? picture)
    {
        var status = ReportName.Of(found.Status);
        var card = Open(status, found.Grade, $"page {page}, {status}");
        if (picture is not null)
        {
            var what = $"{found.Id}: a {ReportName.Of(found.Style)} redaction on page {page} with what stands around it";
            var source = Markup.AsIs($"data:image/png;base64,{Convert.ToBase64String(picture)}");
            card.Add($"<img alt=\"{what}\" src=\"{source}\">");
        }

        return card.Add($"<div class=\"text\">")
            .Add(Title(found.Id, $"page {page}", found.Grade))
            .Add($"<div>{AuditWording.Sentence(found)}.</div>")
            .Add(Codes(found.Codes))
            .Add(Revealed(found.HiddenText))
            .Add($"<dl><dt>Status</dt><dd>{status}</dd>")
            .Add($"<dt>Style</dt><dd>{ReportName.Of(found.Style)}</dd>")
            .Add($"<dt>Seen in</dt><dd>{string.Join(", ", found.Sources.Select(ReportName.Of))}</dd>")
            .Add($"<dt>Confidence</dt><dd>{found.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}</dd>")
            .Add($"<dt>Box, points</dt><dd>{Wording.Place(found.Box)}</dd>")
            .Add(Hash(found.HiddenText))
            .Add($"</dl></div></article>");
    }

    public static Markup Of(Leftover left)
    {
        var kind = $"leftover-{ReportName.Of(left.Kind)}";
        var leak = new Leak(kind, left.Grade, left.Page, left.HiddenText);
        var place = left.Page is { } page ? $"page {page}" : "the document";

        return Open(kind, left.Grade, $"{place}, {kind}")
            .Add($"<div class=\"text\">")
            .Add(Title(ReportName.Of(left.Kind), place, left.Grade))
            .Add($"<div>{AuditWording.Sentence(leak)}.</div>")
            .Add(Revealed(left.HiddenText))
            .Add($"<dl>")
            .Add(Hash(left.HiddenText))
            .Add($"</dl></div></article>");
    }

    private static Markup Open(string status, EvidenceGrade? grade, string label)
    {
        var name = grade?.ToString() ?? "none";

        return new Markup()
            .Add($"<article tabindex=\"0\" aria-expanded=\"false\" aria-label=\"{label}\" class=\"g{name}\"")
            .Add($" data-grade=\"{name}\" data-status=\"{status}\">");
    }

    private static Markup Title(string name, string place, EvidenceGrade? grade)
    {
        var title = new Markup().Add($"<h3>{name} <span class=\"soft\">{place}</span>");
        if (grade is { } known)
        {
            title.Add($"<span class=\"pill g{known}\">grade {known}</span>");
        }

        return title.Add($"</h3>");
    }

    private static Markup Codes(IReadOnlyList<RedactionCode>? codes)
    {
        var markup = new Markup();
        if (codes is [])
        {
            return markup.Add($"<div class=\"none\">no code</div>");
        }

        foreach (var code in codes ?? [])
        {
            var meaning = $"{code.Regime}: {CodeCatalog.BuiltIn.MeaningOf(code)}";
            markup.Add($"<span class=\"code\" title=\"{meaning}\">{code.Code}</span>");
        }

        return markup;
    }

    private static Markup Revealed(HiddenText? text) => text?.Text is { } revealed
        ? new Markup().Add($"<div class=\"revealed\">{revealed}</div>")
        : new();

    private static Markup Hash(HiddenText? text) => text is null
        ? new()
        : new Markup().Add($"<dt>SHA-256 of the text</dt><dd>{text.Sha256}</dd>");
}
