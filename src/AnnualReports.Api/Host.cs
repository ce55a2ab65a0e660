using AnnualReports.Api.Alerts;
using AnnualReports.Api.Changes;
using AnnualReports.Api.Checking;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Editing;
using AnnualReports.Api.Health;
using AnnualReports.Api.Http;
using AnnualReports.Api.Importing;
using AnnualReports.Api.Media;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Pages;
using AnnualReports.Api.Phrases;
using AnnualReports.Api.Previews;
using AnnualReports.Api.Publishing;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reviewing;
using AnnualReports.Api.Sample;
using AnnualReports.Api.Search;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Translating;
using AnnualReports.Api.Translating.Xliff;
using AnnualReports.Api.Webhooks;

namespace AnnualReports.Api;

/// <summary>The program, put together: its services feature by feature, then its pipeline, then its routes.</summary>
static class Host
{
    /// <summary>Builds the program. It does not listen yet, and its store is not opened.</summary>
    /// <param name="args">Settings as on the command line, <c>--Name=value</c>.</param>
    /// <param name="others">Registers services in place of the program's own, for tests.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? others = null)
    {
        var builder = ServerDefaults.CreateBuilder(args);
        var (services, configuration, environment) = (builder.Services, builder.Configuration, builder.Environment);
        var root = environment.ContentRootPath;
        services.AddSettings(configuration, environment);
        services.AddStore(Settings.Store(configuration, root));
        services.AddHttp();
        services.AddKinds();
        services.AddReading().AddDelivery();
        services.AddChanges().AddSearch(Settings.Search(configuration, root));
        services.AddPages(Settings.Look(configuration, root));
        services.AddPreviews().AddEditing().AddPhrases(Settings.Phrases(configuration, root));
        services.AddTranslating(Settings.Machine(configuration)).AddXliff();
        services.AddPublishing().AddReviewing().AddChecking(Settings.Links(configuration));
        services.AddImporting().AddSample();
        services.AddMedia(Settings.Media(configuration, root));
        services.AddAlerts(Settings.Alerts(configuration));
        services.AddWebhooks(Settings.Webhooks(configuration, environment.IsDevelopment()));

        var signIn = Settings.SignIn(configuration);
        services.AddSecurity(signIn);
        services.AddHealth(Settings.Health(configuration, root), hasSignIn: signIn is not null);
        services.AddCheck<SchedulerCheck>("scheduler");
        services.AddDocument(Settings.SendsBuiltDocuments(configuration, environment.IsDevelopment()), signIn);
        builder.AddTelemetry(Settings.Telemetry(configuration));
        others?.Invoke(services);

        var app = builder.Build();
        app.UsePipeline(Settings.Hosts(configuration), Settings.Proxies(configuration));
        app.MapApi();
        return app;
    }
}
