using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// The members of a text in which figures may be quoted: the summary, which is plain text, and the long text, which is
/// Markdown.
/// </summary>
static class ProseMembers
{
    public const string Body = "body";

    const string Foreword = "foreword";
    const string Summary = "summary";

    /// <summary>The most quotes in one text. More would not be prose any more.</summary>
    const int Most = 500;

    /// <summary>The members that are plain text on one line.</summary>
    public static readonly string[] OneLine =
    [
        "title",
        "subtitle",
        "label",
        "name",
        "imageAlt",
        "coverImageAlt",
        "logoAlt",
    ];

    /// <summary>The members in which figures may be quoted, and whether they are Markdown.</summary>
    public static readonly IReadOnlyDictionary<string, bool> Members = new Dictionary<string, bool>
    {
        [Summary] = false,
        [Body] = true,
        [Foreword] = true,
    };

    /// <summary>What is wrong with the marks of quotes, each with its place.</summary>
    public static IEnumerable<Fault> Faults(JsonElement text, string language)
    {
        foreach (var (member, value, isMarkdown) in Prose(text))
        {
            var marks = QuoteMarks.In(value, isMarkdown);
            if (marks.Count > Most)
                yield return new(
                    $"/translations/{language}/{member}",
                    $"At most {Most} figures can be quoted; these are {marks.Count}."
                );
        }
        foreach (var mark in Broken(text, language))
            yield return new(mark.Pointer, mark.Line is { } line ? $"Line {line}: {mark.Detail}" : mark.Detail);
    }

    /// <summary>The marks that name no figure, and those in members where no figure can be quoted.</summary>
    public static IEnumerable<BrokenMark> Broken(JsonElement text, string language)
    {
        foreach (var (member, value, isMarkdown) in Prose(text))
            foreach (var mark in QuoteMarks.In(value, isMarkdown).Where(m => m.Quote is null).Take(Most))
            {
                var (meant, (line, column)) = (Meant(mark.Raw), Notice.Place(value, mark.Start));
                var instead = Quote.Parse(meant) is { } quote
                    ? $"{{{{figure:{quote}}}}}"
                    : "{{figure:some-slug}} or {{figure:some-slug@2023}}";
                yield return new(
                    $"/translations/{language}/{member}",
                    $"'{Short(mark.Raw)}' names no figure. Write {instead}, or \\{{{{figure: to say it literally.",
                    meant.Split('@')[0],
                    line,
                    column
                );
            }
        foreach (var (pointer, _) in Lines(text, "").Where(l => QuoteMarks.Mentions(l.Value)))
            yield return new(
                $"/translations/{language}{pointer}",
                "Figures can be quoted in summaries and in long text, not here.",
                "",
                null,
                null
            );
    }

    /// <summary>The slug that the author of a mark probably meant.</summary>
    static string Meant(string raw)
    {
        var name = raw[(raw.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('}');
        return string.Concat(name.Replace('_', '-').Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
    }

    /// <summary>The strings of a text that are not prose, such as the titles of files, each with its place.</summary>
    static IEnumerable<(string Pointer, string Value)> Lines(JsonElement value, string pointer) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [(pointer, value.GetString()!)],
            JsonValueKind.Array => value
                .EnumerateArray()
                .Index()
                .SelectMany(i => Lines(i.Item, $"{pointer}/{i.Index}")),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Where(m => pointer.Length > 0 || m.Name is not (Body or Foreword or Summary))
                .SelectMany(m => Lines(m.Value, $"{pointer}/{BodyFaults.Escape(m.Name)}")),
            _ => [],
        };

    /// <summary>The figures that a text quotes, with the place of each.</summary>
    public static IEnumerable<Reference> Quotes(JsonElement text, string language) =>
        Prose(text)
            .SelectMany(p =>
                QuoteMarks
                    .In(p.Value, p.IsMarkdown)
                    .Select(m => m.Quote)
                    .OfType<Quote>()
                    .Distinct()
                    .Select(q => new Reference(
                        Reference.Quoting,
                        QuoteMarks.Kind,
                        q.Slug,
                        $"/translations/{language}/{p.Member}"
                    )
                    {
                        Year = q.Year,
                    })
            );

    public static IEnumerable<Quote> Named(JsonElement text) =>
        Prose(text).SelectMany(p => QuoteMarks.In(p.Value, p.IsMarkdown)).Select(m => m.Quote).OfType<Quote>();

    /// <summary>The text with the numbers of the quoted figures in it.</summary>
    public static JsonElement Filled(Rendering rendering)
    {
        var quoting = Prose(rendering.Text).Where(p => QuoteMarks.Mentions(p.Value)).ToList();
        if (quoting.Count == 0)
            return rendering.Text;
        var filled = JsonObject.Create(rendering.Text)!;
        foreach (var (member, value, isMarkdown) in quoting)
            filled[member] = QuoteMarks.Filled(value, isMarkdown, rendering.Quotes, rendering.Language);
        return JsonSerializer.SerializeToElement(filled, Wire.Json);
    }

    static IEnumerable<(string Member, string Value, bool IsMarkdown)> Prose(JsonElement text)
    {
        foreach (var (member, isMarkdown) in Members)
            if (text.TryGetProperty(member, out var value) && value.GetString() is { } prose)
                yield return (member, prose, isMarkdown);
    }

    static string Short(string raw) => raw.Length <= 60 ? raw : raw[..60] + "…";
}
