using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Translating.Terms;

/// <summary>
/// Creates, replaces and deletes terms of the glossary. They are about all reports, so all of them have to be granted.
/// Whoever writes takes the lock of the glossary's head first.
/// </summary>
sealed class TermStore(ReportsDb db, TimeProvider time)
{
    /// <summary>How many values one statement names at most.</summary>
    const int Batch = 500;

    /// <summary>Creates a term; its id is new unless one is given.</summary>
    public async Task<GlossaryTermRow> Create(GlossaryTermRequest request, CancellationToken ct, Guid? given = null)
    {
        db.Act.Scope.Demand(0);
        var id = given ?? Guid.CreateVersion7(time.GetUtcNow());
        return await db.Write(
            async token =>
            {
                await Lock(token);
                if (await db.GlossaryTerms.CountAsync(token) >= Limits.Terms)
                    throw Full("/source");
                await MustBeNew(request, id, token);
                var row = New(id, request);
                db.GlossaryTerms.Add(row);
                db.Act.Changes.Add(Audited(row, "created"));
                await db.SaveChangesAsync(token);
                return row;
            },
            token => db.GlossaryTerms.AnyAsync(t => t.Id == id, token),
            ct
        );
    }

    static Refusal Full(string pointer) =>
        Refusal.Invalid([new(pointer, $"The glossary has {Limits.Terms} terms, which is the most. Delete some first.")]);

    /// <summary>Replaces a term.</summary>
    public async Task<GlossaryTermRow> Replace(Guid id, int expected, GlossaryTermRequest request, CancellationToken ct)
    {
        db.Act.Scope.Demand(0);
        var stamp = Guid.NewGuid();
        return await db.Write(
            async token =>
            {
                await Lock(token);
                var row = await Expected(id, expected, token);
                if (TermRequests.Same(row, request))
                    return row;
                await MustBeNew(request, id, token);
                Change(row, request, stamp);
                db.Act.Changes.Add(Audited(row, "changed"));
                await db.SaveChangesAsync(token);
                return row;
            },
            token => db.GlossaryTerms.AnyAsync(t => t.Id == id && t.Stamp == stamp, token),
            ct
        );
    }

    public async Task Delete(Guid id, int expected, CancellationToken ct)
    {
        db.Act.Scope.Demand(0);
        await db.Write(
            async token =>
            {
                await Lock(token);
                var row = await Expected(id, expected, token);
                db.GlossaryTerms.Remove(row);
                db.Act.Changes.Add(Audited(row, "deleted"));
                return await db.SaveChangesAsync(token);
            },
            async token => !await db.GlossaryTerms.AnyAsync(t => t.Id == id, token),
            ct
        );
    }

