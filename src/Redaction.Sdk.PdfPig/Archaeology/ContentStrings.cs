using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>The strings that a content stream shows, before a font gives them a meaning, and the fonts it names.</summary>
/// <param name="Strings">The strings in order, as Latin-1.</param>
/// <param name="Fonts">The names of the fonts in its resources.</param>
internal sealed record ContentStrings(IReadOnlyList<string> Strings, IReadOnlySet<string> Fonts)
{
    private const int MaximumDepth = 64;
    private const int MaximumTokens = 4_000_000;

    private static readonly ContentStrings Nothing = new([], new HashSet<string>());

    /// <summary>Reads a content stream as far as it is one.</summary>
    public static ContentStrings Of(ReadOnlyMemory<byte> content)
    {
        // Most streams are pictures and fonts; whatever shows text has these two operators somewhere.
        var bytes = content.Span;
        if (bytes.IndexOf("BT"u8) < 0 || (bytes.IndexOf("Tj"u8) < 0 && bytes.IndexOf("TJ"u8) < 0))
        {
            return Nothing;
        }

        var (strings, fonts) = (new List<string>(), new HashSet<string>());
        var operands = new List<IToken>();
        try
        {
            var scanner = new CoreTokenScanner(
                new MemoryInputBytes(content), true, new StackDepthGuard(MaximumDepth), useLenientParsing: true);
            for (var i = 0; i < MaximumTokens && scanner.MoveNext(); i++)
            {
                if (scanner.CurrentToken is OperatorToken operation)
                {
                    Apply(operation.Data, operands, strings, fonts);
                    operands.Clear();
                }
                else
                {
                    operands.Add(scanner.CurrentToken);
                }
            }
        }
        catch (Exception damage) when (InspectionBudget.IsDamage(damage))
        {
            // What came before the damage counts.
        }

        return new(strings, fonts);
    }

    private static void Apply(string operation, List<IToken> operands, List<string> strings, HashSet<string> fonts)
    {
        switch (operation)
        {
            case "Tf" when operands is [NameToken font, ..]:
                fonts.Add(font.Data);
                break;
            case "Tj" or "'" or "\"" when operands.Count > 0:
                Add(strings, [operands[^1]]);
                break;
            case "TJ" when operands is [.., ArrayToken array]:
                Add(strings, array.Data);
                break;
        }
    }

    private static void Add(List<string> strings, IEnumerable<IToken> tokens)
    {
        var text = string.Concat(tokens.Select(static token => token switch
        {
            StringToken literal => Encoding.Latin1.GetString(literal.GetBytes()),
            HexToken hexadecimal => Encoding.Latin1.GetString(hexadecimal.Bytes),
            _ => string.Empty,
        }));
        if (text.Length > 0)
        {
            strings.Add(text);
        }
    }
}
