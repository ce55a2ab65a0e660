namespace AnnualReports.Api.Content;

/// <summary>The states of a release, as they are stored.</summary>
static class ReleaseStates
{
    public const string Planned = "planned";
    public const string Scheduled = "scheduled";
    public const string Published = "published";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";

    /// <summary>Those in which items may change.</summary>
    public static readonly string[] Open = [Planned, Failed];

    /// <summary>Those in which it can go live.</summary>
    public static readonly string[] Publishable = [Planned, Failed, Scheduled];
}

/// <summary>What an item of a release does, as it is stored.</summary>
static class ReleaseActions
{
    public const string Publish = "publish";
    public const string Withdraw = "withdraw";
}