    /// <summary>
    /// Creates the terms of a table that are new, and replaces those that are there, all of them or none.
    /// </summary>
    /// <param name="terms">The terms, each once, with the line that it is on.</param>
    /// <param name="isDry">Whether nothing is written.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<GlossaryImport> Import(
        IReadOnlyList<(int Line, GlossaryTermRequest Term)> terms,
        bool isDry,
        CancellationToken ct
    )
    {
        db.Act.Scope.Demand(0);
        var stamp = Guid.NewGuid();
        return isDry
            ? await Take(terms, stamp, isDry, ct)
            : await db.Write(
                async token =>
                {
                    await Lock(token);
                    return await Take(terms, stamp, isDry, token);
                },
                token => db.GlossaryTerms.AnyAsync(t => t.Stamp == stamp, token),
                ct
            );
    }

    async Task<GlossaryImport> Take(
        IReadOnlyList<(int Line, GlossaryTermRequest Term)> terms,
        Guid stamp,
        bool isDry,
        CancellationToken ct
    )
    {
        var known = await Known(terms.Select(t => t.Term), ct);
        var (created, changed) = (0, 0);
        foreach (var (_, term) in terms)
            if (!known.TryGetValue((term.SourceLanguage, term.TargetLanguage, TermRequests.Key(term.Source)), out var row))
            {
                created++;
                row = New(Guid.CreateVersion7(time.GetUtcNow()), term);
                row.Stamp = stamp;
                if (!isDry)
                    db.GlossaryTerms.Add(row);
            }
            else if (!TermRequests.Same(row, term))
            {
                changed++;
                Change(row, term, stamp);
            }
        if (await db.GlossaryTerms.CountAsync(ct) + created > Limits.Terms)
            throw Full("");
        if (isDry)
            db.ChangeTracker.Clear();
        else
        {
            db.Act.Changes.Add(
                new()
                {
                    Target = "glossary",
                    Detail = $"{created} created, {changed} changed, {terms.Count - created - changed} unchanged",
                }
            );
            await db.SaveChangesAsync(ct);
        }
        return new()
        {
            DryRun = isDry,
            Created = created,
            Changed = changed,
            Unchanged = terms.Count - created - changed,
        };
    }

    async Task<Dictionary<(string, string, string), GlossaryTermRow>> Known(
        IEnumerable<GlossaryTermRequest> terms,
        CancellationToken ct
    )
    {
        var known = new Dictionary<(string, string, string), GlossaryTermRow>();
        foreach (var pair in terms.GroupBy(t => (t.SourceLanguage, t.TargetLanguage), t => TermRequests.Key(t.Source)))
        {
            var (from, to) = pair.Key;
            foreach (var part in pair.Chunk(Batch))
                foreach (
                    var row in await db
                        .GlossaryTerms.Where(t =>
                            t.FromLanguage == from && t.ToLanguage == to && part.Contains(t.SourceKey)
                        )
                        .ToListAsync(ct)
                )
                    known[(from, to, row.SourceKey)] = row;
        }
        return known;
    }

    public async Task<GlossaryTermRow> Existing(Guid id, CancellationToken ct) =>
        await db.GlossaryTerms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) ?? throw Unknown(id);

    static Refusal Unknown(Guid id) => new(RefusalReason.NotFound, $"There is no term with the id {id}.");

    Task<int> Lock(CancellationToken ct) =>
        db.GlossaryHead.ExecuteUpdateAsync(h => h.SetProperty(r => r.Version, r => r.Version + 1), ct);

    async Task<GlossaryTermRow> Expected(Guid id, int expected, CancellationToken ct)
    {
        var row = await db.GlossaryTerms.SingleOrDefaultAsync(t => t.Id == id, ct) ?? throw Unknown(id);
        return row.Version == expected
            ? row
            : throw new Refusal(
                RefusalReason.StaleRevision,
                $"The term was changed since you read it; its version is {row.Version}. Read it again, and send its ETag as If-Match."
            )
            {
                More = new Dictionary<string, object?> { ["revision"] = row.Version },
            };
    }

    async Task MustBeNew(GlossaryTermRequest request, Guid id, CancellationToken ct)
    {
        var (from, to, key) = (request.SourceLanguage, request.TargetLanguage, TermRequests.Key(request.Source));
        if (
            await db.GlossaryTerms.AnyAsync(
                t => t.FromLanguage == from && t.ToLanguage == to && t.SourceKey == key && t.Id != id,
                ct
            )
        )
            throw Refusal.Invalid([
                new("/source", $"'{request.Source}' is in the glossary from {from} to {to} already. Change that term."),
            ]);
    }

    GlossaryTermRow New(Guid id, GlossaryTermRequest request)
    {
        var row = new GlossaryTermRow
        {
            Id = id,
            FromLanguage = "",
            ToLanguage = "",
            Source = "",
            SourceKey = "",
            Target = "",
            Words = "",
        };
        Change(row, request, Guid.NewGuid());
        return row;
    }

    void Change(GlossaryTermRow row, GlossaryTermRequest request, Guid stamp)
    {
        TermRequests.Set(row, request);
        (row.Version, row.Stamp) = (row.Version + 1, stamp);
        (row.ChangedAt, row.ChangedBy) = (time.Now(), db.Actor);
    }

    static AuditedChange Audited(GlossaryTermRow row, string detail) =>
        new()
        {
            Target = $"term {row.Id}",
            Languages = $"{row.FromLanguage} {row.ToLanguage}",
            Detail = detail,
        };
}
