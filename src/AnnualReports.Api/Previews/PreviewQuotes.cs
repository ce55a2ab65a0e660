using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Previews;

/// <summary>What the figures say that drafts quote: those of the previewed report as the preview shows them, those of other years as they are public.</summary>
sealed class PreviewQuotes(ReportsDb db, KindSet kinds, Projecting projecting)
{
    readonly Quoting quoting = new(db, kinds);
    readonly Misspelt misspelt = new(db);

    public async Task<Asked> With(Asked asked, Kind kind, IEnumerable<Projected> entries, CancellationToken ct)
    {
        var named = entries.SelectMany(e => e.Standing.Drafts.Values).SelectMany(d => d.Translations.SelectMany(t => kind.Links(t.Value, t.Key)))
            .DistinctBy(Showing.Named).ToList();
        if (named.Count == 0)
            return asked;
        var quotes = named.Where(r => r.Role == Reference.Quoting).Select(r => new Quote(r.Slug, r.Year)).ToHashSet();
        asked = asked with { Nothing = await Nothing(asked, named, ct) };
        if (quotes.Count == 0)
            return asked;
        var said = await Own(asked, [.. quotes.Where(q => IsOwn(q, asked)).Select(q => q.Slug).Distinct()], ct);
        var names = await quoting.Names(ct);
        var others = quotes.Where(q => !IsOwn(q, asked)).Select(q => (Quote: q, Report: names.Of(q.Year!.Value))).Where(q => q.Report is not null)
            .ToDictionary(q => q.Quote, q => new Address(Quote.Kind, q.Report!.Value.No, q.Quote.Slug));
        var elsewhere = await quoting.Quantities(others.Values, ct);
        return asked with
        {
            Quotes = quotes.Select(q => (Quote: q, Quantity: IsOwn(q, asked) ? said.GetValueOrDefault(q.Slug) : others.TryGetValue(q, out var address) ? elsewhere.GetValueOrDefault(address) : null))
                .Where(q => q.Quantity is not null).ToDictionary(q => q.Quote, q => q.Quantity!),
        };
    }

    /// <summary>What of these names nothing that there is.</summary>
    async Task<HashSet<(string, string, int?)>> Nothing(Asked asked, IReadOnlyList<Reference> named, CancellationToken ct)
    {
        var (names, entry) = (await quoting.Names(ct), new Entry(0, default, Quote.Kind, asked.Report.No, "", asked.Report.Year));
        var meant = named.Select(r => (Named: Showing.Named(r), Address: r.From(entry, kinds, names))).ToList();
        var unknown = await misspelt.Of([.. meant.Select(m => m.Address).OfType<Address>()], ct);
        return [.. meant.Where(m => m.Address is not { } address || unknown.ContainsKey(address)).Select(m => m.Named)];
    }

    static bool IsOwn(Quote quote, Asked asked) => quote.Year is not { } year || year == asked.Report.Year;

    async Task<Dictionary<string, Quantity>> Own(Asked asked, string[] slugs, CancellationToken ct)
    {
        var kind = kinds[Quote.Kind];
        return (await projecting.Of(kind, asked.Link, slugs, ct)).Where(f => !f.Languages.IsEmpty)
            .Select(f => (f.Standing.Row.Slug, Quantity: kind.Quantity(f.Standing.Drafts[f.Languages.Values.Max(l => l.Fields)].Fields)))
            .Where(f => f.Quantity is not null).ToDictionary(f => f.Slug, f => f.Quantity!);
    }
}
