using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>One page with everything about it decided but the drawing.</summary>
internal sealed record PageStage(
    PageFrame Frame,
    PaperCondition Condition,
    DocumentKind Kind,
    BackgroundPage? Background,
    RedactionStyle? Style,
    IReadOnlySet<ConfuserKind> Confusers)
{
    private bool IsScan => Condition.Source is not PaperSource.Digital;

    /// <summary>Draws the page.</summary>
    /// <returns>Its redactions, and its story in words.</returns>
    public (IReadOnlyList<SyntheticRedaction> Redactions, string Story) Play(
        SKBitmap finished, SeededRandom random, FontLibrary fonts, TextSource text)
    {
        using var oversampled = Frame.Oversampling > 1
            ? new SKBitmap(Frame.Width * Frame.Oversampling, Frame.Height * Frame.Oversampling, SKColorType.Bgra8888, SKAlphaType.Opaque)
            : null;
        var drawn = oversampled ?? finished;
        using SKCanvas canvas = new(drawn);
        using Sheet sheet = new(canvas, Frame.Size, random, fonts, text);
        DrawDocument(sheet);
        var painter = Style is { } style ? RedactionPainters.Create(style, random) : null;
        var redactions = Condition.IsRedactedOnPaper ? Redact(sheet, painter, Frame) : [];
        if (IsScan)
        {
            Scan(drawn, finished, random, keepsShades: Condition.IsRedactedOnPaper && NeedsShades);
        }

        if (!Condition.IsRedactedOnPaper)
        {
            redactions = RedactOnScreen(sheet, painter, finished, random);
        }

        PageWear.Store(finished, random);

        return (redactions, Story(sheet));
    }

    // Shades of grey survive black and white only as dots.
    private bool NeedsShades => Style is RedactionStyle.Gray or RedactionStyle.Color or RedactionStyle.Pixelated
        || Kind is DocumentKind.Photo or DocumentKind.Chart;

    private void DrawDocument(Sheet sheet)
    {
        (ConfuserKind Kind, SKRect? Place)[] places = [.. Confusers.Order().Select(kind => (kind, Exhibits.Reserve(kind, sheet)))];
        sheet.Canvas.Clear(Condition.Bed);
        sheet.Canvas.SetMatrix(Frame.ToCanvas);
        sheet.Fill(sheet.Bounds, Colors.White);
        if (Background is not null)
        {
            Background.Draw(sheet);
        }
        else
        {
            if (IsScan && sheet.Random.Chance(0.12))
            {
                Dirt.BleedThrough(sheet);
            }

            PageDocuments.Of(Kind).Draw(sheet);
        }

        // Nothing flows around the lines of an exhibit itself.
        sheet.Reserved.Clear();
        foreach (var (confuser, place) in places)
        {
            if (place is { } kept)
            {
                Exhibits.Draw(confuser, sheet, kept);
            }
            else
            {
                SheetConfusers.Draw(confuser, sheet);
            }
        }
    }

    private void Scan(SKBitmap drawn, SKBitmap finished, SeededRandom random, bool keepsShades)
    {
        using (SKCanvas canvas = new(drawn))
        {
            canvas.SetMatrix(Frame.ToCanvasFlat);
            if (Confusers.Contains(ConfuserKind.PunchHoles))
            {
                ScanConfusers.PunchHoles(canvas, Frame.Size, random);
            }

            if (Confusers.Contains(ConfuserKind.CopierBorders))
            {
                ScanConfusers.CopierBorders(canvas, Frame.Size, random);
            }
        }

        PageWear.Scan(drawn, finished, Condition, Frame, keepsShades, random);
    }

    /// <summary>Redacts the scan: words are where the tilted sheet has them, boxes lie straight.</summary>
    private IReadOnlyList<SyntheticRedaction> RedactOnScreen(Sheet sheet, RedactionPainter? painter, SKBitmap finished, SeededRandom random)
    {
        using SKCanvas canvas = new(finished);
        canvas.SetMatrix(Frame.Flat.ToCanvas);
        using Sheet screen = new(canvas, Frame.Size, random, sheet.Fonts, sheet.Text) { Paper = Condition.Paper };
        screen.Words.AddRange(sheet.Words.Select(word => word with { Box = Frame.Tilt.MapRect(word.Box) }));
        screen.Regions.AddRange(sheet.Regions.Select(Frame.Tilt.MapRect));

        return Redact(screen, painter, Frame.Flat);
    }

    private static IReadOnlyList<SyntheticRedaction> Redact(Sheet sheet, RedactionPainter? painter, PageFrame frame)
    {
        if (painter is null)
        {
            return [];
        }

        new PageRedactor(sheet, painter).Redact();

        return AnnotationMapper.Map(sheet.Redactions, frame);
    }

    private string Story(Sheet sheet) => string.Join("; ", (string[])
    [
        Background is null ? $"{Kind} ({sheet.Text.Language.Name})" : $"over {Background.Name}",
        Style?.ToString() ?? "clean",
        Condition.IsRedactedOnPaper && IsScan ? $"{Condition.Source}, redacted on paper" : Condition.Source.ToString(),
        Confusers.Count > 0 ? "with " + string.Join(", ", Confusers.Order()) : "without confusers",
    ]);
}
