using AnnualReports.Api.Phrases.Sources;
using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Phrases;

static class PhraseRegistration
{
    /// <summary>
    /// Registers the search in management. What is searched is this list of sources; what is found comes in its order.
    /// </summary>
    public static IServiceCollection AddPhrases(this IServiceCollection services, PhraseOptions options) =>
        services
            .AddScoped<TextSource, EntryTexts>()
            .AddScoped<TextSource, FileTexts>()
            .AddScoped<TextSource, ReleaseTexts>()
            .AddScoped<TextSource, EditionTexts>()
            .AddScoped<TextSource, TermTexts>()
            .AddScoped<TextSource, CommentTexts>()
            .AddScoped<EntryItems>()
            .AddScoped<PhraseSearch>()
            .AddScoped<IDraftPhrases, DraftPhrases>()
            .AddScoped<IRemainingTexts>(s => s.GetRequiredService<PhraseSearch>())
            .AddSingleton(options)
            .AddSingleton<PhraseFolder>()
            .AddSingleton<TextIndex>()
            .AddHostedService<PhraseFollower>();
}
