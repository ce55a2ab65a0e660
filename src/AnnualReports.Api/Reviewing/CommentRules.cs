using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Reviewing;

/// <summary>What is wrong with comments and reasons, each with its place.</summary>
static class CommentRules
{
    /// <summary>What is wrong with a comment on an entry, whose newest revision it is about.</summary>
    public static IEnumerable<Fault> Faults(CommentRequest request, Kind kind, NewestDraft newest, Languages languages)
    {
        foreach (var fault in Text("/text", request.Text))
            yield return fault;
        var place = Place(request, newest.Draft, languages).ToList();
        foreach (var fault in place)
            yield return fault;
        if (request.Quote is not { } quote)
            yield break;
        if (Blank.Is(quote) || quote.Length > Limits.Quote)
            yield return new("/quote", $"1 to {Limits.Quote} characters, or leave it out.");
        else if (request.Field is null)
            yield return new("/field", "Say in which field the passage stands.") { JudgedBy = "/field" };
        else if (place.Count == 0 && !Passages.Stands(kind, newest.Draft, request.Language, request.Field, quote))
            yield return new("/quote", "This does not stand in the field. Copy the passage from the newest revision.");
    }

    static IEnumerable<Fault> Place(CommentRequest request, Draft draft, Languages languages)
    {
        if (request.Language is { } tag && languages.Find(tag)?.Tag != tag)
            yield return new(
                "/language",
                $"'{Excerpt.Of(tag)}' is not a configured language. Use: {string.Join(", ", languages.Tags)}."
            );
        else if (request.Language is { } language && draft.Text(language) is null)
            yield return new("/language", $"It has no text in '{language}'. Leave this out, or name another language.");
        else if (request.Field is { } field && field.Length > Limits.Field)
            yield return new("/field", $"At most {Limits.Field} characters.");
        else if (request.Field is { } named && Passages.Value(draft, request.Language, named) is null)
            yield return new(
                "/field",
                request.Language is null
                    ? $"The fields have no '{Excerpt.Of(named)}'. For a field of a text, name its language too."
                    : $"The text has no '{Excerpt.Of(named)}'. Name a field that it has, or leave this out."
            );
    }

    /// <summary>What is wrong with a text that is needed.</summary>
    public static IEnumerable<Fault> Text(string pointer, string text)
    {
        if (Blank.Is(text) || text.Length > Limits.Comment)
            yield return new(pointer, $"1 to {Limits.Comment} characters.");
    }

    /// <summary>What is wrong with the reason of an erasure.</summary>
    public static IEnumerable<Fault> Faults(CommentErasure request)
    {
        if (Blank.Is(request.Reason) || request.Reason.Length > Limits.Note)
            yield return new("/reason", $"1 to {Limits.Note} characters.");
    }
}
