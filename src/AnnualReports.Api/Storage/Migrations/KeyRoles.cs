namespace AnnualReports.Api.Storage.Migrations;

/// <summary>The grants that keys get which were made before there were grants: what their role could do then.</summary>
static class KeyRoles
{
    public static readonly IReadOnlyList<(string Key, string[] Roles)> Before =
    [
        ("translator", ["translator"]),
        ("editor", ["editor"]),
        ("publisher", ["editor", "reviewer", "publisher"]),
        ("administrator", ["editor", "reviewer", "publisher", "records-officer", "administrator"]),
    ];
}
