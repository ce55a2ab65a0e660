using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Security.SignIn;
using Microsoft.AspNetCore.RateLimiting;

namespace AnnualReports.Api.Security;

static class SecurityRegistration
{
    /// <summary>
    /// Registers the keys, authentication by them and by tokens of an identity provider, and what each role may do. Only
    /// the core of ASP.NET Core's authentication is registered: there are no cookies, so there is no data protection
    /// for them either.
    /// </summary>
    public static void AddSecurity(this IServiceCollection services, OidcOptions? signIn)
    {
        services.AddScoped<Administrators>();
        services.AddScoped<Keys>();
        services.AddScoped<People>();
        services.AddScoped<AuditReader>();
        services.AddSingleton<AuditEvents>();
        services.AddHostedService(s => s.GetRequiredService<AuditEvents>());
        services.AddHostedService<AuditKeeper>();
        services.AddSingleton<FailedSignIns>();
        services.AddSingleton<KnownKeys>();
        services.AddHostedService<FailedSignInWriter>();
        services.AddSingleton<ManagementLimits>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<ManagementLimits>((limiter, limits) => limits.Apply(limiter));
        services.AddHostedService<ExpiringKeys>();
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = signIn is null ? KeyAuthentication.Name : OidcTokens.KeyOrToken;
            options.AddScheme<KeyAuthentication>(KeyAuthentication.Name, null);
        });
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddWebEncoders();
        services.AddTransient<KeyAuthentication>();
        services.AddAuthorizationBuilder().AddPolicies();
        if (signIn is not null)
            services.AddSignIn(signIn);
    }
}
