using System.Buffers.Text;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Translating.Terms;

/// <summary>The list of terms, in the order of the languages and of the terms.</summary>
sealed class TermList(Query query, ReportsDb db, Languages languages)
{
    const string From = "sourceLanguage",
        To = "targetLanguage";

    public static readonly Parameter[] Parameters =
    [
        Finding.Parameter("the term and its translations"),
        new(From, "Only terms of this language."),
        new(To, "Only translations into this language."),
        Paging.CountParameter,
        .. Paging.Parameters,
    ];

    IQueryable<GlossaryTermRow> Rows()
    {
        var rows = db.GlossaryTerms.AsNoTracking();
        if (query.Text(From) is { } from && Negotiation.Configured(from, languages).Tag is var source)
            rows = rows.Where(t => t.FromLanguage == source);
        if (query.Text(To) is { } to && Negotiation.Configured(to, languages).Tag is var target)
            rows = rows.Where(t => t.ToLanguage == target);
        return rows.Having(query.Words(), word => t => t.Words.Contains(word));
    }

    static IOrderedQueryable<GlossaryTermRow> Ordered(IQueryable<GlossaryTermRow> rows) =>
        rows.OrderBy(t => t.FromLanguage).ThenBy(t => t.ToLanguage).ThenBy(t => t.SourceKey);

    /// <summary>All terms that are asked for.</summary>
    public async Task<IReadOnlyList<GlossaryTermRow>> All(CancellationToken ct) => await Ordered(Rows()).ToListAsync(ct);

    /// <summary>A page of them.</summary>
    public async Task<Page<GlossaryTermView>> Page(HttpRequest request, CancellationToken ct)
    {
        var (limit, rows) = (query.Limit(), Rows());
        var total = query.Count() ? await rows.CountAsync(ct) : (int?)null;
        if (query.Cursor() is { } cursor)
        {
            var (from, to, key) = Read(cursor);
#pragma warning disable CA1309 // The store compares; its collation is binary.
            rows = rows.Where(t =>
                string.Compare(t.FromLanguage, from) > 0
                || (t.FromLanguage == from && string.Compare(t.ToLanguage, to) > 0)
                || (t.FromLanguage == from && t.ToLanguage == to && string.Compare(t.SourceKey, key) > 0)
            );
#pragma warning restore CA1309
        }
        var page = await Ordered(rows).Take(limit + 1).ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        var names = await db.NamesOf(shown.Select(t => t.ChangedBy), ct);
        return new()
        {
            Items = [.. shown.Select(t => TermRequests.View(t, names))],
            Next = page.Count > limit ? Paging.Next(request, "/api/v1/manage/glossary", Cursor(shown[^1])) : null,
            Total = total,
        };
    }

    static string Cursor(GlossaryTermRow last) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{last.FromLanguage}\n{last.ToLanguage}\n{last.SourceKey}"));

    static (string From, string To, string Key) Read(string cursor)
    {
        var bytes = new byte[cursor.Length];
        return
            Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('\n') is [var from, var to, var key]
            ? (from, to, key)
            : throw Paging.WrongCursor();
    }
}
