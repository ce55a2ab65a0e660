using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Previews;

/// <summary>
/// A preview that is being answered: the link, the token and the report; and the address that is requested, with its
/// parameters if the request named the report as <c>latest</c>.
/// </summary>
sealed record PreviewRequest(
    Previewed Route,
    PreviewLinkRow Link,
    string Token,
    EntryRow Report,
    string Address,
    ReadOptions Options,
    string? Lasting
)
{
    /// <summary>The numbers of the figures that the drafts quote.</summary>
    public IReadOnlyDictionary<Quote, Quantity> Quotes { get; init; } = new Dictionary<Quote, Quantity>();

    /// <summary>The references in the drafts' prose that name nothing that exists.</summary>
    public IReadOnlySet<(string Target, string Slug, int? Year)> Nothing { get; init; } =
        new HashSet<(string, string, int?)>();

    public string Url(string language) =>
        $"{Address}?lang={language}{(Options.Fallback ? "" : "&fallback=none")}&{PreviewRoutes.Parameter.Name}={Token}";
}

/// <summary>An entry as a preview shows it, in the language that answers.</summary>
sealed record Shown(ProjectedEntry Entry, JsonElement Fields, Body Body)
{
    public string Slug => Entry.Source.Row.Slug;
}

/// <summary>An entry at its place in a list: the language that answers, and what lists filter and sort by.</summary>
sealed record Placed(ProjectedEntry Entry, string Language, Facts Facts)
{
    public string Slug => Entry.Source.Row.Slug;
}

/// <summary>Renders projected entries in the form that delivery has.</summary>
sealed class PreviewRendering(Languages languages)
{
    /// <summary>What lists sort by, of the entries of this preview that were asked for already.</summary>
    readonly Dictionary<(long EntryNo, string Language), Facts> known = [];

    /// <summary>
    /// The language that answers, chosen as it will be in public: the first of the fallback chain in which the entry is
    /// shown, or only the language asked for.
    /// </summary>
    public string? Answering(ProjectedEntry entry, ReadOptions options) =>
        (options.Fallback ? languages.Chain(options.Language) : [options.Language]).FirstOrDefault(
            entry.Languages.ContainsKey
        );

    /// <summary>
    /// The withdrawal of the language asked for. If there is none, the last one among the languages that could have
    /// been shown in its place; null if there is none of these either.
    /// </summary>
    public (DateTime At, long? Sequence, string? Reason)? Withdrawn(ProjectedEntry entry, ReadOptions options) =>
        entry.Gone.TryGetValue(options.Language, out var own)
            ? own
            : (options.Fallback ? languages.Chain(options.Language) : [options.Language])
                .Where(entry.Gone.ContainsKey)
                .Select(l => entry.Gone[l])
                .OrderByDescending(g => g.At)
                .Cast<(DateTime, long?, string?)?>()
                .FirstOrDefault();

    /// <summary>What identifies the target of a reference in a text of the previewed report.</summary>
    public static (string Target, string Slug, int? Year) Named(Reference reference) =>
        (reference.Target, reference.Slug, reference.Year);

    public static Shown In(
        string language,
        PreviewRequest preview,
        Kind kind,
        ProjectedEntry entry,
        bool withLong = true
    )
    {
        var (shown, drafts) = (entry.Languages[language], entry.Source.Drafts);
        var fields = drafts[shown.Fields].Fields;
        var whole = drafts[shown.Text].Text(language)!.Value;
        var (text, missing) = kind.Completed(withLong ? whole : kind.WithoutLong(whole));
        var unnamed =
            preview.Nothing.Count == 0
                ? []
                : kind.Links(text, language).Where(r => preview.Nothing.Contains(Named(r))).Select(r => r.Pointer);
        return new(
            entry,
            fields,
            kind.Render(
                new(
                    entry.Source.Row.ToEntry(preview.Report.Year),
                    kind.UnderReport ? preview.Report.Slug : null,
                    language,
                    [.. entry.Languages.Keys],
                    shown.Text,
                    shown.PublishedAt,
                    shown.UpdatedAt,
                    fields,
                    text
                )
                {
                    Files = entry.Source.Files,
                    Quotes = preview.Quotes,
                    Preview = new(
                        preview.Token,
                        [.. missing.Select(name => $"/translations/{language}/{name}").Union(unnamed)],
                        shown.Status.ToString()
                    ),
                }
            )
        );
    }

    /// <summary>The entries that are shown, in the order of their list.</summary>
    public List<Shown> InOrder(PreviewRequest preview, Kind kind, IEnumerable<ProjectedEntry> entries) =>
        InOrder(preview, kind, entries, kind.Order);

    /// <summary>The entries that are shown, in this order.</summary>
    public List<Shown> InOrder(
        PreviewRequest preview,
        Kind kind,
        IEnumerable<ProjectedEntry> entries,
        ImmutableArray<SortField> order
    )
    {
        var shown = entries
            .Select(e => (Entry: e, Language: Answering(e, preview.Options)))
            .Where(e => e.Language is not null)
            .Select(e => In(e.Language!, preview, kind, e.Entry));
        return Sorted(shown, s => (s.Entry, kind.Facts(s.Body.Bytes)), preview, kind, order);
    }

    /// <summary>The same without rendering them: only their places, for lists of which a part is shown.</summary>
    public List<Placed> Places(
        PreviewRequest preview,
        Kind kind,
        IEnumerable<ProjectedEntry> entries,
        ImmutableArray<SortField> order
    )
    {
        var placed = entries
            .Select(e => (Entry: e, Language: Answering(e, preview.Options)))
            .Where(e => e.Language is not null)
            .Select(e => new Placed(e.Entry, e.Language!, Facts(e.Language!, preview, kind, e.Entry)));
        return Sorted(placed, p => (p.Entry, p.Facts), preview, kind, order);
    }

    Facts Facts(string language, PreviewRequest preview, Kind kind, ProjectedEntry entry)
    {
        var key = (entry.Source.Row.No, language);
        if (!known.TryGetValue(key, out var facts))
            known[key] = facts = kind.Facts(In(language, preview, kind, entry, withLong: false).Body.Bytes);
        return facts;
    }

    static List<T> Sorted<T>(
        IEnumerable<T> shown,
        Func<T, (ProjectedEntry Entry, Facts Facts)> of,
        PreviewRequest preview,
        Kind kind,
        ImmutableArray<SortField> order
    )
    {
        var sorting = Sorting.Of(kind, inOneReport: true, order);
        var ordered = shown.Select(s => (Shown: s, Of: of(s))).ToList().OrderBy(_ => 0);
        foreach (var field in sorting.Keys)
        {
            IComparable Value((T Shown, (ProjectedEntry Entry, Facts Facts) Of) one) =>
                field.ValueOf(one.Of.Facts, one.Of.Entry.Source.Row.Slug, preview.Report.Year);
            ordered = field.Descending ? ordered.ThenByDescending(Value) : ordered.ThenBy(Value);
        }
        var numbered = sorting.NumberDescending
            ? ordered.ThenByDescending(s => s.Of.Entry.Source.Row.No)
            : ordered.ThenBy(s => s.Of.Entry.Source.Row.No);
        return [.. numbered.Select(s => s.Shown)];
    }
}
