using System.Security.Claims;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Security;

/// <summary>Whoever calls management: as ASP.NET Core knows them, and as the store does.</summary>
static class Caller
{
    /// <summary>An identity that has its authority with it.</summary>
    sealed class AuthorityIdentity(Authority authority, string scheme)
        : ClaimsIdentity([new(ClaimTypes.Name, authority.Actor.Name)], scheme)
    {
        public Authority Authority { get; } = authority;
    }

    public static ClaimsPrincipal Principal(Authority authority, string scheme) =>
        new(new AuthorityIdentity(authority, scheme));

    /// <summary>The authority of whoever has signed in; null for anybody else.</summary>
    public static Authority? Authority(this ClaimsPrincipal user) => (user.Identity as AuthorityIdentity)?.Authority;

    /// <summary>What the caller does in this request, and where they may do it.</summary>
    public static Act Act(this HttpContext http, Authority authority)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        var needed = metadata?.GetMetadata<NeedsPermission>()?.Permission;
        return new(authority.Actor, metadata?.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "Unnamed")
        {
            Address = http.Connection.RemoteIpAddress?.ToString(),
            Key = authority.Key,
            TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier,
            // A route that needs no permission is for whoever has signed in, and about themselves.
            Scope = needed is { } permission ? authority.Scope(permission) : new GrantedScope([], ""),
            Held = new(
                needed is { } used ? [.. authority.Of(used).Select(g => g.Id)] : [],
                // Grants end with the report that they are for.
                MayTakeOwn: needed is null or Permission.Administer || HttpMethods.IsDelete(http.Request.Method)
            ),
        };
    }
}
