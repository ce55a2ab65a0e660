using AnnualReports.Api.Http;
using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Api.Reading;

/// <summary>Registers what reads public content, now and in the past, and the cache of answers.</summary>
static class ReadingRegistration
{
    public static IServiceCollection AddReading(this IServiceCollection services) =>
        services
            .AddScoped<PublicRows>()
            .AddScoped<WhyAbsent>()
            .AddScoped<PublicEntries>()
            .AddScoped<PointsInTime>()
            .AddScoped<AnswerTags>()
            .AddScoped<PublicAnswers>()
            .AddScoped<EntryAnswers>()
            .AddScoped<ListAnswers>()
            .AddScoped<PublishedContent>()
            .AddScoped<LinkedWorks>()
            .AddScoped<PublishedEditions>()
            .AddScoped<PublicChanges>()
            .AddScoped<LogRecords>()
            .AddSingleton<PublicEdge>()
            .AddSingleton<Freshness>()
            .AddSingleton<SharedParameters>()
            .AddSingleton<CacheKeys>()
            .AddSingleton<CachedAnswers>()
            .AddSingleton<CurrentEntries>()
            .AddSingleton<FollowerTools>()
            .AddHostedService<HeadPoller>()
            .AddHostedService<MemoryGuard>();
}
