namespace Redaction.Sdk.Detection.Tests.Codes;

/// <summary>Where a page puts its codes.</summary>
internal enum CodePlace
{
    OnBar,
    InOutline,
    BesideSmall,
    BesideAtEnd,
    BesideAtStart,
    Above,
    RightMargin,
    LeftMargin,
    Leader,
    Continued,
    Upright,
    Annotation,
    Bare,
    None,
    Legend,
}
