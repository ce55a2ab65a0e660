using System.Text.Encodings.Web;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Security;

/// <summary>Bearer authentication (RFC 6750) by API key. It says who acts in the request.</summary>
sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder,
    Keys keys,
    Acting acting,
    ReportsDb db,
    AuditEvents events,
    FailedSignIns failed,
    KnownKeys known,
    OidcOptions? signIn = null
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Bearer";

    /// <summary>Files that are not public are read with a key too. Nothing else outside management needs one.</summary>
    const string MediaPath = "/media";

    /// <summary>Whether an answer depends on who asks; elsewhere nobody can have keys looked up.</summary>
    public static bool IsWanted(HttpRequest request) =>
        PublicHeaders.IsManagement(request.Path)
        || request.Path.StartsWithSegments(MediaPath, StringComparison.Ordinal);

    /// <summary>Whether somebody signs in with this request, or has to: its failure is counted, and the audit tells it.</summary>
    public static bool IsSignIn(HttpContext http) =>
        PublicHeaders.IsManagement(http.Request.Path)
        || (http.Request.Headers.Authorization.Count > 0 && IsWanted(http.Request));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsWanted(Request))
            return AuthenticateResult.NoResult();
        var header = Request.Headers.Authorization.ToString();
        if (header.Length > Limits.KeyHeader)
            return AuthenticateResult.Fail("No key is so long.");
        if (!header.StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var key = header[(Name.Length + 1)..].Trim();
        if (await Find(key, Context.RequestAborted) is not { } authority)
            return await Refuse(key);
        // The key of the configuration is the way in where nothing else works, whoever it has been linked to.
        if (authority is { IsPerson: true, IsConfigured: false } && signIn is { KeysForMachinesOnly: true })
            return AuthenticateResult.Fail(
                new ProblemException(
                    ProblemTypes.Unauthorized,
                    "Keys of people do not work here. Sign in at the identity provider, and send its access token."
                )
            );
        acting.As(Context.Act(authority));
        Context.Features.Set(new AuthorityCheck(db, acting.Current));
        if (authority.Key is { } used)
            events.KeyUsed(used);
        if (authority.IsConfigured && PublicHeaders.IsManagement(Request.Path))
            events.Count(
                new(authority.Actor, "UseAdminKey", AuditOutcomes.Done, null, ClientAddress.Of(Context))
                {
                    Key = authority.Key,
                }
            );
        return AuthenticateResult.Success(new(Caller.Principal(authority, Name), Name));
    }

    /// <summary>Whoever has this key. Where wrong keys come from, the store is only asked for those that can be right.</summary>
    async Task<Authority?> Find(string key, CancellationToken ct) =>
        IsSuspect && !await known.MayBe(TokenHash.Of(key), ct) ? null : await keys.Find(key, ct);

    bool IsSuspect => failed.IsSuspect(ClientAddress.Of(Context));

    /// <summary>
    /// Refuses a key that does not work. If it once did, the audit tells whose it is: somebody who left, perhaps, or
    /// somebody who has found it. Where wrong keys come from, the store is not asked.
    /// </summary>
    async Task<AuthenticateResult> Refuse(string key)
    {
        var ct = Context.RequestAborted;
        if ((IsSuspect ? await known.WhyRefused(TokenHash.Of(key), ct) : await keys.WhyRefused(key, ct)) is { } about)
            Context.Features.Set(new RefusedSignIn(null, about));
        return AuthenticateResult.Fail("The key is not known, has expired, or was revoked.");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] =
            Request.Headers.Authorization.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        if ((await HandleAuthenticateOnceSafeAsync()).Failure is ProblemException problem)
            throw problem;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer error=\"insufficient_scope\"";
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
