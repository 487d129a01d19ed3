using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Html;

namespace Redaction.Sdk.Cli.Jobs.Index;

/// <summary>What stands before and behind the documents in the index.</summary>
internal static class IndexPage
{
    private static readonly PageAsset Style = new("index.css"), Script = new("index.js");

    // The pictures lie beside the page, whether it comes from a folder or from a server.
    private static string Policy =>
        $"default-src 'none'; img-src 'self' file: data:; style-src '{PageAsset.Style.Hash}' '{Style.Hash}'; script-src '{Script.Hash}'; "
        + "base-uri 'none'; form-action 'none'";

    public static Markup Head() => new Markup()
        .Add($"<!DOCTYPE html>")
        .Add($"<html lang=\"en\">")
        .Add($"<head>")
        .Add($"<meta charset=\"utf-8\">")
        .Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Markup.AsIs(Policy)}\">")
        .Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .Add($"<meta name=\"referrer\" content=\"no-referrer\">")
        .Add($"<title>Redactions in a collection</title>")
        .Add($"<style>{Markup.AsIs(PageAsset.Style.Text)}</style>")
        .Add($"<style>{Markup.AsIs(Style.Text)}</style>")
        .Add($"</head>")
        .Add($"<body>")
        .Add($"<header>")
        .Add($"<h1>Redactions in a collection</h1>")
        .Add($"<p class=\"soft\">The pictures show pages as anybody sees them, with the redactions marked.</p>")
        .Add($"<noscript><p>This page needs its script to show the documents; the other exports have them too.</p></noscript>")
        .Add($"<ul class=\"figures\"></ul>")
        .Add($"</header>")
        .Add(Controls())
        .Add($"<main>")
        .Add($"<div id=\"list\" class=\"cards\"></div>")
        .Add($"<p id=\"empty\" class=\"none\" hidden>Nothing to show with this filter.</p>")
        .Add($"<button id=\"more\" type=\"button\" hidden>Show more</button>")
        .Add($"</main>")
        .Add($"<script type=\"application/json\" id=\"documents\">[");

    public static Markup Foot(JobDescription job) => new Markup()
        .Add($"]</script>")
        .Add($"<footer>Redaction.Sdk {job.Version}, model {job.Detector.Name} {job.Detector.Version}.")
        .Add($"Grade A: anybody can copy the text. B: nearly as sure. C: a text layer from before the redaction.")
        .Add($"D: noise, as a rule.</footer>")
        .Add($"<script>{Markup.AsIs(Script.Text)}</script>")
        .Add($"</body>")
        .Add($"</html>");

    private static Markup Controls() => new Markup()
        .Add($"<nav class=\"controls\" aria-label=\"Filter\"><form>")
        .Add($"<input type=\"search\" name=\"search\" placeholder=\"Name\" aria-label=\"Name\">")
        .Add($"<fieldset data-for=\"outcome\"><legend>Outcome</legend></fieldset>")
        .Add($"<fieldset data-for=\"grade\"><legend>Grade</legend></fieldset>")
        .Add($"<label><input type=\"checkbox\" name=\"redacted\">redacted only</label>")
        .Add($"<label>Code <select name=\"code\"><option value=\"\">all</option></select></label>")
        .Add($"<label>Slip sheet <select name=\"sheet\"><option value=\"\">all</option></select></label>")
        .Add($"<label>Order <select name=\"order\"><option value=\"name\">name</option>")
        .Add($"<option value=\"worst\">worst first</option><option value=\"redactions\">most redactions</option></select></label>")
        .Add($"<span id=\"count\" role=\"status\" aria-live=\"polite\"></span>")
        .Add($"<span class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> next, back &nbsp; <kbd>Enter</kbd> larger")
        .Add($" &nbsp; <kbd>Esc</kbd> close &nbsp; <kbd>/</kbd> name</span>")
        .Add($"</form></nav>");
}
