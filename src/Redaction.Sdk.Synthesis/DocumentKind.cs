namespace Redaction.Sdk.Synthesis;

/// <summary>The kind of document that a synthetic page belongs to.</summary>
public enum DocumentKind
{
    /// <summary>A letter with letterhead, address, reference lines and signature.</summary>
    Letter,

    /// <summary>A memorandum with its block of To, From and Subject.</summary>
    Memo,

    /// <summary>One or several printed e-mails with their headers.</summary>
    Email,

    /// <summary>A form with frames, fields, section bars and tick boxes.</summary>
    Form,

    /// <summary>A page that is mostly one table.</summary>
    Table,

    /// <summary>A report or paper in one or two columns, with headings, notes and figures.</summary>
    Report,

    /// <summary>A teletype or typewritten page of the kind that archives hold.</summary>
    Teletype,

    /// <summary>A page written by hand.</summary>
    Handwriting,

    /// <summary>A screenshot of a program or a chat.</summary>
    Screenshot,

    /// <summary>A map or a plan.</summary>
    Map,

    /// <summary>A page of charts with legends.</summary>
    Chart,

    /// <summary>A page with one or more photographs.</summary>
    Photo,

    /// <summary>A withheld sheet, a title page or a page with hardly anything on it.</summary>
    Sparse,

    /// <summary>A slide or a sheet of diagrams, plans and panels.</summary>
    Slide,

    /// <summary>A routing slip, a checklist, a card: tick boxes, fields and short lines.</summary>
    Slip,
}
