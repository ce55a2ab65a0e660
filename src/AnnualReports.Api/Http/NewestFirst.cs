using System.Globalization;

namespace AnnualReports.Api.Http;

/// <summary>
/// Where a page begins in a list that shows the newest first: after an instant, and among items of the same instant
/// after an id. Ids are compared by the database alone, because databases and .NET each order them differently.
/// </summary>
sealed record NewestFirst(DateTime At, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}.{Id:N}");

    /// <summary>Reads a cursor; null if there is none.</summary>
    public static NewestFirst? Of(string? cursor)
    {
        if (cursor is null)
            return null;
        return
            cursor.Split('.') is [var at, var id]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var known)
            ? new(new(ticks, DateTimeKind.Utc), known)
            : throw Paging.WrongCursor();
    }
}
