using System.Globalization;

namespace AnnualReports.Api.Http;

/// <summary>
/// Where a page begins of a list that shows the newest first: behind what was made at an instant; of those made at the same one, behind an id.
/// Ids are compared in the store alone: stores order them differently, and .NET differently again.
/// </summary>
sealed record NewestFirst(DateTime At, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}.{Id:N}");

    /// <summary>What a cursor says; null without one.</summary>
    public static NewestFirst? Of(string? cursor)
    {
        if (cursor is null)
            return null;
        return cursor.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks && Guid.TryParseExact(id, "N", out var known)
            ? new(new(ticks, DateTimeKind.Utc), known)
            : throw ProblemException.Parameter("This cursor does not belong to this list.", "cursor", ["the cursor of `next`"]);
    }
}
