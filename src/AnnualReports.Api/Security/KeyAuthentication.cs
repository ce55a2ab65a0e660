using System.Security.Claims;
using System.Text.Encodings.Web;
using AnnualReports.Api.Content;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Security;

/// <summary>Bearer authentication (RFC 6750) by API key.</summary>
sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Keys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length > Limits.KeyHeader)
            return AuthenticateResult.Fail("No key is so long.");
        if (!header.StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (await keys.Find(header[(Name.Length + 1)..].Trim(), Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("The key is not known, or was revoked.");
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, key.Id.ToString()), new(ClaimTypes.Name, key.Name), new(ClaimTypes.Role, key.Role)], Name);
        return AuthenticateResult.Success(new(new(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = Request.Headers.Authorization.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer error=\"insufficient_scope\"";
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

static class Caller
{
    /// <summary>Authentication by key alone: nothing of cookies and their data protection.</summary>
    public static void AddKeyAuthentication(this IServiceCollection services)
    {
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = KeyAuthentication.Name;
            options.AddScheme<KeyAuthentication>(KeyAuthentication.Name, null);
        });
        services.AddWebEncoders();
        services.AddTransient<KeyAuthentication>();
    }

    /// <summary>The id of the key that a request came with.</summary>
    public static Guid KeyId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    /// <summary>The name of that key.</summary>
    public static string KeyName(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Name)!;
}
