using AnnualReports.Api.Content;
using AnnualReports.Api.OpenApi;

namespace AnnualReports.Api.Kinds;

/// <summary>How kinds are registered.</summary>
static class KindRegistration
{
    /// <summary>Adds a kind. What refers to another kind is added after it.</summary>
    public static IServiceCollection AddKind<TKind>(this IServiceCollection services)
        where TKind : Kind => services.AddSingleton<Kind, TKind>();

    /// <summary>Adds what is made of all kinds together.</summary>
    public static IServiceCollection AddKindSet(this IServiceCollection services) =>
        services
            .AddSingleton(s => new KindSet(s.GetServices<Kind>()))
            .AddSingleton<IReferenceLists, ReferenceLists>()
            .AddSingleton(s => new CardBook(
                s.GetServices<Kind>()
                    .OfType<IDocumentedKind>()
                    .ToDictionary(k => ((Kind)k).Name, k => (k.CardType, k.ViewType))
            ))
            .AddSingleton(s => new RuleBook(
                s.GetServices<Kind>()
                    .OfType<IDocumentedKind>()
                    .SelectMany(k => k.Rules)
                    .Append(RelatedLinks.Rules)
                    .ToDictionary(r => r.Type, r => r.Rules)
            ));
}
