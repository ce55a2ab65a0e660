using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Security.SignIn;

/// <summary>What is done with a token before and after it is verified, and what a refusal says.</summary>
sealed class OidcEvents(ProviderMetadata provider, SignIns signIns, Acting acting, ReportsDb db) : JwtBearerEvents
{
    /// <summary>Before anything of the token is read: how long it is; and then, whether its key is known.</summary>
    public override async Task MessageReceived(MessageReceivedContext context)
    {
        var token = OidcTokens.Of(context.Request)!;
        if (token.Length > Limits.Token)
            context.Fail(
                new ProblemException(
                    ProblemTypes.HeadersTooLarge,
                    $"An access token may have {Limits.Token} characters; this one has {token.Length}. Have the identity provider put fewer claims into it."
                )
            );
        else if (!await provider.CanVerify(KeyOf(token), context.HttpContext.RequestAborted))
        {
            const string Away = "the identity provider does not answer";
            context.HttpContext.Features.Set(new RefusedSignIn(Away, null));
            context.HttpContext.Features.Set(new OftenRefused(Away));
            context.Fail(
                new ProblemException(
                    ProblemTypes.Unavailable,
                    "The identity provider does not answer, so nobody can sign in now. Keys go on working. Try again in a few seconds."
                )
            );
        }
    }

    /// <summary>The id of the key that a token names; null if it names none, or can't be read.</summary>
    static string? KeyOf(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid;
        }
        // Whatever it is, what a stranger sent is no fault of the program: a token of five parts, for example, says that
        // it is encrypted, and its parts are decoded at once. It is refused, and counted, where it is verified.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>
    /// What reading a token throws is a failed sign-in, so that it is counted and limited like the others. Faults of the
    /// store are not the client's, and go on as they are.
    /// </summary>
    public override Task AuthenticationFailed(AuthenticationFailedContext context)
    {
        if (IsOfToken(context.Exception))
            context.Fail(context.Exception);
        return Task.CompletedTask;
    }

    static bool IsOfToken(Exception fault) =>
        fault is ArgumentException or FormatException or JsonException or SecurityTokenException or InvalidCastException
            or OverflowException or KeyNotFoundException;

    public override async Task TokenValidated(TokenValidatedContext context)
    {
        var http = context.HttpContext;
        SignedToken? signed;
        try
        {
            var token = (JsonWebToken)context.SecurityToken;
            signed = SignedToken.Of(token);
            if (!AccessTokens.Is(token))
            {
                context.Fail(new SecurityTokenInvalidTypeException());
                return;
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            context.Fail(fault);
            return;
        }
        if (signed is null)
            context.Fail(Refusal("The token does not say whose it is: its claim sub is missing or too long."));
        else if (
            await signIns.Find(signed, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted)
            is not { } authority
        )
        {
            var person = await signIns.IdOf(signed, http.RequestAborted);
            http.Features.Set(new RefusedSignIn(null, $"person {person}, who was deactivated"));
            context.Fail(Refusal("The person was deactivated here."));
        }
        else
        {
            acting.As(http.Act(authority));
            http.Features.Set(new AuthorityCheck(db, acting.Current));
            context.Principal = Caller.Principal(authority, context.Scheme.Name);
        }
    }

    public override Task Challenge(JwtBearerChallengeContext context)
    {
        var problem = context.AuthenticateFailure as ProblemException ?? Refusal(Meaning(context.AuthenticateFailure));
        if (problem.Type == ProblemTypes.Unauthorized)
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer error=\"invalid_token\"";
        throw problem;
    }

    public override Task Forbidden(ForbiddenContext context)
    {
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer error=\"insufficient_scope\"";
        return Task.CompletedTask;
    }

    static ProblemException Refusal(string detail) => new(ProblemTypes.Unauthorized, detail);

    /// <summary>Why a token was refused, without anything that stands in it.</summary>
    static string Meaning(Exception? failure) =>
        failure switch
        {
            SecurityTokenExpiredException => "The token has expired. Sign in again.",
            SecurityTokenNotYetValidException =>
                "The token is not valid yet. The clocks of the identity provider and of this server may be apart.",
            SecurityTokenNoExpirationException => "The token does not say when it expires.",
            SecurityTokenInvalidAudienceException =>
                "The token was made for another program: its audience is not the one that is configured here.",
            SecurityTokenInvalidIssuerException => "The token is not of the identity provider that is configured here.",
            SecurityTokenInvalidTypeException =>
                "This is no access token. Send the access token (RFC 9068), not the ID token.",
            SecurityTokenSignatureKeyNotFoundException =>
                "The token is signed with a key that the identity provider does not publish.",
            SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException =>
                "The signature of the token is wrong.",
            _ => "The token can't be read.",
        };
}
