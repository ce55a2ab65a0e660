using System.Text.Encodings.Web;
using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Api.Health;

/// <summary>The answers for load balancers and orchestrators.</summary>
static class HealthEndpoints
{
    /// <summary>After how many seconds to ask again where public reads can't be answered.</summary>
    const string RetryAfterSeconds = "5";

    /// <summary>It is read by people in terminals: quotes stay quotes.</summary>
    static readonly JsonSerializerOptions Readable = new(Wire.Json) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// The checks of ASP.NET Core. One that fails makes the instance degraded; only those of what public reads need may make it unavailable.
    /// Others may add theirs with <c>AddHealthChecks().AddCheck</c>.
    /// </summary>
    public static void AddHealth(this IServiceCollection services, HealthOptions options)
    {
        services.AddSingleton(options).AddSingleton<Readiness>().AddHostedService<Watching>();
        services.AddCheck<StoreCheck>("store", HealthStatus.Unhealthy);
        services.AddCheck<DatabaseFileCheck>("database-file");
        services.AddCheck<WritesCheck>("writes");
        services.AddCheck<DiskCheck>("disk");
        services.AddCheck<MigrationsCheck>("migrations");
        services.AddCheck<ReleasesCheck>("releases");
        services.AddCheck<ClockCheck>("clock");
    }

    /// <summary>Adds a check; the same object is asked each time.</summary>
    public static void AddCheck<T>(this IServiceCollection services, string name, HealthStatus whenItFails = HealthStatus.Degraded)
        where T : class, IHealthCheck
    {
        services.TryAddSingleton<T>();
        services.AddHealthChecks().AddCheck<T>(name, whenItFails);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Pages.Live, Reading, () => Results.Json(new { status = "live" }, Wire.Json)).ExcludeFromDescription();
        app.MapMethods(Pages.Ready, Reading, Ready).ExcludeFromDescription();
    }

    /// <summary>503 only where public reads can't be answered, so that a load balancer keeps every instance that still reads.</summary>
    static async Task<IResult> Ready(Readiness readiness, HttpResponse response, CancellationToken ct)
    {
        var view = await readiness.Now().WaitAsync(ct);
        response.Headers.CacheControl = "no-store";
        if (view.Status != ReadinessView.Unavailable)
            return Results.Json(view, Readable);
        response.Headers.RetryAfter = RetryAfterSeconds;
        return Results.Json(view, Readable, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
