using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Html;

/// <summary>Builds HTML in which text from outside can only ever be text.</summary>
/// <remarks>Text is made printable first, so that nothing in it hides or reorders what stands around it.</remarks>
internal sealed class Markup
{
    private readonly StringBuilder _html = new();

    /// <summary>Adds markup, in which every interpolated value is escaped unless it is markup itself.</summary>
    public Markup Add(FormattableString markup)
    {
        var arguments = markup.GetArguments().Select(Escape).ToArray<object?>();
        _html.AppendFormat(CultureInfo.InvariantCulture, markup.Format, arguments).Append('\n');

        return this;
    }

    /// <summary>Adds markup that was built before.</summary>
    public Markup Add(Markup markup)
    {
        _html.Append(markup._html);

        return this;
    }

    public override string ToString() => _html.ToString();

    /// <summary>Keeps text as it is: for the program's own style sheet and script, and for pictures.</summary>
    public static Verbatim AsIs(string text) => new(text);

    private static string Escape(object? value) => value switch
    {
        Verbatim verbatim => verbatim.Text,
        _ => HtmlEncoder.Default.Encode(
            PrintableText.Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty)),
    };

    public sealed record Verbatim(string Text);
}
