using AnnualReports.Api.Http;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace AnnualReports.Api;

/// <summary>
/// Where the program reads its configuration, and what differs from the defaults of ASP.NET Core's server.
/// </summary>
static class ServerDefaults
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings are read once. Watching their files would cost each process some of the system's file watchers, and
        // there are few of those.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        builder.AddOwnDefaults();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Apply(kestrel.Limits);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Server.HoldForRequests);
        builder.Services.AddSingleton(TimeProvider.System);
        return builder;
    }

    static void AddOwnDefaults(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            builder.Configuration.WriteJson();
        // The program's own defaults are found in whatever folder it is started. Every other source overrides them.
        builder.Configuration.Sources.Insert(
            0,
            new JsonConfigurationSource
            {
                FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
                Path = "appsettings.json",
                Optional = true,
            }
        );
        // The framework would believe any proxy, and answer a wrong host without a problem. The pipeline does both
        // itself: it believes only the configured proxies, and answers a wrong host with a problem.
        builder.Configuration["ForwardedHeaders_Enabled"] = "false";
        builder.Services.Configure<HostFilteringOptions>(filtering => filtering.AllowedHosts = ["*"]);
    }
}
