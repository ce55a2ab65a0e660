using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>
/// Warns, when a draft is saved, of names in its prose that name nothing, and of marks that are none. They may run ahead of what they name, so they stop
/// nobody.
/// </summary>
sealed class Unnamed(ReportsDb db, KindSet kinds)
{
    readonly Quoting quoting = new(db, kinds);
    readonly Misspelt misspelt = new(db);

    /// <summary>What is to be said of a draft's text in one language, with pointers into that text.</summary>
    public async Task<List<Notice>> InText(Kind kind, Saved saved, string language, CancellationToken ct)
    {
        var text = $"/translations/{language}";
        return (await In(kind, saved, ct, language)).ConvertAll(n => n with { Pointer = n.Pointer[text.Length..] });
    }

    /// <summary>What is to be said of a draft, or of its text in one language alone.</summary>
    public async Task<List<Notice>> In(Kind kind, Saved saved, CancellationToken ct, string? language = null)
    {
        var (entry, draft) = (saved.Newest.Row.ToEntry(null), saved.Newest.Draft);
        var texts = draft.Translations.Where(t => language is null || t.Key == language).ToList();
        var marks = texts.SelectMany(t => kind.BrokenMarks(t.Value, t.Key)).ToList();
        var near = await Near(marks, entry, ct);
        var notices = marks.ConvertAll(m => new Notice(m.Pointer, m.Detail + Nearest.Question(near.GetValueOrDefault(m.Slug, [])), m.Line, m.Column));
        var references = texts.SelectMany(t => kind.Links(t.Value, t.Key)).ToList();
        if (references.Count == 0)
            return notices;
        var names = saved.Around?.Names ?? await quoting.Names(references, ct);
        var named = references.ConvertAll(r => (Reference: r, Address: r.From(entry, kinds, names)));
        var addresses = named.Select(n => n.Address).OfType<Address>().Distinct();
        var unknown = saved.Around is { } around
            ? await misspelt.Like(addresses.Where(a => !around.Known.ContainsKey(a) && a != Own(entry)), ct)
            : await misspelt.Of([.. addresses], ct);
        foreach (var (reference, address) in named)
            if (address is null)
                notices.Add(new(reference.Pointer, reference.Role == Reference.Link
                    ? $"entry:{reference.Target}/{reference.Slug} names no kind of entry in a report."
                        + Nearest.Question(Nearest.To(reference.Target, kinds.Below.Select(k => k.Segment)))
                    : $"There is no report of {reference.Year} that the {reference.Target} '{reference.Slug}' could be taken from."));
            else if (unknown.TryGetValue(address.Value, out var like))
                notices.Add(new(reference.Pointer,
                    $"There is no {kinds[address.Value.Kind].Name} '{reference.Slug}'"
                    + $"{(reference.Year is { } year ? $" in the report of {year}" : " in this report")}.{Nearest.Question(like)}"));
        return [.. notices.DistinctBy(n => (n.Pointer, n.Detail, n.Line))];
    }

    static Address Own(Entry entry) => new(entry.Kind, entry.ReportNo, entry.Slug);

    /// <summary>What a slug that was not written as one may mean: itself, where there is such a figure in the report, or those that are near.</summary>
    async Task<Dictionary<string, string[]>> Near(IEnumerable<BrokenMark> marks, Entry entry, CancellationToken ct)
    {
        var meant = marks.Select(m => m.Slug).Where(s => s is { Length: > 0 and <= Limits.Slug }).Distinct()
            .ToDictionary(s => s, s => new Address(Quote.Kind, entry.Scope(kinds), s));
        var unknown = meant.Count == 0 ? [] : await misspelt.Of(meant.Values, ct);
        return meant.ToDictionary(m => m.Key, m => unknown.GetValueOrDefault(m.Value, [m.Key]));
    }
}
