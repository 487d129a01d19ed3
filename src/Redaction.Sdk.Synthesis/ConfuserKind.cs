namespace Redaction.Sdk.Synthesis;

/// <summary>Something that looks like a redaction without being one.</summary>
public enum ConfuserKind
{
    /// <summary>A table with filled head or cells.</summary>
    TableCells,

    /// <summary>An empty field or tick box of a form.</summary>
    FormFields,

    /// <summary>A heading in white on a dark bar.</summary>
    SectionBars,

    /// <summary>The bars of a chart and the squares of its legend.</summary>
    ChartBars,

    /// <summary>A bar code or a two-dimensional code.</summary>
    Barcodes,

    /// <summary>A stamp: a frame with text, a date, a seal.</summary>
    Stamps,

    /// <summary>A photograph or a dark picture.</summary>
    Photos,

    /// <summary>A highlighter over text that can still be read.</summary>
    Highlights,

    /// <summary>A signature or a note by hand.</summary>
    Signatures,

    /// <summary>A logo or a coat of arms.</summary>
    Logos,

    /// <summary>A band or thick rule of a letterhead.</summary>
    Bands,

    /// <summary>Underlines, strike-throughs, rules and brackets.</summary>
    Rules,

    /// <summary>Coloured frames that a program drew around links, which stay readable.</summary>
    Links,

    /// <summary>A framed comment, call-out or box with text in it.</summary>
    TextFrames,

    /// <summary>Codes, page numbers and Bates numbers in the margin.</summary>
    MarginNotes,

    /// <summary>Punch holes.</summary>
    PunchHoles,

    /// <summary>Dark borders, shadows and streaks of a copier.</summary>
    CopierBorders,

    /// <summary>Boxes with words in them and arrows between: flow charts, block diagrams, trees, networks.</summary>
    Diagrams,

    /// <summary>The bars of a plan of work.</summary>
    Timelines,

    /// <summary>Cells in shades: heat maps, matrices, calendars.</summary>
    HeatMaps,

    /// <summary>Slabs with words on them: tiles of a slide, buttons, tabs.</summary>
    Panels,

    /// <summary>Measured images in even shades with scales beside them.</summary>
    ImagePanels,

    /// <summary>Swatches, short bars, and stacked bars with figures on them.</summary>
    Legends,

    /// <summary>Names with framed fields beside them under a bar with a heading, empty or typed into.</summary>
    FieldStacks,

    /// <summary>Columns of tick boxes with names, as on a routing slip.</summary>
    RoutingSlips,

    /// <summary>Index cards, property tags and labels.</summary>
    Cards,

    /// <summary>Code, quotations and call-outs on a ground of their own, which stay readable.</summary>
    Listings,
}
