using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Previews;

/// <summary>A preview being answered: the link and its token, the report, the address of what is asked for, and with which parameters where the request said <c>latest</c>.</summary>
sealed record Asked(Previewed Route, PreviewLinkRow Link, string Token, EntryRow Report, string Address, Reading Reading, string? Lasting)
{
    /// <summary>What the figures say that the drafts quote.</summary>
    public IReadOnlyDictionary<Quote, Quantity> Quotes { get; init; } = new Dictionary<Quote, Quantity>();

    /// <summary>What the drafts' prose names that does not exist.</summary>
    public IReadOnlySet<(string Target, string Slug, int? Year)> Nothing { get; init; } = new HashSet<(string, string, int?)>();

    public string Url(string language) => $"{Address}?lang={language}{(Reading.Fallback ? "" : "&fallback=none")}&{PreviewRoutes.Parameter.Name}={Token}";
}

/// <summary>An entry as a preview shows it, in the language that answers.</summary>
sealed record Shown(Projected Entry, JsonElement Fields, Body Body)
{
    public string Slug => Entry.Standing.Row.Slug;
}

/// <summary>Shows projected entries in delivery's form.</summary>
sealed class Showing(Languages languages)
{
    /// <summary>The language that answers, as it will in public: the first of the chain, or the one asked for alone.</summary>
    public string? Answering(Projected entry, Reading reading) =>
        (reading.Fallback ? languages.Chain(reading.Language) : [reading.Language]).FirstOrDefault(entry.Languages.ContainsKey);

    /// <summary>
    /// The withdrawal of the language asked for, else the last one among those that could have stood in for it; null where there is none.
    /// </summary>
    public (DateTime At, long? Sequence, string? Reason)? Withdrawn(Projected entry, Reading reading) =>
        entry.Gone.TryGetValue(reading.Language, out var own) ? own
        : (reading.Fallback ? languages.Chain(reading.Language) : [reading.Language]).Where(entry.Gone.ContainsKey).Select(l => entry.Gone[l])
            .OrderByDescending(g => g.At).Cast<(DateTime, long?, string?)?>().FirstOrDefault();

    /// <summary>What a reference of a text in the preview's report names.</summary>
    public static (string Target, string Slug, int? Year) Named(Reference reference) => (reference.Target, reference.Slug, reference.Year);

    public static Shown In(string language, Asked asked, Kind kind, Projected entry)
    {
        var (shown, drafts) = (entry.Languages[language], entry.Standing.Drafts);
        var fields = drafts[shown.Fields].Fields;
        var (text, missing) = kind.Completed(drafts[shown.Text].Text(language)!.Value);
        var unnamed = asked.Nothing.Count == 0 ? [] : kind.Links(text, language).Where(r => asked.Nothing.Contains(Named(r))).Select(r => r.Pointer);
        return new(entry, fields, kind.Render(new(entry.Standing.Row.ToEntry(asked.Report.Year), kind.UnderReport ? asked.Report.Slug : null, language, [.. entry.Languages.Keys], shown.Text,
            shown.PublishedAt, shown.UpdatedAt, fields, text)
        {
            Files = entry.Standing.Files,
            Quotes = asked.Quotes,
            Preview = new(asked.Token, [.. missing.Select(name => $"/translations/{language}/{name}").Union(unnamed)], shown.Status.ToString()),
        }));
    }

    /// <summary>Those that answer, in the order of their list.</summary>
    public List<Shown> InOrder(Asked asked, Kind kind, IEnumerable<Projected> entries)
    {
        var shown = entries.Select(e => (Entry: e, Language: Answering(e, asked.Reading))).Where(e => e.Language is not null).Select(e => In(e.Language!, asked, kind, e.Entry)).ToList();
        return kind.Order switch
        {
            ListOrder.Slug => [.. shown.OrderBy(e => e.Slug, StringComparer.Ordinal).ThenBy(Number)],
            // What has no date yet comes last.
            ListOrder.DateDescending => [.. shown.OrderBy(e => Date(e) == Facts.NoDate).ThenByDescending(Date).ThenByDescending(Number)],
            _ => [.. shown.OrderBy(e => kind.Facts(e.Body.Bytes).Position).ThenBy(Number)],
        };

        DateOnly Date(Shown entry) => kind.Facts(entry.Body.Bytes).DateFrom;
        static long Number(Shown entry) => entry.Entry.Standing.Row.No;
    }
}
