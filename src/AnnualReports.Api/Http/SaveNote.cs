using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>The note that every save may carry, for the history.</summary>
static class SaveNote
{
    public static readonly Parameter Note = new("note", "What this save is about, for the history: one line.")
    {
        MaxLength = Limits.Note,
    };

    /// <summary>The note of a request; null if it has none.</summary>
    public static string? Of(HttpRequest request) => Query.Of(request).Line(Note.Name);
}
