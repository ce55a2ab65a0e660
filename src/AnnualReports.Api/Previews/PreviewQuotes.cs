using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;

namespace AnnualReports.Api.Previews;

/// <summary>
/// Finds the numbers of the figures that drafts quote: for the previewed report as the preview shows them, for other
/// years as they are public.
/// </summary>
sealed class PreviewQuotes(ReportsDb db, KindSet kinds, DraftProjection projection)
{
    readonly QuoteReader quoting = new(db, kinds);
    readonly SlugSuggestions suggestions = new(db);

    public async Task<PreviewRequest> With(
        PreviewRequest preview,
        Kind kind,
        IEnumerable<ProjectedEntry> entries,
        CancellationToken ct
    )
    {
        var named = entries
            .SelectMany(e => e.Source.Drafts.Values)
            .SelectMany(d => d.Translations.SelectMany(t => kind.Links(t.Value, t.Key)))
            .DistinctBy(PreviewRendering.Named)
            .ToList();
        if (named.Count == 0)
            return preview;
        var quotes = named.Where(r => r.Role == Reference.Quoting).Select(r => new Quote(r.Slug, r.Year)).ToHashSet();
        preview = preview with { Nothing = await Nothing(preview, named, ct) };
        if (quotes.Count == 0)
            return preview;
        var said = await Own(preview, [.. quotes.Where(q => IsOwn(q, preview)).Select(q => q.Slug).Distinct()], ct);
        var names = await quoting.Names(ct);
        var others = quotes
            .Where(q => !IsOwn(q, preview))
            .Select(q => (Quote: q, Report: names.Of(q.Year!.Value)))
            .Where(q => q.Report is not null)
            .ToDictionary(q => q.Quote, q => new Address(kinds.Quoted.Name, q.Report!.Value.No, q.Quote.Slug));
        var elsewhere = await quoting.Quantities(others.Values, ct);
        return preview with
        {
            Quotes = quotes
                .Select(q =>
                    (
                        Quote: q,
                        Quantity: IsOwn(q, preview) ? said.GetValueOrDefault(q.Slug)
                        : others.TryGetValue(q, out var address) ? elsewhere.GetValueOrDefault(address)
                        : null
                    )
                )
                .Where(q => q.Quantity is not null)
                .ToDictionary(q => q.Quote, q => q.Quantity!),
        };
    }

    /// <summary>Those of the references that name nothing that exists.</summary>
    async Task<HashSet<(string, string, int?)>> Nothing(
        PreviewRequest preview,
        IReadOnlyList<Reference> named,
        CancellationToken ct
    )
    {
        var (names, entry) = (
            await quoting.Names(ct),
            new Entry(0, default, kinds.Quoted.Name, preview.Report.No, "", preview.Report.Year)
        );
        var meant = named
            .Select(r => (Named: PreviewRendering.Named(r), Address: r.From(entry, kinds, names)))
            .ToList();
        var unknown = await suggestions.Of([.. meant.Select(m => m.Address).OfType<Address>()], ct);
        return [.. meant.Where(m => m.Address is not { } address || unknown.ContainsKey(address)).Select(m => m.Named)];
    }

    static bool IsOwn(Quote quote, PreviewRequest preview) => quote.Year is not { } year || year == preview.Report.Year;

    async Task<Dictionary<string, Quantity>> Own(PreviewRequest preview, string[] slugs, CancellationToken ct)
    {
        var kind = kinds.Quoted;
        return (await projection.Of(kind, preview.Link, slugs, ct))
            .Where(f => !f.Languages.IsEmpty)
            .Select(f =>
                (
                    f.Source.Row.Slug,
                    Quantity: kind.Quantity(f.Source.Drafts[f.Languages.Values.Max(l => l.Fields)].Fields)
                )
            )
            .Where(f => f.Quantity is not null)
            .ToDictionary(f => f.Slug, f => f.Quantity!);
    }
}
