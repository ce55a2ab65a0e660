using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>What a message is made of, and what is not in it.</summary>
/// <param name="Parts">The parts of the message; null if nothing is left to be told.</param>
/// <param name="Dropped">The alerts that are not told.</param>
sealed record ComposedAlerts(AlertParts? Parts, IReadOnlyList<Guid> Dropped);

/// <summary>
/// Composes a person's message from what they are to be told of, by what they may see and want now, which may be less than
/// when the alerts were made.
/// </summary>
sealed class AlertComposing(
    ReportsDb db,
    AlertReaders readers,
    AlertContent content,
    Languages languages,
    MailOptions options
)
{
    /// <summary>The most things that a message tells of; of more, it says how many.</summary>
    const int Most = 100;

    public async Task<ComposedAlerts> Of(ClaimedAlerts claimed, CancellationToken ct)
    {
        var (recipient, rows) = (claimed.Recipient, claimed.Rows);
        var who = (await readers.Of([recipient.ActorId], ct)).GetValueOrDefault(recipient.ActorId);
        if (who is null || recipient.Address is not { } address)
            return new(null, [.. rows.Select(r => r.Id)]);
        var language = LanguageOf(recipient, languages);
        var events = await Events(rows, ct);
        var (lines, dropped) = (new List<AlertLine>(), new List<Guid>());
        var (more, words) = (claimed.Others, AlertWords.Of(language));
        foreach (var same in rows.GroupBy(r => About(r, events.GetValueOrDefault(r.EventSequence))))
        {
            if (lines.Count == Most)
                more++;
            // Of several about the same, the last one that still has something to say says how it is now.
            else if (await Last(same) is { } line)
                lines.Add(line);
            else
                dropped.AddRange(same.Select(r => r.Id));
        }
        if (lines.Count == 0)
            return new(null, dropped);
        var name = AlertMessage.OneLine(options.Site ?? words.Site);
        return new(new(claimed.Message, who.Actor.Name, address, language, name, lines, more), dropped);

        async Task<AlertLine?> Last(IEnumerable<AlertRow> same)
        {
            foreach (var row in same.Reverse())
                if (
                    events.GetValueOrDefault(row.EventSequence) is { } told
                    && Wants(recipient, row)
                    && await readers.May(who, told, ct)
                    && await content.Of(told, who, words, ct) is { } line
                )
                    return line;
            return null;
        }
    }

    /// <summary>The language of somebody's messages: what they chose, else that of the reports, if messages have it.</summary>
    public static AlertLanguage LanguageOf(AlertRecipientRow? recipient, Languages languages) =>
        AlertChoices.Language(recipient?.Language)
        ?? AlertChoices.Language(languages.Default.Split('-')[0])
        ?? AlertLanguage.En;

    static bool Wants(AlertRecipientRow recipient, AlertRow row) =>
        AlertTypes.Named(row.Type) is { } type && AlertChoices.Of(recipient, type) != AlertTiming.None;

    static (string, string, string?, Guid?) About(AlertRow row, EventRow? told) =>
        (row.Type, row.Subject, told?.Language, told?.Type == AlertTypes.ReviewRequested ? told.ReviewId : null);

    async Task<Dictionary<long, EventRow>> Events(IReadOnlyList<AlertRow> rows, CancellationToken ct)
    {
        var found = new Dictionary<long, EventRow>();
        foreach (var part in rows.Select(r => r.EventSequence).Distinct().Chunk(100))
            foreach (var told in await db.Events.AsNoTracking().Where(e => part.Contains(e.Sequence)).ToListAsync(ct))
                found[told.Sequence] = told;
        return found;
    }
}
