using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Editing;

/// <summary>Warns, when a draft is saved, of names in its prose that name nothing. They may run ahead of what they name, so they stop nobody.</summary>
sealed partial class Unnamed(ReportsDb db, KindSet kinds)
{
    readonly Quoting quoting = new(db, kinds);
    readonly Misspelt misspelt = new(db);

    public async Task<List<Notice>> In(Kind kind, EntryRow row, Draft draft, CancellationToken ct)
    {
        var entry = row.ToEntry(null);
        var notices = draft.Translations.SelectMany(t => Blanks(t.Key, t.Value)).ToList();
        var references = draft.Translations.SelectMany(t => kind.Links(t.Value, t.Key)).ToList();
        if (references.Count == 0)
            return notices;
        var names = await quoting.Names(ct);
        var named = references.ConvertAll(r => (Reference: r, Address: r.From(entry, kinds, names)));
        var unknown = await misspelt.Of([.. named.Select(n => n.Address).OfType<Address>()], ct);
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
        return [.. notices.DistinctBy(n => (n.Pointer, n.Detail))];
    }

    /// <summary>Marks with blanks, which are shown as they stand.</summary>
    static IEnumerable<Notice> Blanks(string language, JsonElement text)
    {
        foreach (var member in text.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.String))
        {
            var prose = member.Value.GetString()!;
            foreach (var mark in Spaced().Matches(prose).Select(m => (m.Index, m.Value)))
            {
                var before = prose[..mark.Index];
                yield return new($"/translations/{language}/{member.Name}",
                    $"'{Echo.Of(mark.Value)}' quotes no figure: it is shown as it stands. Write it without blanks: {Echo.Of(Blank().Replace(mark.Value, ""))}.",
                    before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
            }
        }
    }

    /// <summary>What looks like a mark, with blanks where it may have none.</summary>
    [GeneratedRegex(@"\{\{(?:[ \t\u00a0]+figure[ \t\u00a0]*:|figure[ \t\u00a0]+:|figure:(?=[^{}\n]{0,200}[ \t\u00a0]))[^{}\n]{0,200}\}\}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"[ \t\u00a0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
