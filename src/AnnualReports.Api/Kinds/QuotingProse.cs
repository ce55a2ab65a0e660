using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>The members of a text that are prose, in which figures may be quoted: summaries, plain, and the long text, in Markdown.</summary>
sealed class QuotingProse(Type text)
{
    public const string Body = "body";

    const string Foreword = "foreword";
    const string Summary = "summary";

    /// <summary>More than this in one text is no prose any more.</summary>
    const int Most = 500;

    /// <summary>The members of texts that are of one line.</summary>
    public static readonly string[] Lines = ["title", "subtitle", "label", "name", "imageAlt", "coverImageAlt", "logoAlt"];

    readonly string[] lines = [.. Members(text).Except([Body, Foreword, Summary])];

    static IEnumerable<string> Members(Type text) => Wire.Json.GetTypeInfo(text).Properties.Where(p => p.PropertyType == typeof(string)).Select(p => p.Name);

    /// <summary>What is wrong with the marks, each with its place.</summary>
    public IEnumerable<Fault> Faults(JsonElement text, string language)
    {
        foreach (var (member, value, isMarkdown) in Prose(text))
        {
            var marks = QuoteMarks.In(value, isMarkdown);
            if (marks.Count > Most)
                yield return new($"/translations/{language}/{member}", $"At most {Most} figures can be quoted; these are {marks.Count}.");
            foreach (var mark in marks.Where(m => m.Quote is null).Take(Most))
                yield return new($"/translations/{language}/{member}", $"Line {mark.Line}: '{Short(mark.Raw)}' names no figure. Write {{{{figure:some-slug}}}} or {{{{figure:some-slug@2023}}}}, or \\{{{{figure: to say it literally.");
        }
        foreach (var member in lines)
            if (text.TryGetProperty(member, out var value) && value.GetString()!.Contains(QuoteMarks.Opening, StringComparison.Ordinal))
                yield return new($"/translations/{language}/{member}", "Figures can be quoted in summaries and in long text, not here.");
    }

    /// <summary>The figures that a text quotes, with the place of each.</summary>
    public static IEnumerable<Reference> Quotes(JsonElement text, string language) =>
        Prose(text).SelectMany(p => QuoteMarks.In(p.Value, p.IsMarkdown).Select(m => m.Quote).OfType<Quote>().Distinct()
            .Select(q => new Reference(Reference.Quoting, Quote.Kind, q.Slug, $"/translations/{language}/{p.Member}") { Year = q.Year }));

    public static IEnumerable<Quote> Named(JsonElement text) => Prose(text).SelectMany(p => QuoteMarks.In(p.Value, p.IsMarkdown)).Select(m => m.Quote).OfType<Quote>();

    /// <summary>The text with what the quoted figures say.</summary>
    public static JsonElement Filled(Rendering rendering)
    {
        var quoting = Prose(rendering.Text).Where(p => p.Value.Contains(QuoteMarks.Opening, StringComparison.Ordinal)).ToList();
        if (quoting.Count == 0)
            return rendering.Text;
        var filled = JsonObject.Create(rendering.Text)!;
        foreach (var (member, value, isMarkdown) in quoting)
            filled[member] = QuoteMarks.Filled(value, isMarkdown, rendering.Quotes, rendering.Language);
        return JsonSerializer.SerializeToElement(filled, Wire.Json);
    }

    static IEnumerable<(string Member, string Value, bool IsMarkdown)> Prose(JsonElement text)
    {
        foreach (var (member, isMarkdown) in new[] { (Summary, false), (Body, true), (Foreword, true) })
            if (text.TryGetProperty(member, out var value) && value.GetString() is { } prose)
                yield return (member, prose, isMarkdown);
    }

    static string Short(string raw) => raw.Length <= 60 ? raw : raw[..60] + "…";
}
