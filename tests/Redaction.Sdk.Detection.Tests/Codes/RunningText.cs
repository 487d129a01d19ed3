namespace Redaction.Sdk.Detection.Tests.Codes;

/// <summary>What the pages say besides their codes.</summary>
internal static class RunningText
{
    public static readonly string[] Words =
        ("the of and a in that for was on with as by he at it from this which had be not his are or an they were have one "
        + "you all their there been would when will more no if out so said what up its about into than them can only other "
        + "new some could time these two may then do first any my now such like our over man me even most made after also "
        + "did many before office letter witness inspector harbour contract meeting report telephone yesterday decision "
        + "engineer").Split(' ');

    public static readonly string[] Citations =
    [
        "under (b)(6)", "pursuant to section 552(b)(7)(C)", "under Exemption 5", "exempt under (b)(5) and",
        "see 5 U.S.C. 552(b)(3)", "of article 5.1.2e of the", "under s. 19(1) of the Act",
        "in Article 4(1)(b) of Regulation", "krachtens 5.1.2.e van de", "section 40(2) of the Act", "nach § 5 IFG",
        "and (b)(7)(D) as well",
    ];
}
