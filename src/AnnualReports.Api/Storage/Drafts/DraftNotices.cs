using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>
/// Finds links and quotes in the prose of a saved draft that name no entry, marks that are not well formed, and terms that
/// the glossary translates otherwise. Prose may be written before the entries that it names, so these are notices and not
/// faults.
/// </summary>
sealed class DraftNotices(ReportsDb db, KindSet kinds, Languages languages, Glossary glossary)
{
    readonly QuoteReader quoting = new(db, kinds);
    readonly SlugSuggestions suggestions = new(db);
    readonly ClearedApprovals cleared = new(db, languages);

    /// <summary>The notices on a draft's text in one language, with pointers into that text.</summary>
    public async Task<List<Notice>> InText(Kind kind, Saved saved, string language, CancellationToken ct)
    {
        var text = $"/translations/{language}";
        return (await In(kind, saved, ct, language)).ConvertAll(n => n with { Pointer = n.Pointer[text.Length..] });
    }

    /// <summary>The notices on a draft, or only on its text in one language.</summary>
    public async Task<List<Notice>> In(Kind kind, Saved saved, CancellationToken ct, string? language = null)
    {
        var (entry, draft) = (saved.Newest.Row.ToEntry(null), saved.Newest.Draft);
        var notices = await In(
            kind,
            entry,
            [.. draft.Translations.Where(t => language is null || t.Key == language)],
            async references => saved.Around?.Names ?? await quoting.Names(references, ct),
            addresses =>
                saved.Around is { } around
                    ? suggestions.Like(addresses.Where(a => !around.Known.ContainsKey(a) && a != Own(entry)), ct)
                    : suggestions.Of(addresses, ct),
            ct
        );
        var shown = draft.Translations.Keys.Where(l => language is null || l == language);
        notices.AddRange(await glossary.Check(kind, draft, shown, languages.Default, ct));
        var pointer = language is null ? "" : $"/translations/{language}";
        if (await cleared.Said(saved, pointer, ct) is { } told)
            notices.Add(told);
        return notices;
    }

    /// <summary>
    /// The notices on a text that is not saved, with pointers into a draft that has it. What the actor may not read
    /// counts as missing.
    /// </summary>
    /// <param name="kind">The kind of the entry that it is for.</param>
    /// <param name="entry">That entry, or one that stands for it: its report counts.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="names">The reports that the actor may know of.</param>
    /// <param name="ct">Cancelled when the client gives up the request.</param>
    public Task<List<Notice>> InUnsaved(
        Kind kind,
        Entry entry,
        string language,
        JsonElement text,
        ReportNames names,
        CancellationToken ct
    ) =>
        In(
            kind,
            entry,
            [new(language, text)],
            _ => Task.FromResult(names),
            addresses => suggestions.AsReadable(addresses, ct),
            ct
        );

    async Task<List<Notice>> In(
        Kind kind,
        Entry entry,
        List<KeyValuePair<string, JsonElement>> texts,
        Func<IReadOnlyList<Reference>, Task<ReportNames>> namesFor,
        Func<IReadOnlyCollection<Address>, Task<Dictionary<Address, string[]>>> missing,
        CancellationToken ct
    )
    {
        var marks = texts.SelectMany(t => kind.BrokenMarks(t.Value, t.Key)).ToList();
        var near = await Near(marks, entry, ct);
        var notices = marks.ConvertAll(m => new Notice(
            m.Pointer,
            m.Detail + Nearest.Question(near.GetValueOrDefault(m.Slug, [])),
            m.Line,
            m.Column
        ));
        var references = texts.SelectMany(t => kind.Links(t.Value, t.Key)).ToList();
        if (references.Count == 0)
            return notices;
        var names = await namesFor(references);
        var named = references.ConvertAll(r => (Reference: r, Address: r.From(entry, kinds, names)));
        var unknown = await missing([.. named.Select(n => n.Address).OfType<Address>().Distinct()]);
        foreach (var (reference, address) in named)
            if (address is null)
                notices.Add(
                    new(
                        reference.Pointer,
                        reference.Role == Reference.Link
                            ? $"entry:{reference.Target}/{reference.Slug} names no kind of entry in a report."
                                + Nearest.Question(Nearest.To(reference.Target, kinds.Below.Select(k => k.Segment)))
                            : $"There is no report of {reference.Year} that the {reference.Target} '{reference.Slug}' could be taken from."
                    )
                );
            else if (unknown.TryGetValue(address.Value, out var like))
                notices.Add(
                    new(
                        reference.Pointer,
                        $"There is no {kinds[address.Value.Kind].Name} '{reference.Slug}'"
                            + $"{(reference.Year is { } year ? $" in the report of {year}" : " in this report")}.{Nearest.Question(like)}"
                    )
                );
        return [.. notices.DistinctBy(n => (n.Pointer, n.Detail, n.Line))];
    }

    static Address Own(Entry entry) => new(entry.Kind, entry.ReportNo, entry.Slug);

    /// <summary>
    /// What a badly formed mark may mean: the slug itself if the report has such a figure, otherwise similar ones.
    /// </summary>
    async Task<Dictionary<string, string[]>> Near(IEnumerable<BrokenMark> marks, Entry entry, CancellationToken ct)
    {
        var meant = marks
            .Select(m => m.Slug)
            .Where(s => s is { Length: > 0 and <= Limits.Slug })
            .Distinct()
            .ToDictionary(s => s, s => new Address(kinds.Quoted.Name, entry.Scope(kinds), s));
        var unknown = meant.Count == 0 ? [] : await suggestions.Of(meant.Values, ct);
        return meant.ToDictionary(m => m.Key, m => unknown.GetValueOrDefault(m.Value, [m.Key]));
    }
}
