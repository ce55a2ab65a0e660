using AnnualReports.Api.Http.Calling;
using AnnualReports.Api.Webhooks.Sending;

namespace AnnualReports.Api.Webhooks;

/// <summary>Registers webhooks: what follows the log for them, and what sends.</summary>
static class WebhooksRegistration
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, WebhookOptions options)
    {
        services.AddSingleton(options);
        services
            .AddSingleton(s => new AddressRules(s.GetRequiredService<WebhookOptions>().Addresses))
            .AddSingleton<WebhookPost>()
            .AddSingleton<DeliverySignal>();
        services.AddSingleton<EventContent>();
        services.AddScoped<WebhookRequests>().AddScoped<WebhookStore>();
        services.AddScoped<DeliveryMaking>().AddScoped<DeliveryQueue>();
        services.AddHostedService<WebhookFollower>();
        services.AddHostedService<WebhookSender>();
        services.AddHostedService<WebhookKeeper>();
        return services;
    }
}
