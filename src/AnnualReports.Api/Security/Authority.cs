using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Security;

/// <summary>An actor who has signed in or sent a key, with the grants that hold now.</summary>
sealed class Authority(Actor actor, IReadOnlyList<GrantRow> grants)
{
    public Actor Actor { get; } = actor;

    public IReadOnlyList<GrantRow> Grants { get; } = grants;

    /// <summary>The key that was sent; null for a sign-in.</summary>
    public Guid? Key { get; init; }

    /// <summary>Whether the key is a person's.</summary>
    public bool IsPerson { get; init; }

    /// <summary>What the token of the identity provider says; null for a key.</summary>
    public SignedToken? SignIn { get; init; }

    /// <summary>Whether the key is that of <c>Security:AdminKey</c>.</summary>
    public bool IsConfigured { get; init; }

    /// <summary>Until when the key or the sign-in holds; null for ever.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The grants by which it has a permission.</summary>
    public IEnumerable<GrantRow> Of(Permission permission)
    {
        var roles = Permissions.Table[permission].Roles.Select(r => r.Name()).ToHashSet();
        return Grants.Where(g => roles.Contains(g.Role));
    }

    /// <summary>Where it has a permission.</summary>
    public GrantedScope Scope(Permission permission) =>
        new(
            [
                .. Of(permission)
                    .Select(g => new GrantedPart(
                        g.ReportNo,
                        g.Languages is { } some && g.Role == Role.Translator.Name()
                            ? [.. some.Split(' ', StringSplitOptions.RemoveEmptyEntries)]
                            : (ImmutableArray<string>?)null
                    )),
            ],
            Permissions.Needed(permission),
            isForShared: permission is Permission.ReadDrafts
        );
}
