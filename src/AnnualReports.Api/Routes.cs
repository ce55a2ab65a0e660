using AnnualReports.Api.Announcements;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Delivery.Series;
using AnnualReports.Api.Editing;
using AnnualReports.Api.Embeds;
using AnnualReports.Api.Feeds;
using AnnualReports.Api.Figures;
using AnnualReports.Api.Health;
using AnnualReports.Api.Highlights;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Media;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Partners;
using AnnualReports.Api.Previews;
using AnnualReports.Api.Priorities;
using AnnualReports.Api.Publishing;
using AnnualReports.Api.Reports;
using AnnualReports.Api.Sections;
using AnnualReports.Api.Security;
using AnnualReports.Api.Themes;
using AnnualReports.Api.Translating;

namespace AnnualReports.Api;

/// <summary>The kinds of content and the routes: a contents page.</summary>
static class Routes
{
    /// <summary>The kinds, in the order of the work: what refers comes after what is referred to.</summary>
    public static void AddKinds(this IServiceCollection services)
    {
        services.AddSingleton<Kind, ReportKind>();
        services.AddSingleton<Kind, ThemeKind>();
        services.AddSingleton<Kind, FigureKind>();
        services.AddSingleton<Kind, SectionKind>();
        services.AddSingleton<Kind, PriorityKind>();
        services.AddSingleton<Kind, PartnerKind>();
        services.AddSingleton<Kind, HighlightKind>();
        services.AddSingleton<Kind, AnnouncementKind>();
        services.AddSingleton(s => new KindSet(s.GetServices<Kind>()));
        services.AddSingleton(s => new CardBook(s.GetServices<Kind>().OfType<IRuled>().ToDictionary(k => ((Kind)k).Name, k => (k.CardType, k.ViewType))));
        services.AddSingleton(s => new RuleBook(s.GetServices<Kind>().OfType<IRuled>().SelectMany(k => k.Rules).Append(Related.Rules).ToDictionary(r => r.Type, r => r.Rules)));
    }

    public static void MapApi(this WebApplication app)
    {
        var kinds = app.Services.GetRequiredService<KindSet>();
        var v1 = app.MapGroup("/api/v1").AddEndpointFilter<Understood>().DeprecatesMembers();
        var delivery = v1.MapGroup("");
        var previewed = delivery.MapGroup("").AddEndpointFilter<PreviewFilter>();
        previewed.MapDelivery(kinds);
        previewed.MapBundles(kinds);
        delivery.MapEditions(kinds);
        delivery.MapHistory();
        delivery.MapComparing();
        delivery.MapDownloads();
        delivery.MapSeries();
        delivery.MapTimelines();
        v1.MapHashes();

        var manage = v1.MapGroup("/manage").AnswersHead();
        manage.MapEditing(kinds);
        manage.MapHistory(kinds);
        manage.MapTranslating(kinds);
        manage.MapSectionOrder();
        manage.MapReportCopy();
        manage.MapPublishing(kinds);
        manage.MapReleases();
        manage.MapEditionNaming();
        manage.MapVerification();
        manage.MapPreviewLinks(kinds);
        manage.MapRedactions(kinds);
        manage.MapMedia();
        manage.MapKeys();

        app.MapMediaDelivery();
        app.MapEmbeds(kinds);
        app.MapScripts();
        app.MapBuilder();
        app.MapPublicPages(kinds);
        app.MapOEmbed();
        app.MapFeeds();

        app.MapDocument();
        app.MapFrontPage();
        app.MapProblemPages();
        app.MapHealth();
    }
}
