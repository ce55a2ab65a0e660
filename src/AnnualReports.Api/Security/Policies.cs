using Microsoft.AspNetCore.Authorization;

namespace AnnualReports.Api.Security;

/// <summary>ASP.NET Core's policies, one for each permission: whoever has it anywhere may ask; where is asked later.</summary>
static class Policies
{
    public static void AddPolicies(this AuthorizationBuilder authorization)
    {
        foreach (var permission in Enum.GetValues<Permission>())
            authorization.AddPolicy(
                permission.ToString(),
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .RequireAssertion(context =>
                            context.User.Authority() is { } authority && authority.Scope(permission).IsAnywhere
                        )
            );
        authorization.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
    }

    /// <summary>Whoever has signed in or sent a working key.</summary>
    public const string SignedIn = nameof(SignedIn);
}
