using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Alerts;
using AnnualReports.Api.Content;
using AnnualReports.Api.Importing;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Previews;
using AnnualReports.Api.Publishing;
using AnnualReports.Api.Reviewing;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Translating.Terms;
using AnnualReports.Api.Webhooks;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api;

/// <summary>The sample reports, which an empty store gets.</summary>
static partial class Startup
{
    /// <summary>The sample reports that come with the program.</summary>
    public static ImportFiles ReadSample(IServiceProvider services) =>
        ImportFiles.Read(
            Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.json")
                .Order(StringComparer.Ordinal),
            services.GetRequiredService<KindSet>(),
            services.GetRequiredService<Languages>()
        );

    /// <summary>Loads the sample into an empty store, with what the examples of the API refer to.</summary>
    /// <returns>Whether the store was empty.</returns>
    public static async Task<bool> LoadSample(
        IServiceProvider services,
        Func<Task<ImportFiles>> sample,
        CancellationToken ct
    )
    {
        if (await services.GetRequiredService<ReportsDb>().Entries.AnyAsync(ct))
            return false;
        var read = await sample();
        var report = services.GetRequiredService<KindSet>().Report.Name;
        await TakeMedia(services, read, ct, areOwn: true);
        await services.GetRequiredService<Importer>().Import(read, _ => { }, ct);
        await services
            .GetRequiredService<ReleasePlanner>()
            .Create(services.GetRequiredService<Examples>().Release, ct, Examples.ReleaseId);
        await services
            .GetRequiredService<EditionStore>()
            .Name(
                token =>
                    services
                        .GetRequiredService<ReportsDb>()
                        .Entries.Where(e => e.Id == Http.Ids.Named(report, null, Examples.Report))
                        .Select(e => e.No)
                        .SingleAsync(token),
                "1.0",
                null,
                ct
            );
        await services
            .GetRequiredService<Keys>()
            .CreateUnknown(Examples.KeyId, "Example (nobody has this key)", Role.Translator, ct);
        await services
            .GetRequiredService<PreviewLinks>()
            .CreateUnknown(Examples.PreviewId, Examples.Report, "Example (nobody has its token)", ct);
        await services.GetRequiredService<WebhookStore>().CreateExample(Examples.WebhookId, Examples.DeliveryId, ct);
        await services.GetRequiredService<AlertStore>().CreateExample(Examples.AlertId, Examples.KeyId, ct);
        await services.GetRequiredService<TermStore>().Create(ExampleTerm, ct, Examples.TermId);
        await services
            .GetRequiredService<SampleReview>()
            .Add(
                services.GetRequiredService<Examples>().PlannedId,
                Examples.CommentId,
                Examples.ResolvedId,
                Examples.ReviewId,
                ct
            );
        await CreateDeleted(services, ct);
        return true;
    }

    /// <summary>
    /// Stores the files that the entries of an import refer to. A file that is stored already stays as it is.
    /// </summary>
    public static async Task TakeMedia(
        IServiceProvider services,
        ImportFiles files,
        CancellationToken ct,
        bool areOwn = false
    )
    {
        foreach (var (path, name) in files.Faults.Count > 0 ? [] : files.Media)
            try
            {
                await Take(services, path, name, areOwn, ct);
            }
            catch (Http.ProblemException refused)
            {
                throw new InvalidDataException($"{path}: {refused.Message}", refused);
            }
    }

    static async Task Take(IServiceProvider services, string path, string name, bool isOwn, CancellationToken ct)
    {
        await using var content = File.OpenRead(path);
        await services.GetRequiredService<Media.Uploads>().TakeWhole(content, name, isOwn, ct);
    }

    /// <summary>The term of the glossary that examples show.</summary>
    static readonly GlossaryTermRequest ExampleTerm = new()
    {
        SourceLanguage = "nl",
        TargetLanguage = "fr",
        Source = "zaakgelastigde",
        Target = "chargé d’affaires",
        Alternatives = ["chargée d’affaires"],
        Note = "The head of a mission while there is no ambassador",
    };

    /// <summary>Creates a draft and deletes it at once, as the example of an entry whose text may be erased.</summary>
    static async Task CreateDeleted(IServiceProvider services, CancellationToken ct)
    {
        var (db, drafts, kind) = (
            services.GetRequiredService<ReportsDb>(),
            services.GetRequiredService<DraftStore>(),
            services.GetRequiredService<KindSet>().OfContract<ThemeDraft>()
        );
        var draft = new Draft(
            Examples.DeletedSlug,
            JsonElement.Parse("{}"),
            ImmutableSortedDictionary<string, JsonElement>.Empty
        );
        await db.Write(
            token => drafts.CreateInside(kind, null, draft, Examples.DeletedId, token),
            token => db.Entries.AnyAsync(e => e.Id == Examples.DeletedId, token),
            ct
        );
        await drafts.Delete(kind, Examples.DeletedId, 1, ct);
    }
}
