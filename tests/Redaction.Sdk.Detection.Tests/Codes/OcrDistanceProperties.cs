using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Detection.Codes;

namespace Redaction.Sdk.Detection.Tests.Codes;

public sealed class OcrDistanceProperties
{
    private static readonly Gen<string> Texts = Gen.Elements("b67c(){}[]x1l.e".ToCharArray()).ArrayOf()
        .Where(static letters => letters.Length is > 0 and <= 7).Select(static letters => new string(letters));

    [Property]
    public Property Of_TextItself_IsNothing() =>
        Prop.ForAll(Texts.ToArbitrary(), static text => OcrDistance.Of(text, text, 1) == 0);

    [Property]
    public Property Of_AnyTwoTexts_IsWhatTheObviousRecursionSays() =>
        Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), static (text, spelling) =>
        {
            var slow = Slow(text, spelling);

            return OcrDistance.Of(text, spelling, 0.75f) is { } cost ? cost == slow : slow > 0.75f
                || !Begins(text, spelling);
        });

    // The quick way out is part of the promise: a first letter that is neither alike nor a mark is another word.
    private static bool Begins(string text, string spelling) =>
        Slow(text[..1], spelling[..1]) < 1 || "()[]{}.".Contains(text[0], StringComparison.Ordinal)
        || ("()[]{}.".Contains(spelling[0], StringComparison.Ordinal) && spelling.Length > 1
            && Slow(text[..1], spelling[1..2]) < 1);

    private static float Slow(string text, string spelling)
    {
        if (text.Length == 0 || spelling.Length == 0)
        {
            return (text + spelling).Sum(Gap);
        }

        var best = Math.Min(
            Math.Min(Slow(text[1..], spelling) + Gap(text[0]), Slow(text, spelling[1..]) + Gap(spelling[0])),
            Slow(text[1..], spelling[1..]) + Exchange(text[0], spelling[0]));

        return text[0] == 'x' && spelling.StartsWith(")(", StringComparison.Ordinal)
            ? Math.Min(best, Slow(text[1..], spelling[2..]) + 0.25f)
            : best;
    }

    private static float Gap(char c) => "()[]{}.".Contains(c, StringComparison.Ordinal) ? 0.25f : 1;

    private static float Exchange(char a, char b)
    {
        string[] alike = ["b6", "l1", "c(", "([", "({", ")]", ")}", ")l", "(l", "ec"];

        return a == b ? 0 : alike.Contains($"{a}{b}") || alike.Contains($"{b}{a}") ? 0.25f : 1;
    }
}
