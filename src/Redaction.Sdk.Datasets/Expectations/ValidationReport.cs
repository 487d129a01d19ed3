using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redaction.Sdk.Datasets;

/// <summary>Findings and outcomes in the layout in which Great Expectations 1.x states results.</summary>
public static class ValidationReport
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
    };

    /// <summary>States each rule as an expectation.</summary>
    /// <param name="result">What was found.</param>
    /// <returns>
    /// One outcome for each rule, by number. Its unexpected values are what broke it; its index list has the numbers of
    /// annotations, or of images where there is no annotation. A rule that only warns is not met either when broken.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<ExpectationOutcome> Outcomes(ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);

        return [.. ValidationRules.All.Select(rule => Outcome(rule, result))];
    }

    /// <summary>Writes outcomes. The same ones become the same bytes.</summary>
    /// <param name="utf8Json">Receives the JSON text, and stays open.</param>
    /// <param name="suiteName">The name under which the outcomes are stated.</param>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The work.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static async Task WriteAsync(
        Stream utf8Json,
        string suiteName,
        IReadOnlyCollection<ExpectationOutcome> outcomes,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        ArgumentNullException.ThrowIfNull(suiteName);
        ArgumentNullException.ThrowIfNull(outcomes);
        var json = new Utf8JsonWriter(utf8Json, Indented);
        await using (json.ConfigureAwait(false))
        {
            Whole(suiteName, outcomes).WriteTo(json);
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static ExpectationOutcome Outcome(ValidationRule rule, ValidationResult result)
    {
        DataFinding[] broken = [.. result.Findings.Where(finding => finding.Rule == rule)];
        var isUnlooked = result.PagesRead == 0
            && (rule == ValidationRules.UnreadableImage || rule == ValidationRules.BlankPage || rule == ValidationRules.WrongPageSize);
        var figures = ResultFigures.OfValues(
            Math.Max(result.CountOf(rule), broken.Length),
            missing: isUnlooked ? result.CountOf(rule) : 0,
            [.. broken.Select(static finding => (0, (JsonNode?)JsonValue.Create(finding.Message)))]);
        figures["partial_unexpected_index_list"] = ResultFigures.List(
            broken.Take(20).Select(static finding => (JsonNode?)JsonValue.Create(finding.AnnotationId ?? finding.ImageId)));
        JsonObject meta = new()
        {
            ["rule"] = rule.Id,
            ["severity"] = rule.Severity == FindingSeverity.Error ? "error" : "warning",
            ["remedy"] = rule.Remedy,
        };

        return new(new(rule.Expectation, [], meta), broken.Length == 0, figures);
    }

    private static JsonObject Whole(string suiteName, IReadOnlyCollection<ExpectationOutcome> outcomes)
    {
        var met = outcomes.Count(static outcome => outcome.Success);

        return new()
        {
            ["success"] = met == outcomes.Count,
            ["results"] = ResultFigures.List(outcomes.Select(Single)),
            ["suite_name"] = suiteName,
            ["suite_parameters"] = new JsonObject(),
            ["statistics"] = new JsonObject
            {
                ["evaluated_expectations"] = outcomes.Count,
                ["successful_expectations"] = met,
                ["unsuccessful_expectations"] = outcomes.Count - met,
                ["success_percent"] = outcomes.Count == 0 ? null : JsonValue.Create(100.0 * met / outcomes.Count),
            },
            ["meta"] = new JsonObject(),
            ["id"] = null,
        };
    }

    private static JsonObject Single(ExpectationOutcome outcome) => new()
    {
        ["success"] = outcome.Success,
        ["expectation_config"] = new JsonObject
        {
            ["type"] = outcome.Expectation.Type,
            ["kwargs"] = outcome.Expectation.Arguments.DeepClone(),
            ["meta"] = outcome.Expectation.Meta.DeepClone(),
            ["id"] = outcome.Expectation.Id,
        },
        ["result"] = outcome.Result.DeepClone(),
        ["meta"] = new JsonObject(),
        ["exception_info"] = new JsonObject
        {
            ["raised_exception"] = outcome.Failure is not null,
            ["exception_traceback"] = null,
            ["exception_message"] = outcome.Failure,
        },
    };
}
