using AnnualReports.Api.Editing.Batches;
using AnnualReports.Api.Storage.Drafts;

namespace AnnualReports.Api.Editing;

static class EditingRegistration
{
    /// <summary>Registers what reads drafts and their revisions for management.</summary>
    public static IServiceCollection AddEditing(this IServiceCollection services) =>
        services
            .AddScoped<DraftNotices>()
            .AddScoped<EntryReleases>()
            .AddScoped<DraftViews>()
            .AddScoped<CountedWarnings>()
            .AddScoped<RevisionReader>()
            .AddScoped<BatchOperations>()
            .AddScoped<Batch>()
            .AddScoped<Replacing>();
}
