using System.Text.RegularExpressions;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>
/// About how high the content of a frame is at a width, in CSS pixels. A site without script has to give a frame a height
/// before it is shown. The sizes are those of <c>pages.css</c>, and lines are counted from the number of characters; a
/// test measures frames in a browser and compares.
/// </summary>
static partial class FrameHeight
{
    /// <summary>The space around the content, and between its parts.</summary>
    const double Space = 16;

    /// <summary>The least width of a card in a list.</summary>
    const double LeastCard = 272;

    /// <summary>The widths of an average character in a font of one pixel, a little more than in most fonts.</summary>
    const double Regular = 0.52,
        Bold = 0.58;

    /// <summary>The space beside and above the text of a card, and between its lines.</summary>
    const double BesideText = 37.2,
        AroundText = 37.2,
        BetweenText = 8;

    const double Body = 16,
        Small = 14,
        Title = 17.6,
        OnlyTitle = 20;

    /// <summary>The height of a drawing, and the most of a picture.</summary>
    const double Drawing = 112,
        MostPicture = 352;

    /// <summary>The heights of a row of a table and of its head.</summary>
    const double Row = 41,
        Head = 37;

    /// <summary>The height of a chart of years for its width, its greatest width, and when its table fits beside it.</summary>
    const double Chart = 0.87,
        MostChart = 384,
        BesideChart = 480;

    /// <summary>Room for fonts that are wider than most.</summary>
    const double Reserve = 1.05;

    public static int Of(EmbedModel model, PageWords words, int width)
    {
        var content = width - 2 * Space;
        var source = $"{words.Source} {model.Report.Publisher?.Name}, {model.Report.Heading}";
        var parts = new List<double> { Lines(source, content, 14.4, Regular, 1.6) };
        if (model.Pinned is { } pinned)
            parts.Add(Lines(pinned, content, 14.4, Regular, 1.6));
        if (model.Entry is null)
            parts.Add(Lines(model.Title, content, 18.4, Bold, 1.2));
        parts.AddRange(
            model.Files is { } files ? files.Files.Select(f => FilesOf(f.Files, content))
            : model.Entry is { } entry ? [Card(entry, model, content, OnlyTitle)]
            : model.Items is [{ Children: not null }, ..]
                ? [AroundText + 2 + model.Items.Sum(i => Line(i, content - BesideText))]
            : Cards(model, content)
        );
        return (int)Math.Ceiling((parts.Sum() + Space * (parts.Count + 1)) * Reserve);
    }

    /// <summary>The rows of cards, each as high as the highest card in it.</summary>
    static IEnumerable<double> Cards(EmbedModel model, double content)
    {
        var columns = Math.Clamp((int)((content + Space) / (LeastCard + Space)), 1, Math.Max(1, model.Items.Count));
        var width = (content - Space * (columns - 1)) / columns;
        return model.Items.Chunk(columns).Select(row => row.Max(item => Card(item, model, width, Title)));
    }

    static double Card(ShownEntry entry, EmbedModel model, double width, double title)
    {
        var text = width - BesideText;
        var lines = new List<double> { Lines(entry.Heading, text, title, Bold, 1.25) };
        if (entry.Value is not null)
            lines.AddRange([35, 22.4, .. Charts(entry, model, text)]);
        else
        {
            if (entry.Days is not null)
                lines.Add(22.4);
            if ((entry.Summary ?? entry.Subtitle) is { Length: > 0 } summary)
                lines.Add(Lines(summary, text, Body, Regular, 1.5));
        }
        if (entry.Language != model.Links.Language)
            lines.Add(Lines(new string('x', 60), text, Small, Regular, 1.5));
        return Picture(entry.Image ?? entry.CoverImage ?? entry.Logo, entry, width)
            + AroundText
            + lines.Sum()
            + BetweenText * (lines.Count - 1);
    }

    static double Picture(ShownPicture? picture, ShownEntry entry, double width) =>
        picture is null || entry.Value is not null ? 0
        : picture.Url.Contains(".svg", StringComparison.Ordinal) ? Drawing
        : Math.Min(MostPicture, width * 9 / 16);

    static IEnumerable<double> Charts(ShownEntry figure, EmbedModel model, double width)
    {
        if (model.Show == EmbedShow.Parts && figure.Breakdown is { Count: > 0 } parts)
        {
            // A narrow card has the bars below the labels.
            var bar = width < 444 ? 14 : 0;
            var label = width - 24 - NumberOf(parts) - (width < 444 ? 0 : 0.4 * width);
            yield return Head + Row + parts.Sum(p => Row - 24 + bar + Lines(p.Label, label, 17, Regular, 1.4));
        }
        if (model is { Show: EmbedShow.Years, Years.Series.Points: { Count: > 1 } points })
        {
            var (isBeside, table) = (width >= BesideChart, Head + Row * points.Count);
            var chart = Chart * Math.Min(MostChart, isBeside ? (width - 2 * Space) / 2 : width);
            yield return (isBeside ? Math.Max(chart, table) : chart + Space + table)
                + (points.Any(p => p.SeriesBreak) ? Space + 22.4 : 0);
        }
    }

    /// <summary>The width of the column of numbers.</summary>
    static double NumberOf(IReadOnlyList<FigurePart> parts) => 12 + 17 * Regular * parts.Max(p => p.Display.Length);

    /// <summary>A line of a table of contents, with those below it.</summary>
    static double Line(ShownEntry entry, double width) =>
        14.4 + Lines(entry.Heading, width, 17, Bold, 1.4) + (entry.Children ?? []).Sum(c => Line(c, width - 21));

    static double FilesOf(IReadOnlyList<DownloadView> files, double width) =>
        AroundText + 30 + files.Sum(f => 12 + 22.4 + Lines(f.Title, width - BesideText, 17, Regular, 1.6));

    /// <summary>The height of a text: a word that does not fit begins a new line, so lines are not quite full.</summary>
    static double Lines(string text, double width, double size, double character, double lineHeight)
    {
        var perLine = Math.Max(8, width / (size * character));
        var longest = Words().EnumerateMatches(text);
        var most = 0;
        foreach (var word in longest)
            most = Math.Max(most, word.Length);
        var lost = Math.Min(most, perLine) * 0.35;
        return Math.Max(1, Math.Ceiling(text.Length / Math.Max(8, text.Length <= perLine ? perLine : perLine - lost)))
            * size
            * lineHeight;
    }

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
