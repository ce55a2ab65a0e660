using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>
/// How lists are read page by page: the parameters of a page, their refusals, and the address of the page that follows.
/// </summary>
static class Paging
{
    public const string LimitName = "limit",
        CursorName = "cursor",
        CountName = "count";

    /// <summary>The parameters of a page: how many items it holds, and where it begins.</summary>
    public static readonly Parameter[] Parameters = [LimitParameter(), CursorParameter()];

    public static readonly Parameter CountParameter = new(CountName, "`true`: add `total`.", "true", "false");

    public static Parameter LimitParameter(string description = "The most items on a page.") =>
        new(LimitName, description)
        {
            Minimum = 1,
            Maximum = Limits.Page,
            Default = Limits.PageDefault.ToString(),
        };

    public static Parameter CursorParameter(string more = "") =>
        new(CursorName, $"Where the page begins; taken from `next`, and not to be interpreted.{more}");

    /// <summary>How many items the page holds.</summary>
    public static int Limit(this Query query) => query.Number(LimitName, Limits.PageDefault);

    /// <summary>Where the page begins; null for the first page.</summary>
    public static string? Cursor(this Query query) => query.Text(CursorName);

    /// <summary>Whether the answer shall contain how many items the whole list has.</summary>
    public static bool Count(this Query query) => query.Flag(CountName);

    /// <summary>The cursor of a list that is ordered by a number; null for the first page.</summary>
    /// <exception cref="ProblemException">400: the cursor is not a number, or is too large a number.</exception>
    public static long? NumberCursor(this Query query, long most = long.MaxValue) =>
        query.Cursor() is not { } cursor ? null
        : WholeNumber.TryRead(cursor, out long number) && number <= most ? number
        : throw WrongCursor();

    /// <summary>The refusal of a cursor that this list did not make.</summary>
    public static ProblemException WrongCursor() =>
        ProblemException.Parameter(
            "This cursor does not belong to this list. Begin again without it, and follow `next` as it is.",
            CursorName,
            ["the cursor of `next`"]
        );

    /// <summary>The address of the page that follows: the same query, beginning at another cursor.</summary>
    public static string Next(HttpRequest request, string path, object cursor)
    {
        var others = request
            .Query.Where(p => p.Key != CursorName)
            .Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value.ToString())}");
        return $"{path}?{string.Join('&', [.. others, $"{CursorName}={cursor}"])}";
    }
}
