namespace AnnualReports.Api.Storage;

/// <summary>Publications that go live together.</summary>
sealed class ReleaseRow
{
    public Guid Id { get; set; }

    public string? Title { get; set; }

    /// <summary>The report that it is of, all that has changed; 0 where items are named.</summary>
    public long ReportNo { get; set; }

    /// <summary>Of a whole report: the languages, separated by spaces.</summary>
    public string? Languages { get; set; }

    public required string State { get; set; }

    /// <summary>When it is due; null until it is scheduled.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Major or minor, for what no item says.</summary>
    public required string ChangeKind { get; set; }

    /// <summary>Change notes by language, as JSON, for what no item says.</summary>
    public string? Notes { get; set; }

    /// <summary>Why languages need not go together, where they don't.</summary>
    public string? Override { get; set; }

    /// <summary>Whether the report's public state is named an edition in the same transaction.</summary>
    public bool Edition { get; set; }

    public string? EditionLabel { get; set; }

    /// <summary>The edition's note by language, as JSON.</summary>
    public string? EditionNote { get; set; }

    /// <summary>Counts changes; the release's <c>ETag</c>.</summary>
    public int Version { get; set; }

    /// <summary>Random, of the last change: who made it knows by this that it was theirs.</summary>
    public Guid Stamp { get; set; }

    public DateTime CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    /// <summary>Who scheduled it: publishes when it is due.</summary>
    public Guid? ScheduledBy { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>The last record that it appended; null where all of it was public already.</summary>
    public long? Sequence { get; set; }

    /// <summary>What would stop it, while it is scheduled, or why it failed when it was due, as JSON.</summary>
    public string? Problems { get; set; }

    /// <summary>How often publishing it began since it was scheduled. It is counted before, so that it ends though the program does not survive it.</summary>
    public int Tries { get; set; }

    /// <summary>When it may be tried again; null: when it is due.</summary>
    public DateTime? NextTryAt { get; set; }
}

/// <summary>What a release does to an entry.</summary>
sealed class ReleaseItemRow
{
    public Guid ReleaseId { get; set; }

    public long EntryNo { get; set; }

    /// <summary>To publish or to withdraw.</summary>
    public required string Action { get; set; }

    /// <summary>The languages, separated by spaces.</summary>
    public required string Languages { get; set; }

    /// <summary>The revision; null: the newest when it is published. Scheduling pins it.</summary>
    public int? Revision { get; set; }

    /// <summary>Whether nobody named the revision, but scheduling or publishing settled it.</summary>
    public bool Settled { get; set; }

    /// <summary>Null: as the release says.</summary>
    public string? ChangeKind { get; set; }

    /// <summary>Change notes or reasons by language, as JSON; null: as the release says.</summary>
    public string? Notes { get; set; }

    public Guid? ApprovedBy { get; set; }

    public DateTime? ApprovedAt { get; set; }

    /// <summary>The revision that was approved; a newer one is not.</summary>
    public int? ApprovedRevision { get; set; }
}
