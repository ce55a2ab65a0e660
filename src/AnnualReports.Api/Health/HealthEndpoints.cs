using System.Text.Encodings.Web;
using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Api.Health;

/// <summary>The answers for load balancers and orchestrators.</summary>
static class HealthEndpoints
{
    /// <summary>How many seconds to wait before asking again, if public reads can't be answered.</summary>
    const string RetryAfterSeconds = "5";

    /// <summary>People read these answers in terminals, so quotation marks are not escaped.</summary>
    static readonly JsonSerializerOptions Readable = new(Wire.Json)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Registers the health checks. A check that fails makes the instance degraded. Only a check of something that
    /// public reads need makes it unavailable. Features add their own with <c>AddCheck</c>.
    /// </summary>
    public static void AddHealth(this IServiceCollection services, HealthOptions options, bool hasSignIn)
    {
        services.AddSingleton(options).AddSingleton<Readiness>().AddHostedService<ReadinessWatch>();
        services.AddCheck<StoreCheck>("store", HealthStatus.Unhealthy);
        services.AddCheck<DatabaseFileCheck>("database-file");
        services.AddCheck<WritesCheck>("writes");
        services.AddCheck<DiskCheck>("disk");
        services.AddCheck<FilesCheck>("files");
        services.AddCheck<MigrationsCheck>("migrations");
        services.AddCheck<LanguagesCheck>("languages");
        services.AddCheck<ReleasesCheck>("releases");
        services.AddCheck<ClockCheck>("clock");
        if (hasSignIn)
            services.AddCheck<SignInCheck>("sign-in");
    }

    /// <summary>Adds a check. It is made once, and the same object is asked each time.</summary>
    public static void AddCheck<T>(
        this IServiceCollection services,
        string name,
        HealthStatus whenItFails = HealthStatus.Degraded
    )
        where T : class, IHealthCheck
    {
        services.TryAddSingleton<T>();
        services.AddHealthChecks().AddCheck<T>(name, whenItFails);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapLazyMethods(HealthPaths.Live, ReadMethods, Live).ExcludeFromDescription();
        app.MapLazyMethods(HealthPaths.Ready, ReadMethods, Ready).ExcludeFromDescription();
    }

    /// <summary>200 whenever the process can answer at all, whatever its store does.</summary>
    static JsonHttpResult<Liveness> Live() => TypedResults.Json(new Liveness("live"), Wire.Json);

    sealed record Liveness(string Status);

    /// <summary>
    /// 503 only if public reads can't be answered, so that a load balancer keeps every instance that can still be read.
    /// </summary>
    static async Task<JsonHttpResult<ReadinessView>> Ready(
        Readiness readiness,
        HttpResponse response,
        CancellationToken ct
    )
    {
        var view = await readiness.Now().WaitAsync(ct);
        response.Headers.CacheControl = "no-store";
        if (view.Status != ReadinessView.Unavailable)
            return TypedResults.Json(view, Readable);
        response.Headers.RetryAfter = RetryAfterSeconds;
        return TypedResults.Json(view, Readable, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
