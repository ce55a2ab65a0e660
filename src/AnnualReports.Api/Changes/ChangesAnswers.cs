using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Changes;

/// <summary>Answers what has changed of everything public since a record of the log.</summary>
sealed class ChangesAnswers(ReportsDb db, LogRecords records, PublicEntries published, KindSet kinds)
{
    /// <summary>
    /// How many records one request looks through, at most. A page can be empty for that reason, and its <c>next</c>
    /// goes on.
    /// </summary>
    const int Window = 5_000;

    /// <summary>From how many bytes of bodies on a page ends. A single body may be longer.</summary>
    const int PageBytes = 1_000_000;

    /// <summary>The same, with a cursor for the end of the log if that was asked for.</summary>
    public async Task<ChangesRequest> Begun(ChangesRequest request, CancellationToken ct)
    {
        if (!request.FromNow)
            return request;
        var end = await db.LogHead.AsNoTracking().SingleAsync(ct);
        return request with { After = new(end.Sequence, ChangesCursor.HashOf(end.RecordHash)), FromNow = false };
    }

    public Task<PublicAnswer> Page(ChangesRequest request, Conditions client, CancellationToken ct) =>
        db.ReadTogether(
            async token => await (await Plan(request, token)).Finish(client, validFor: null, token),
            ct
        );

    /// <summary>Everything that the answer shows is a record, so its tag is made from the end of the log.</summary>
    async Task<PlannedAnswer> Plan(ChangesRequest request, CancellationToken ct)
    {
        var end = await db.LogHead.AsNoTracking().SingleAsync(ct);
        await MustBeInLog(request.After, ct);
        long? report = request.Report is { } slug ? (await published.Citable(slug, ct)).No : null;
        return new(
            new()
            {
                ETag = AnswerTags.Of($"{end.Sequence}", request.Next(request.After ?? default)),
                CacheControl = "no-cache",
                Keys = ["changes"],
            },
            token => Write(request, report, end, token)
        );
    }

    async Task<Written> Write(ChangesRequest request, long? report, LogHeadRow end, CancellationToken ct)
    {
        var (after, head) = (request.After?.Sequence ?? 0, end.Sequence);
        var to = Math.Min(head, after + Window);
        // The whole history has what is no longer public too.
        var began =
            !request.IsCompact ? 0
            : request.After is { } cursor ? cursor.BeganAt
            : head;
        var filter = new RecordFilter(request.Language, request.Kind, report, request.IsCompact, began);
        var found = await records.Read(new(after, to, head), filter, request.Limit + 1, ct);
        var page = Fitting(found, request.Limit);
        // If all fit, everything up to the end of the part was looked through.
        var (last, hash) =
            page.Count < found.Count ? (page[^1].Sequence, page[^1].RecordHash)
            : to == head ? (head, end.RecordHash)
            : (to, await records.Hash(to, ct) ?? throw new InvalidDataException($"The log has no record {to}."));
        var next = request.Next(new(last, ChangesCursor.HashOf(hash), began));
        return new(await Write(page, next, last < head, ct), next);
    }

    /// <exception cref="ProblemException">409: the log has another record there, or none.</exception>
    public async Task MustBeInLog(ChangesCursor? after, CancellationToken ct)
    {
        if (
            after is { Sequence: > 0 } cursor
            && (await records.Hash(cursor.Sequence, ct) is not { } hash || ChangesCursor.HashOf(hash) != cursor.Hash)
        )
            throw new ProblemException(
                ProblemTypes.OtherLog,
                $"The log has no such record {cursor.Sequence}: the store was probably restored from a backup. "
                    + "Drop what you have, and begin again without since."
            );
    }

    static List<FollowedRecord> Fitting(List<FollowedRecord> found, int limit)
    {
        var (page, bytes) = (new List<FollowedRecord>(), 0L);
        foreach (var record in found.Take(limit))
        {
            bytes += record.Length ?? 0;
            if (page.Count > 0 && bytes > PageBytes)
                break;
            page.Add(record);
        }
        return page;
    }

    async Task<byte[]> Write(List<FollowedRecord> page, string next, bool more, CancellationToken ct)
    {
        var bodies = await records.Bodies([.. page.Where(r => r.Length > 0).Select(r => r.Sequence)], ct);
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, new() { Encoder = Wire.Json.Encoder }))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var record in page)
                Write(json, record, bodies.GetValueOrDefault(record.Sequence));
            json.WriteEndArray();
            json.WriteString("next", next);
            json.WriteBoolean("more", more);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    /// <summary>
    /// Writes a change. A body is written as it is stored, so that it is byte for byte what its address answers.
    /// </summary>
    void Write(Utf8JsonWriter json, FollowedRecord record, byte[]? body)
    {
        json.WriteStartObject();
        foreach (var member in JsonSerializer.SerializeToElement(View(record, body), Wire.Json).EnumerateObject())
            member.WriteTo(json);
        if (body is not null && record.Action is PublicationActions.Published or PublicationActions.Refreshed)
        {
            json.WritePropertyName("body");
            json.WriteRawValue(body, skipInputValidation: true);
        }
        json.WriteEndObject();
    }

    LogChange View(FollowedRecord record, byte[]? body) =>
        new()
        {
            Sequence = record.Sequence,
            At = record.At,
            Action = Enum.Parse<LogAction>(PublicationActions.Parse(record.Action).ToString()),
            Entry = Entry(record),
            Language = record.Language.Length > 0 ? record.Language : null,
            Erased = record.Action == PublicationActions.Redacted && body is not null ? Erased(body) : null,
            Languages =
                record.Action == PublicationActions.Configured && body is not null
                    ? View(Languages.Parse(body))
                    : null,
        };

    LoggedEntry? Entry(FollowedRecord record)
    {
        if (record.Entry is not { } id)
            return null;
        var kind = kinds[record.Kind!];
        var report = kind.UnderReport ? record.Report : null;
        return new()
        {
            Id = id,
            Kind = kind.Name,
            Report = report,
            Slug = record.Slug!,
            Url = Addresses.Of(report, kind.Segment, record.Slug!),
        };
    }

    static LoggedErasure Erased(byte[] body)
    {
        var erased =
            JsonSerializer.Deserialize<Redaction.Erased>(body)
            ?? throw new InvalidDataException("A record of an erasure is empty.");
        return new()
        {
            Sequences = erased.Sequences,
            Files = erased.Files,
            Reason = erased.Reason,
            Authority = erased.Authority,
        };
    }

    static LanguagesView View(Languages languages) =>
        new(
            languages.Default,
            [.. languages.All.Select(l => new LanguageView(l.Tag, l.Name, l.Official, l.Fallback))]
        );
}
