namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Rows in the order of their key, read by statements of limited size; each continues behind the last row of the one
/// before. A row can be looked at before it is taken, so that several tables can be read in parallel.
/// </summary>
/// <param name="next">Reads the rows behind one, or the first where there is none; fewer than
/// <see cref="WalkSql.Rows"/> are the last.</param>
sealed class Cursor<TRow>(Func<TRow?, CancellationToken, Task<List<TRow>>> next)
    where TRow : class
{
    List<TRow> page = [];
    int at;
    bool isLast;

    /// <summary>The next row, without taking it; null at the end.</summary>
    public async ValueTask<TRow?> Peek(CancellationToken ct)
    {
        if (at == page.Count && !isLast)
        {
            page = await next(page.Count == 0 ? null : page[^1], ct);
            (at, isLast) = (0, page.Count < WalkSql.Rows);
        }
        return at < page.Count ? page[at] : null;
    }

    /// <summary>Takes the next rows as long as they are wanted.</summary>
    public async ValueTask<List<TRow>> TakeWhile(Predicate<TRow> wanted, CancellationToken ct)
    {
        List<TRow>? taken = null;
        while (await Peek(ct) is not null)
        {
            var end = page.FindIndex(at, row => !wanted(row));
            var (from, count) = (at, (end < 0 ? page.Count : end) - at);
            at += count;
            if (taken is null)
                taken = page.GetRange(from, count);
            else
                taken.AddRange(page.GetRange(from, count));
            if (end >= 0)
                break;
        }
        return taken ?? [];
    }
}
