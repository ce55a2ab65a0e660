using AnnualReports.Api.Alerts;
using AnnualReports.Api.Announcements;
using AnnualReports.Api.Changes;
using AnnualReports.Api.Checking;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Delivery.Series;
using AnnualReports.Api.Editing;
using AnnualReports.Api.Editing.Batches;
using AnnualReports.Api.Figures;
using AnnualReports.Api.Health;
using AnnualReports.Api.Highlights;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Media;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Pages;
using AnnualReports.Api.Pages.Embeds;
using AnnualReports.Api.Pages.Feeds;
using AnnualReports.Api.Partners;
using AnnualReports.Api.Phrases;
using AnnualReports.Api.Previews;
using AnnualReports.Api.Priorities;
using AnnualReports.Api.Publishing;
using AnnualReports.Api.Reports;
using AnnualReports.Api.Reviewing;
using AnnualReports.Api.Search;
using AnnualReports.Api.Sections;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Themes;
using AnnualReports.Api.Translating;
using AnnualReports.Api.Translating.Machine;
using AnnualReports.Api.Translating.Memory;
using AnnualReports.Api.Translating.Readiness;
using AnnualReports.Api.Translating.Terms;
using AnnualReports.Api.Translating.Xliff;
using AnnualReports.Api.Webhooks;

namespace AnnualReports.Api;

/// <summary>The kinds of content, and all routes: a contents page.</summary>
static class Routes
{
    /// <summary>
    /// The kinds of content. A kind comes after the kinds that it refers to: an import writes them in this order.
    /// </summary>
    public static void AddKinds(this IServiceCollection services)
    {
        services.AddReports();
        services.AddKind<ThemeKind>();
        services.AddKind<FigureKind>();
        services.AddSections();
        services.AddKind<PriorityKind>();
        services.AddKind<PartnerKind>();
        services.AddKind<HighlightKind>();
        services.AddKind<AnnouncementKind>();
        services.AddKindSet();
    }

    public static void MapApi(this WebApplication app)
    {
        var kinds = app.Services.GetRequiredService<KindSet>();
        var v1 = app.MapGroup("/api/v1").AddEndpointFilter<RequestChecks>().DeprecatesMembers();
        var delivery = v1.MapGroup("");
        var previewed = delivery.MapGroup("").AddEndpointFilter<PreviewFilter>();
        previewed.MapDelivery(kinds);
        previewed.MapBundles(kinds);
        delivery.MapCountries();
        delivery.MapEditions(kinds);
        delivery.MapHistory();
        delivery.MapComparisons();
        delivery.MapDownloads();
        delivery.MapSeries(kinds);
        delivery.MapTimelines(kinds);
        v1.MapHashes();
        v1.MapChanges(kinds);
        v1.MapSearch(kinds, app.Services.GetRequiredService<SearchFields>());

        v1.MapGroup("/manage").AnswersHead().AddEndpointFilter<WordedAnswers>().MapManagement(kinds);

        app.MapMediaDelivery();
        app.MapEmbeds(kinds);
        app.MapScripts();
        app.MapBuilder();
        app.MapPublicPages(kinds);
        app.MapOEmbed();
        app.MapFeeds(kinds);

        app.MapDocument();
        app.MapProblemPages();
        app.MapHealth();
    }

    static void MapManagement(this RouteGroupBuilder manage, KindSet kinds)
    {
        manage.MapPhrases(kinds);
        manage.MapEditing(kinds);
        manage.MapRevisions(kinds);
        manage.MapBatches(kinds);
        manage.MapTranslating(kinds);
        manage.MapTranslationWork(kinds);
        manage.MapReadiness();
        manage.MapWarnings();
        manage.MapXliff();
        manage.MapMachine(kinds);
        manage.MapMemory();
        manage.MapGlossary();
        manage.MapSectionOrder();
        manage.MapReportCopy();
        manage.MapPublishing(kinds);
        manage.MapReleases();
        manage.MapReviewing(kinds);
        manage.MapEditionNaming(kinds);
        manage.MapVerification();
        manage.MapPreviewLinks();
        manage.MapMarkdownPreview();
        manage.MapRedactions(kinds);
        manage.MapMedia();
        manage.MapWebhooks();
        manage.MapAlerts();
        manage.MapMe();
        manage.MapPeople();
        manage.MapGrants();
        manage.MapKeys();
        manage.MapAudit();
    }
}
