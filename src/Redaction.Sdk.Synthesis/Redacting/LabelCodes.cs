namespace Redaction.Sdk.Synthesis;

/// <summary>Grounds for withholding as they are written on redactions, by regime.</summary>
internal static class LabelCodes
{
    private static readonly string[][] Regimes =
    [
        ["(b)(6)", "(b)(7)(C)", "(b)(5)", "(b)(4)", "(b)(6);(b)(7)(C)", "(b)(7)(E)"],
        ["b6", "b7C", "b7D", "b6 b7C", "b7E", "b3"],
        ["(b) (6)", "(b) (5)", "(b) (1)", "(b) (3)"],
        ["5.1.2.e", "5.1.2.e", "5.1.2.e", "5.1.5", "5.2.1"],
        ["5.1.2e", "5.1.2e", "5.1.2i", "5.1.1c"],
        ["5.1.2.e", "5.1.2.f", "5.1.2.i", "5.1.1.d"],
        ["10.2.e", "10.2.g", "11.1", "10.1.c"],
        ["10 2 e", "10 2 g", "art. 10", "10.2.e Wob"],
        ["Harm to Ongoing Matter", "HOM", "Personal Privacy", "Investigative Technique", "Grand Jury"],
        ["HOM", "PP", "IT", "GJ"],
        ["REDACTED", "[REDACTED]"],
        ["Privileged", "Confidential", "Redacted", "PII"],
        ["s.40(2)", "s.42", "Section 40", "s.27(1)"],
        ["19(1)", "21(1)(a)", "20(1)(b)", "16(2)"],
        ["3.5(c)", "EO 13526 1.4(c)", "1.4(d)", "25X1"],
        ["Buiten reikwijdte", "buiten verzoek", "dubbel"],
        ["A", "B", "C", "D"],
        ["J", "G", "e", "1", "2"],
    ];

    // The Dutch and American codes are the most common on released pages.
    private static readonly int[] Common = [0, 1, 2, 3, 4, 5, 5, 3];

    public static string[] Pick(SeededRandom random) =>
        Regimes[random.Chance(0.6) ? random.Pick<int>(Common) : random.Below(Regimes.Length)];
}
