using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Several entries that are published together.</summary>
sealed class ReleaseRow
{
    public Guid Id { get; set; }

    public string? Title { get; set; }

    /// <summary>The words of its title, for lists.</summary>
    public string? Words { get; set; }

    /// <summary>The report, if it is a release of everything that has changed in it; 0 if it has items.</summary>
    public long ReportNo { get; set; }

    /// <summary>The languages of a release of a whole report, separated by spaces.</summary>
    public string? Languages { get; set; }

    public required string State { get; set; }

    /// <summary>When it is due; null until it is scheduled.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Major or minor, for items without a kind of change.</summary>
    public required string ChangeKind { get; set; }

    /// <summary>Change notes by language as JSON, for items without notes.</summary>
    public string? Notes { get; set; }

    /// <summary>Why languages need not be published together, if that was overridden.</summary>
    public string? Override { get; set; }

    /// <summary>Whether the same transaction names an edition of the report.</summary>
    public bool Edition { get; set; }

    public string? EditionLabel { get; set; }

    /// <summary>The edition's note by language, as JSON.</summary>
    public string? EditionNote { get; set; }

    /// <summary>Is raised by each change; the release's <c>ETag</c>.</summary>
    public int Version { get; set; }

    /// <summary>A random id of the last change, by which a retry recognises its own change.</summary>
    public Guid Stamp { get; set; }

    public DateTime CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    /// <summary>The person who scheduled it, in whose name it is published.</summary>
    public Guid? ScheduledBy { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>The last record that it appended; null if all of it was public already.</summary>
    public long? Sequence { get; set; }

    /// <summary>The obstacles while it is scheduled, or why it failed, as JSON.</summary>
    public string? Problems { get; set; }

    /// <summary>
    /// How many times publishing was tried since it was scheduled. A try is counted before it begins, so that tries end
    /// even if the program does not survive them.
    /// </summary>
    public int Tries { get; set; }

    /// <summary>When it may be tried again; null for the time when it is due.</summary>
    public DateTime? NextTryAt { get; set; }
}

sealed class ReleaseTable : IEntityTypeConfiguration<ReleaseRow>
{
    public void Configure(EntityTypeBuilder<ReleaseRow> release)
    {
        release.HasIndex(r => r.DueAt).HasFilter($"[State] = '{ReleaseStates.Scheduled}'");
        release.HasIndex(r => new { r.CreatedAt, r.Id });
        release.Property(r => r.Version).IsConcurrencyToken();
        release.Property(r => r.Title).HasMaxLength(Limits.Title);
        release.Property(r => r.Words).HasMaxLength(Limits.TitleWords);
        release.Property(r => r.State).HasMaxLength(Limits.KindName);
        release.Property(r => r.Languages).HasMaxLength(Limits.LanguageList);
        release.Property(r => r.ChangeKind).HasMaxLength(Limits.KindName);
        release.Property(r => r.Override).HasMaxLength(Limits.Note);
        release.Property(r => r.EditionLabel).HasMaxLength(Limits.Title);
    }
}
