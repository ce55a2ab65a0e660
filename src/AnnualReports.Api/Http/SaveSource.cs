using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>How the texts of a save were made: from which language, and by whom.</summary>
static class SaveSource
{
    public static readonly Parameter Source = new(
        "source",
        "The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original."
    )
    {
        MaxLength = Limits.LanguageTag,
        Example = "nl",
    };

    public static readonly Parameter Machine = new(
        "machine",
        "Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it.",
        "true",
        "false"
    )
    {
        Default = "false",
    };

    /// <summary>How the texts of a request were made.</summary>
    public static Sourcing Of(HttpRequest request, Languages languages)
    {
        var query = Query.Of(request);
        return new(
            query.Text(Source.Name) is { } tag ? Negotiation.Configured(tag, languages).Tag : null,
            query.Flag(Machine.Name)
        );
    }
}
