using AnnualReports.Api.Delivery;
using AnnualReports.Api.Delivery.Caching;
using AnnualReports.Api.Delivery.Series;
using AnnualReports.Api.Editing;
using AnnualReports.Api.Embeds;
using AnnualReports.Api.Feeds;
using AnnualReports.Api.Health;
using AnnualReports.Api.Http;
using AnnualReports.Api.Importing;
using AnnualReports.Api.Media;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Previews;
using AnnualReports.Api.Publishing;
using AnnualReports.Api.Reports;
using AnnualReports.Api.Sampling;
using AnnualReports.Api.Sections;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace AnnualReports.Api;

/// <summary>The program's services and pipeline.</summary>
static class Host
{
    /// <summary>How long requests that run may go on when the server is told to stop, before they are cut.</summary>
    public static readonly TimeSpan HoldForRequests = TimeSpan.FromSeconds(30);

    public static WebApplication Build(string[] args, Action<IServiceCollection>? others = null)
    {
        // Settings are read once: watching their files would cost each process watchers of the system, of which there are few.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        // The program's own defaults hold from whatever folder it is started; all other sources go before them.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration.WriteJson();
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource { FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory), Path = "appsettings.json", Optional = true });
        // Only configured proxies are believed (Proxies), and a wrong host is answered with a problem: what the framework adds by itself does neither.
        builder.Configuration["ForwardedHeaders_Enabled"] = "false";
        builder.Services.Configure<HostFilteringOptions>(filtering => filtering.AllowedHosts = ["*"]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Bounds.Apply(kestrel.Limits);
        });
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = HoldForRequests);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Settings.Languages(configuration));
        services.AddSingleton(Settings.Countries(configuration));
        services.AddSingleton(Settings.Publishing(configuration)).AddSingleton(Settings.PublicUrl(configuration));
        services.AddSingleton(Settings.Freshness(configuration)).AddSingleton(Settings.Cache(configuration));
        services.AddSingleton(Settings.Site(configuration)).AddSingleton<HeadOf>().AddScoped<Asking>().AddScoped<PageAnswer>().AddScoped<LastPublished>().AddScoped<FeedReading>();
        services.AddKinds();
        services.AddStore(Settings.Store(configuration, builder.Environment.ContentRootPath));
        services.AddMedia(Settings.Media(configuration, builder.Environment.ContentRootPath));
        services.AddScoped<Published>().AddScoped<Past>().AddScoped<Deliver>().AddScoped<Bundles>().AddScoped<Downloads>()
            .AddScoped<PublishedEditions>().AddScoped<FileHashes>().AddScoped<Hashes>().AddScoped<ReportHistory>().AddScoped<Comparing>()
            .AddScoped<SeriesReading>().AddScoped<SeriesAnswers>().AddScoped<FigureForms>().AddScoped<LinkedWorks>().AddScoped<Timelines>()
            .AddScoped<Unnamed>().AddScoped<Editor>().AddScoped<History>().AddScoped<Publisher>().AddScoped<Warnings>();
        services.AddScoped<SectionOrdering>().AddScoped<ReportCopying>().AddScoped<Importer>().AddScoped<Exporter>().AddScoped<Sampler>().AddScoped<Keys>();
        services.AddScoped<ReleasePlanning>().AddScoped<ReleaseReading>().AddScoped<PreviewLinks>().AddScoped<Previewer>().AddScoped<Projecting>().AddScoped<Showing>().AddScoped<PreviewQuotes>().AddScoped<BundlePreview>();
        services.AddSingleton<Gate>();
        services.AddSingleton<Freshness>().AddSingleton<SharedParameters>().AddSingleton<Questions>().AddSingleton<Kept>().AddSingleton<Current>()
            .AddSingleton<Listing>().AddHostedService<Following>().AddHostedService<Sparing>();
        services.AddSingleton<News>().AddSingleton(s => new LongAnswers(s.GetRequiredService<MediaFiles>())).AddScoped<ReleaseProblems>();
        services.AddSingleton<ReleaseScheduler>().AddHostedService(s => s.GetRequiredService<ReleaseScheduler>());
        services.AddSingleton<ReleaseJudging>().AddHostedService(s => s.GetRequiredService<ReleaseJudging>());
        services.AddHealth(Settings.Health(configuration, builder.Environment.ContentRootPath));
        services.AddCheck<SchedulerCheck>("scheduler");
        services.AddKeyAuthentication();
        services.AddAuthorizationBuilder().AddPolicies();
        services.AddDocument(asBuilt: !builder.Environment.IsDevelopment() && Settings.AreShipped(Settings.Languages(configuration)));
        services.AddSingleton(Settings.RequestLog(configuration, builder.Environment.IsDevelopment()));
        builder.AddTelemetry(Settings.Telemetry(configuration));
        services.AddSingleton(Settings.Banner(configuration, builder.Environment.EnvironmentName));
        others?.Invoke(services);

        var app = builder.Build();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<Entrance>();
        app.UseHosts(Settings.Hosts(configuration), Settings.Proxies(configuration));
        app.UseMiddleware<Front>();
        app.UseMiddleware<Problems>();
        app.Use(app.Services.GetRequiredService<Gate>().Pass);
        app.UseMiddleware<PublicHeaders>();
        app.UseMiddleware<AddressExtensions>();
        app.UseRouting();
        app.Use(SlugRoutes.Pass);
        // Delivery answers everybody alike: nothing has to ask who it is.
        app.UseWhen(http => PublicHeaders.IsDelivery(http.Request.Path), delivery => delivery.UseEndpoints(_ => { }));
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapApi();
        return app;
    }

    /// <summary>Learns from configured proxies who asks and for which host, and refuses wrong hosts.</summary>
    static void UseHosts(this WebApplication app, Hosts hosts, Proxies proxies)
    {
        if (proxies.Networks.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix, ForwardLimit = null };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in proxies.Networks)
                options.KnownIPNetworks.Add(network);
            app.Use(Hosts.PassForwarded);
            app.UseForwardedHeaders(options);
        }
        app.Use(hosts.Pass);
    }

    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> Serve(string[] args, CancellationToken ct)
    {
        try
        {
            await using var app = Build(args);
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(ct);
#pragma warning disable CA2025 // It is awaited, whatever happens, before the program's services go.
            var prepared = Starting.Prepare(app, stopping.Token);
#pragma warning restore CA2025
            try
            {
                await app.StartAsync(ct);
                await prepared;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // Told to stop while it started: readers may be in already, and are answered.
                await prepared.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await app.StopAsync(CancellationToken.None);
                return 0;
            }
            catch
            {
                await stopping.CancelAsync();
                await prepared.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }
            Starting.Greet(app);
            await app.WaitForShutdownAsync(ct);
            return 0;
        }
        catch (Exception exception) when (Starting.Explain(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}
