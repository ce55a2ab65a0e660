using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Security.Limiting;
using Microsoft.AspNetCore.HttpOverrides;

namespace AnnualReports.Api;

/// <summary>What every request passes through before its route answers, in this order.</summary>
static class Pipeline
{
    public static void UsePipeline(this WebApplication app, Hosts hosts, Proxies proxies)
    {
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<RequestGuard>();
        app.UseForwardedHeadersOf(proxies);
        // Behind TLS alone, and not where the program is developed: browsers would keep it for localhost.
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.Use(hosts.Pass);
        app.UseMiddleware<ResponseCache>();
        app.UseWhen(KeyAuthentication.IsSignIn, manage => manage.UseMiddleware<ManagementAudit>());
        app.UseMiddleware<Problems>();
        app.Use(HeadFault.Pass);
        app.UseWhen(IsManagement, manage => manage.UseMiddleware<NamedAdministrators>());
        app.Use(app.Services.GetRequiredService<StartupGate>().Pass);
        app.UseMiddleware<PublicHeaders>();
        app.Use(MovedLanguages.Pass);
        app.UseMiddleware<AddressExtensions>();
        app.UseRouting();
        app.Use(SlugRoutes.Pass);
        // Delivery answers everybody alike, so it is answered here, before anybody is asked for a key.
        app.UseWhen(
            http => PublicHeaders.IsDelivery(http.Request.Path),
            delivery => delivery.Use(app.Services.GetRequiredService<DeliveryLimit>().Pass).UseEndpoints(_ => { })
        );
        app.UseAuthentication();
        app.UseWhen(KeyAuthentication.IsSignIn, signIn => signIn.UseMiddleware<SignInLimit>());
        app.UseWhen(
            IsManagement,
            manage =>
                manage
                    .UseRateLimiter()
                    .Use(app.Services.GetRequiredService<ManagementLimits>().TellClient)
        );
        app.UseAuthorization();
    }

    static bool IsManagement(HttpContext http) => PublicHeaders.IsManagement(http.Request.Path);

    /// <summary>
    /// Takes the client's address, scheme and host from the configured proxies, and from nobody else.
    /// </summary>
    static void UseForwardedHeadersOf(this WebApplication app, Proxies proxies)
    {
        if (proxies.Networks.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies.Networks)
            options.KnownIPNetworks.Add(network);
        app.Use(Hosts.PassForwarded);
        app.UseForwardedHeaders(options);
    }
}
