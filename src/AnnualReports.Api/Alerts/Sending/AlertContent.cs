using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>One thing that a message tells of, in the language of the person.</summary>
/// <param name="Subject">The subject of a message that tells of nothing else.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Url">Where something can be done about it.</param>
/// <param name="Id">What it is about, as forms ask for it: the report, the kind and the id; null for keys.</param>
sealed record AlertLine(string Subject, string Sentence, string Url, string? Id = null);

/// <summary>
/// Says what events are about, as it is now: the title of an entry or release, the name of a key, and who did it. Nothing
/// else of a draft is in a message. What is over, or is not there any more, is not told.
/// </summary>
sealed class AlertContent(
    ReportsDb db,
    EntryTitles titles,
    KindSet kinds,
    Languages languages,
    ReviewRecipients reviews,
    DeadLinks dead,
    AlertLinks links,
    AlertReaders readers,
    TimeProvider time
)
{
    /// <summary>What a message says of an event to somebody; null if there is nothing to say any more.</summary>
    public Task<AlertLine?> Of(EventRow told, Authority who, AlertWords words, CancellationToken ct) =>
        told.Type switch
        {
            EventTypes.KeyExpiring => OfKey(told, words, ct),
            EventTypes.TranslationOutdated => OfTranslation(told, words, ct),
            EventTypes.LinkDead => OfLink(told, words, ct),
            _ when AlertReaders.ReleaseOf(told) is { } release => OfRelease(told, who, release, words, ct),
            _ => OfEntry(told, who, words, ct),
        };

    async Task<AlertLine?> OfKey(EventRow told, AlertWords words, CancellationToken ct)
    {
        var (id, now) = (Guid.Parse(told.Subject), time.Now());
        var key = await db
            .ApiKeys.AsNoTracking()
            .SingleOrDefaultAsync(k => k.Id == id && k.RevokedAt == null && k.ExpiresAt > now, ct);
        return key is null
            ? null
            : Line(told, words, links.Key(id), key.Name, ("prefix", key.Prefix ?? ""), ("date", Day(key.ExpiresAt!.Value)));
    }

    /// <summary>A translation that was made ready again since is not outdated any more.</summary>
    async Task<AlertLine?> OfTranslation(EventRow told, AlertWords words, CancellationToken ct)
    {
        var (subject, language, sequence) = (told.Subject, told.Language, told.Sequence);
        return
            await db.Events.AnyAsync(
                e =>
                    e.Type == EventTypes.TranslationReady
                    && e.Subject == subject
                    && e.Language == language
                    && e.Sequence > sequence,
                ct
            )
            || await Entry(Guid.Parse(subject), words, ct) is not { } entry
            ? null
            : Line(told, words, links.Translation(entry.Kind, Guid.Parse(subject), language), entry.Title ?? words.Untitled) with
            {
                Id = entry.Id,
            };
    }

    async Task<AlertLine?> OfRelease(EventRow told, Authority who, Guid id, AlertWords words, CancellationToken ct)
    {
        var release = await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (release is null || (told.Type == EventTypes.ReleaseFailed && release.State != ReleaseStates.Failed))
            return null;
        var title = release.Title ?? words.Untitled;
        if (told.ReviewId is null)
            return Line(told, words, links.Release(id), title) with { Id = $"{id}" };
        // Whoever may read only some of its entries finds there what waits of them.
        var url = await readers.MayReadRelease(who, id, ct) ? links.Release(id) : links.Waiting;
        return await OfReview(told, who, words, url, title, ct) is { } line ? line with { Id = $"{id}" } : null;
    }

    async Task<AlertLine?> OfLink(EventRow told, AlertWords words, CancellationToken ct) =>
        await dead.EntryOf(told, ct) is { } id && await Entry(id, words, ct) is { } entry
            ? Line(told, words, links.Change(entry.Kind, id), entry.Title ?? words.Untitled) with { Id = entry.Id }
            : null;

    async Task<AlertLine?> OfEntry(EventRow told, Authority who, AlertWords words, CancellationToken ct)
    {
        if (!Guid.TryParse(told.Subject, out var id) || await Entry(id, words, ct) is not { } entry)
            return null;
        return await OfReview(told, who, words, links.Entry(entry.Kind, id), entry.Title ?? words.Untitled, ct) is { } line
            ? line with { Id = entry.Id }
            : null;
    }

    /// <summary>Who asked, judged or commented, and until when an answer is wanted.</summary>
    async Task<AlertLine?> OfReview(
        EventRow told,
        Authority who,
        AlertWords words,
        string url,
        string title,
        CancellationToken ct
    )
    {
        if (await reviews.News(told, who.Actor.Id, ct) is not { IsOver: false } news)
            return null;
        var names = await db.NamesOf([news.By], ct);
        var due = news.DueAt is { } at ? " " + AlertWords.Fill(words.Due, ("date", Day(at))) : "";
        return Line(told, words, url, title, ("person", names[news.By]), ("due", due));
    }

    /// <summary>What names an entry, with its title in the language of the message if it has one.</summary>
    async Task<(Kind Kind, string? Title, string Id)?> Entry(Guid id, AlertWords words, CancellationToken ct)
    {
        var row = await db.Entries.AsNoTracking().Existing().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (row is null)
            return null;
        var report = (await db.SlugsOf([row.ReportNo], ct)).GetValueOrDefault(row.ReportNo);
        return (
            kinds[row.Kind],
            (await titles.Of([id], ct, words.Tag)).GetValueOrDefault(id),
            $"{(report is null ? "" : $"{report}, ")}{kinds[row.Kind].Segment}, {id}"
        );
    }

    /// <summary>Everything that comes from a draft or a person is put on one line.</summary>
    AlertLine Line(
        EventRow told,
        AlertWords words,
        string url,
        string title,
        params (string Name, string Value)[] more
    )
    {
        (string, string)[] values =
        [
            ("title", AlertMessage.OneLine(title)),
            ("language", told.Language is { } tag ? languages.Find(tag)?.Name ?? tag : ""),
            .. more.Select(m => (m.Name, m.Name == "due" ? m.Value : AlertMessage.OneLine(m.Value))),
        ];
        var type = words.Types[told.Type];
        return new(AlertWords.Fill(type.Subject, values), AlertWords.Fill(type.Sentence, values).TrimEnd(), url);
    }

    static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
