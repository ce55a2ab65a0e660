using AnnualReports.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace AnnualReports.Api.Security;

/// <summary>What each role may do; a role may also do what those before it may.</summary>
static class Policies
{
    public const string Translate = nameof(Translate);
    public const string Edit = nameof(Edit);
    public const string Publish = nameof(Publish);
    public const string Administer = nameof(Administer);

    public static void AddPolicies(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(Translate, p => p.AtLeast(Role.Translator))
        .AddPolicy(Edit, p => p.AtLeast(Role.Editor))
        .AddPolicy(Publish, p => p.AtLeast(Role.Publisher))
        .AddPolicy(Administer, p => p.AtLeast(Role.Administrator));

    static void AtLeast(this AuthorizationPolicyBuilder policy, Role least) =>
        policy.RequireAuthenticatedUser().RequireRole(Enum.GetValues<Role>().Where(r => r >= least).Select(r => r.ToString()));
}
