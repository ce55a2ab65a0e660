using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>What every save may say of itself.</summary>
static class Saving
{
    public static readonly Parameter Note = new("note", "What this save is about, for the history: one line.") { MaxLength = Limits.Note };

    /// <summary>The note; null where nothing is said.</summary>
    public static string? NoteOf(HttpRequest request) => Query.Of(request).Line(Note.Name);
}
