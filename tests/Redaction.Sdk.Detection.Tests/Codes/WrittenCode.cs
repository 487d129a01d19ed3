namespace Redaction.Sdk.Detection.Tests.Codes;

/// <summary>
/// A code, and how people write it. Written by hand from the laws, not taken from the catalog under test.
/// </summary>
internal sealed record WrittenCode(string Regime, string Code, string[] Spellings)
{
    public string Truth => $"{Regime} {Code}";

    public static readonly WrittenCode[] All =
    [
        new("us-foia", "(b)(1)", ["(b)(1)", "b1", "(b) (1)", "B1"]),
        new("us-foia", "(b)(3)", ["(b)(3)", "b3", "(b)(3):50 USC 3024(i)", "(b)(3) 18 U.S.C. 3123(d)"]),
        new("us-foia", "(b)(4)", ["(b)(4)", "b(4)", "B4", "Exemption 4"]),
        new("us-foia", "(b)(5)", ["(b)(5)", "b5", "(b) (5)", "Ex. 5"]),
        new("us-foia", "(b)(5) DPP", ["(b)(5) DPP", "(b)(5)-DPP"]),
        new("us-foia", "(b)(6)", ["(b)(6)", "b6", "b6 -1", "(b) (6)", "B6", "[b6]"]),
        new("us-foia", "(b)(7)(A)", ["(b)(7)(A)", "b7A", "(b)(7)(a)"]),
        new("us-foia", "(b)(7)(C)", ["(b)(7)(C)", "b7C", "b7c -1", "(b) (7) (C)", "(b)(7)(c)", "b7C -1, -2"]),
        new("us-foia", "(b)(7)(D)", ["(b)(7)(D)", "b7D", "(b)(7)(d)"]),
        new("us-foia", "(b)(7)(E)", ["(b)(7)(E)", "b7E", "b7E -6", "(b)(7)(e)"]),
        new("us-privacy-act", "(j)(2)", ["(j)(2)", "j2"]),
        new("us-privacy-act", "(k)(2)", ["(k)(2)", "(k) (2)"]),
        new("us-privacy-act", "(d)(5)", ["(d)(5)"]),
        new("us-declassification", "1.4(c)", ["1.4(c)", "EO 13526 1.4(c)", "1.4 (c)"]),
        new("us-declassification", "3.3(b)(1)", ["3.3(b)(1)", "EO 13526 3.3(b)(1)"]),
        new("us-declassification", "25X1", ["25X1"]),
        new("us-declassification", "50X1-HUM", ["50X1-HUM", "50X1"]),
        new("us-declassification", "STATINTL", ["STATINTL"]),
        new("mueller", "Harm to Ongoing Matter", ["HOM", "Harm to Ongoing Matter"]),
        new("mueller", "Grand Jury", ["Grand Jury"]),
        new("mueller", "Personal Privacy", ["Personal Privacy"]),
        new("mueller", "Investigative Technique", ["Investigative Technique"]),
        new("nl-woo", "5.1.1c", ["5.1.1c", "5.1.1.c", "5.1 lid 1 onder c"]),
        new("nl-woo", "5.1.2e", ["5.1.2e", "5.1.2.e", "5.1.2 e", "5.1 lid 2 onder e", "5.1, tweede lid, onder e"]),
        new("nl-woo", "5.1.2i", ["5.1.2i", "5.1.2.i"]),
        new("nl-woo", "5.2", ["5.2", "artikel 5.2"]),
        new("nl-wob", "10.2.e", ["10.2.e", "10.2e", "10 lid 2 onder e", "10, tweede lid, onder e"]),
        new("nl-wob", "11.1", ["11.1", "artikel 11.1"]),
        new("ca-atia", "s. 19(1)", ["s.19(1)", "s. 19(1)", "ss. 19(1)", "art. 19(1)"]),
        new("ca-atia", "s. 21(1)(a)", ["s.21(1)(a)", "s. 21(1)(a)"]),
        new("ca-atia", "s. 16(1)(c)", ["s.16(1)(c)", "s. 16(1)(c)"]),
        new("eu-1049", "Art. 4(1)(b)", ["Art. 4(1)(b)", "Article 4(1)(b)"]),
        new("uk-foia", "s.40(2)", ["s.40(2)", "s40(2)", "section 40(2)"]),
        new("uk-foia", "s.35", ["s.35(1)(a)", "s.35"]),
        new("uk-foia", "Reg 12(5)(e)", ["Reg 12(5)(e)", "Regulation 12(5)(e)"]),
        new("au", "s 47F", ["s 47F", "s47F", "section 47F"]),
        new("au", "s 22(1)(a)(ii)", ["s 22(1)(a)(ii)"]),
        new("nz", "s 9(2)(a)", ["s 9(2)(a)", "s9(2)(a)"]),
        new("nz", "s 9(2)(ba)", ["s 9(2)(ba)(i)"]),
        new("de-ifg", "§ 5 IFG", ["§ 5 IFG", "§ 5 Abs. 1 IFG"]),
        new("litigation", "Privileged", ["Privileged", "REDACTED - PRIVILEGED", "Redacted for Privilege"]),
        new("litigation", "PII", ["Redacted - PII"]),
        new("litigation", "AWP", ["Attorney Work Product"]),
    ];
}
