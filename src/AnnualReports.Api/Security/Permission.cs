namespace AnnualReports.Api.Security;

/// <summary>What a route of management needs. Which roles have it is said in <see cref="Permissions"/>.</summary>
enum Permission
{
    ReadDrafts,
    Translate,
    Edit,
    ReadReleases,
    Preview,
    Comment,
    Approve,
    Publish,
    ReadPeople,
    Administer,
    Redact,
    ReadAudit,
    Verify,
    ManageWebhooks,
}
