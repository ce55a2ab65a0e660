using System.Net;
using AnnualReports.Api.Http.Calling;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Storage.Files;

namespace AnnualReports.Api.Http;

static class HttpRegistration
{
    /// <summary>Registers what every request passes through, and what answers share.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services) =>
        services
            .AddSingleton<StartupGate>()
            .AddSingleton<ResolveName>((host, ct) => Dns.GetHostAddressesAsync(host, ct))
            .AddSingleton<LogThrottle>()
            .AddSingleton<SharedParameters>()
            .AddSingleton<DeliveryLimit>()
            .AddSingleton(s => new LongAnswers(s.GetRequiredService<MediaFiles>()));
}
