using System.Text.Json;

namespace Redaction.Sdk.Detection;

/// <summary>The figures of coverage in a report.</summary>
internal static class ReportCoverage
{
    private const int AmountDecimals = 1;

    public static void WriteCoverage(this Utf8JsonWriter json, PageCoverage? coverage)
    {
        if (coverage is null)
        {
            json.WriteNull("coverage");
            return;
        }

        json.WriteStartObject("coverage");
        json.WriteShare("pageArea", coverage.PageArea);
        json.WriteShare("contentArea", coverage.ContentArea);
        json.WriteShare("textLines", coverage.TextLines);
        json.WriteShare("words", coverage.Words);
        json.WriteShare("surePageArea", coverage.SurePageArea);
        json.WriteFlag("withheld", coverage.IsWithheld);
        json.WriteAmounts(coverage.Amounts);
        json.WriteEndObject();
    }

    public static void WriteCoverage(this Utf8JsonWriter json, DocumentCoverage? coverage)
    {
        if (coverage is null)
        {
            json.WriteNull("coverage");
            return;
        }

        json.WriteStartObject("coverage");
        json.WriteInteger("pages", coverage.Pages);
        json.WriteInteger("pagesTouched", coverage.PagesTouched);
        json.WriteInteger("pagesWithheld", coverage.PagesWithheld);
        json.WriteInteger("redactions", coverage.Redactions);
        json.WriteInteger("redactionsWithoutCode", coverage.RedactionsWithoutCode);
        json.WriteShare("pageArea", coverage.Amounts?.PageArea.Share);
        json.WriteShare("contentArea", coverage.Amounts?.ContentArea?.Share);
        json.WriteShare("textLines", coverage.Amounts?.TextLines?.Share);
        json.WriteShare("words", coverage.Amounts?.Words?.Share);
        json.WriteShare("surePageArea", coverage.Amounts?.SurePageArea.Share);
        json.WriteAmounts(coverage.Amounts);
        json.WriteEndObject();
    }

    private static void WriteAmounts(this Utf8JsonWriter json, CoverageAmounts? amounts)
    {
        if (amounts is null)
        {
            json.WriteNull("amounts");
            return;
        }

        json.WriteStartObject("amounts");
        json.WriteAmount("pageArea", amounts.PageArea);
        json.WriteAmount("contentArea", amounts.ContentArea);
        json.WriteAmount("textLines", amounts.TextLines);
        json.WriteAmount("words", amounts.Words);
        json.WriteEndObject();
    }

    private static void WriteAmount(this Utf8JsonWriter json, string name, CoveredAmount? amount)
    {
        if (amount is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteRounded("redacted", known.Redacted, AmountDecimals);
        json.WriteRounded("total", known.Total, AmountDecimals);
        json.WriteEndObject();
    }

    private static void WriteShare(this Utf8JsonWriter json, string name, double? share) =>
        json.WriteRounded(name, share, ReportNumber.ShareDecimals);

    private static void WriteFlag(this Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
