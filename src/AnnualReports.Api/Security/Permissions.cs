using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Security;

/// <summary>
/// Which roles may do what: the policy of the program, its documentation (docs/security.md, the OpenAPI documents and
/// Swagger UI) and the table of the test that tries every route with every role.
/// </summary>
static class Permissions
{
    static readonly Role[] Readers =
    [
        Role.Viewer,
        Role.Translator,
        Role.Editor,
        Role.Reviewer,
        Role.Publisher,
        Role.RecordsOfficer,
        Role.Administrator,
    ];

    static readonly Role[] Overseers = [Role.RecordsOfficer, Role.Administrator];

    public static readonly IReadOnlyDictionary<Permission, (Role[] Roles, string Meaning)> Table = new Dictionary<
        Permission,
        (Role[] Roles, string Meaning)
    >
    {
        [Permission.ReadDrafts] = (Readers, "read drafts, their revisions and files"),
        [Permission.Translate] = (
            [Role.Translator, Role.Editor],
            "write texts in a language; a translator only in those of the grant"
        ),
        [Permission.Edit] = ([Role.Editor], "create, change and delete drafts and files"),
        [Permission.ReadReleases] = (
            [Role.Editor, Role.Reviewer, Role.Publisher, Role.RecordsOfficer, Role.Administrator],
            "read releases, what would stop them, and preview links"
        ),
        [Permission.Preview] = ([Role.Editor, Role.Reviewer, Role.Publisher], "make and revoke preview links"),
        [Permission.Comment] = (
            [Role.Editor, Role.Reviewer, Role.Publisher],
            "comment on drafts and releases, and ask for reviews of them"
        ),
        [Permission.Approve] = ([Role.Reviewer], "approve or reject what others wrote"),
        [Permission.Publish] = ([Role.Publisher], "publish, withdraw, plan releases and name editions"),
        [Permission.ReadPeople] = (Overseers, "read who may do what, and keys"),
        [Permission.Administer] = ([Role.Administrator], "manage people, grants and keys"),
        [Permission.Redact] = ([Role.Administrator], "erase what the law requires to be erased"),
        [Permission.ReadAudit] = (Overseers, "read the audit"),
        [Permission.ManageWebhooks] = ([Role.Administrator], "manage webhooks and read what was sent to them"),
        [Permission.Verify] = (Overseers, "verify the log and the audit, and read redactions"),
    };

    /// <summary>The roles that a role of a key stands for: what such keys could always do.</summary>
    public static IReadOnlyList<Role> OfKey(Role role) =>
        role switch
        {
            Role.Publisher => [Role.Editor, Role.Reviewer, Role.Publisher],
            Role.Administrator =>
            [
                Role.Editor,
                Role.Reviewer,
                Role.Publisher,
                Role.RecordsOfficer,
                Role.Administrator,
            ],
            _ => [role],
        };

    /// <summary>Roles that are granted for all reports alone: what they do is not about one report.</summary>
    public static bool IsForAll(Role role) => role is Role.RecordsOfficer or Role.Administrator;

    /// <summary>A role as it is written on the wire and in the store.</summary>
    public static string Name(this Role role) => role is Role.RecordsOfficer ? "records-officer" : role.ToString().ToLowerInvariant();

    public static Role Parse(string name) => Enum.GetValues<Role>().Single(r => r.Name() == name);

    /// <summary>The roles with a permission in words: <c>the role editor or translator</c>.</summary>
    public static string Needed(Permission permission)
    {
        var names = Table[permission].Roles.Select(r => r.Name()).ToArray();
        return $"the role {(names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}")}";
    }

    /// <summary>The route needs a permission. The documents say which roles have it.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder route, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        route
            .WithMetadata(
                new NeedsPermission(permission),
                new NeedsRoles([.. Table[permission].Roles.Select(Name)], Needed(permission))
            )
            .RequireAuthorization(permission.ToString());
}

/// <summary>The permission that a route needs.</summary>
sealed record NeedsPermission(Permission Permission);
