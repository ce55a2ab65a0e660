using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>Opens previews for pages. The use of a link is counted once for each page.</summary>
sealed class PagePreviews(PreviewLimit limit, AuditEvents events, IServiceScopeFactory scopes, KindSet kinds) : IPreviews
{
    public async Task<OpenPreview> Open(string token, PublicRequest request, string? address, CancellationToken ct)
    {
        var place = await limit.Take(ct);
        var scope = scopes.CreateProgramScope("ShowPreview");
        try
        {
            var services = scope.ServiceProvider;
            var (previewer, db) = (services.GetRequiredService<Previewer>(), services.GetRequiredService<ReportsDb>());
            var found = await previewer.Find(new(kinds.Report, Extent.One), token, request with { Slug = null }, ct);
            events.Count(new(null, "UsePreviewLink", AuditOutcomes.Done, $"preview-link {found.Link.Id}", address));
            await services.GetRequiredService<PreviewLinks>().Count(found.Link.Id, ct);
            var release = found.Link.ReleaseId is { } id
                ? await db
                    .Releases.AsNoTracking()
                    .Where(r => r.Id == id)
                    .Select(r => new PreviewedRelease(r.Title, r.DueAt))
                    .SingleOrDefaultAsync(ct)
                : null;
            return new(
                new PreviewedContent(previewer, services.GetRequiredService<ListPreview>(), token),
                found.Report.Slug,
                found.Link.ExpiresAt,
                await services.GetRequiredService<ReportZones>().Of(found.Report.No, ct),
                release,
                () => Release(scope, place)
            );
        }
        catch
        {
            await Release(scope, place);
            throw;
        }
    }

    static async ValueTask Release(AsyncServiceScope scope, IDisposable place)
    {
        await scope.DisposeAsync();
        place.Dispose();
    }
}

/// <summary>The drafts of a preview, in the form of public content. Nothing of it may be cached.</summary>
sealed class PreviewedContent(Previewer previewer, ListPreview lists, string token) : IContentSource
{
    public async Task<PublicAnswer> One(Kind kind, PublicRequest request, CancellationToken ct)
    {
        var preview = await previewer.Find(new(kind, Extent.One), token, request, ct);
        var (bytes, _, language) = await previewer.Read(preview, request, ct);
        return Uncached(bytes, language);
    }

    public async Task<PublicAnswer> List(PublicRequest request, CancellationToken ct)
    {
        var list = request.List!;
        var preview = await previewer.Find(new(list.Kind, Extent.List), token, request, ct);
        return Uncached((await lists.Read(preview, list, ct)).Bytes, preview.Options.Language);
    }

    public async Task<PublicAnswer> Around(Kind kind, PublicRequest request, CancellationToken ct)
    {
        var preview = await previewer.Find(new(kind, Extent.List), token, request, ct);
        return Uncached(await lists.Around(preview, request.Slug!, ct), preview.Options.Language);
    }

    public async Task<(bool IsAny, Representation Said)> Any(Kind kind, PublicRequest request, CancellationToken ct)
    {
        var preview = await previewer.Find(new(kind, Extent.List), token, request, ct);
        return (await lists.Any(preview, ct), Uncached(default, preview.Options.Language).Representation);
    }

    static PublicAnswer Uncached(ReadOnlyMemory<byte> bytes, string language) =>
        new(bytes, new() { ETag = "", Language = language });
}
