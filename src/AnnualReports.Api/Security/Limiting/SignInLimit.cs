using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace AnnualReports.Api.Security.Limiting;

/// <summary>
/// Counts sign-ins that failed, and refuses them in other words once an address has had too many. Whoever signs in right
/// passes, whatever others at the same address do. It does not matter by which scheme somebody signs in.
/// </summary>
sealed class SignInLimit(RequestDelegate next, FailedSignIns failed)
{
    const string Name = "sign-in";

    public async Task InvokeAsync(HttpContext http)
    {
        if (
            http.Request.Headers.Authorization.Count > 0
            && http.User.Authority() is null
            && IsGuess((await http.AuthenticateAsync()).Failure)
        )
            Count(http);
        await next(http);
    }

    /// <summary>
    /// Whether the client may have guessed. It has not if the sign-in was right, but has expired, or did not work for
    /// another reason: the person was deactivated, or the identity provider does not answer.
    /// </summary>
    static bool IsGuess(Exception? failure) => failure is not (ProblemException or SecurityTokenExpiredException);

    /// <exception cref="ProblemException">429: the address has had too many.</exception>
    void Count(HttpContext http)
    {
        var (count, left) = (failed.Count(ClientAddress.Of(http)), failed.SecondsLeft);
        RateLimitFields.Set(
            http.Response.Headers,
            Name,
            failed.Limit,
            (int)FailedSignIns.Window.TotalSeconds,
            Math.Max(0, failed.Limit - count),
            left
        );
        http.Features.Set(new FailedSignIn(IsTooMany: count > failed.Limit));
        if (count <= failed.Limit)
            return;
        LimitMeter.Refused(Name);
        throw new ProblemException(
            ProblemTypes.TooManyRequests,
            $"This key or token does not work, and signing in has failed more than {failed.Limit} times from your address. "
                + "A valid one works at once. Check the one that you send."
        )
        {
            RetryAfter = left,
        };
    }
}

/// <summary>The request was a failed sign-in, which has been counted.</summary>
/// <param name="IsTooMany">Whether its address has had too many.</param>
sealed record FailedSignIn(bool IsTooMany);
