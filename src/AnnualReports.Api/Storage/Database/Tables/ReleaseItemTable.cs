using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An item of a release: what it does to an entry.</summary>
sealed class ReleaseItemRow
{
    public Guid ReleaseId { get; set; }

    public long EntryNo { get; set; }

    /// <summary>One of <see cref="ReleaseActions"/>.</summary>
    public required string Action { get; set; }

    /// <summary>The languages, separated by spaces.</summary>
    public required string Languages { get; set; }

    /// <summary>The revision; null for the newest one when it is published. Scheduling pins it.</summary>
    public int? Revision { get; set; }

    /// <summary>Whether scheduling or publishing has pinned the revision, and nobody named it.</summary>
    public bool IsPinned { get; set; }

    /// <summary>Major or minor; null for that of the release.</summary>
    public string? ChangeKind { get; set; }

    /// <summary>Change notes or reasons by language, as JSON; null for those of the release.</summary>
    public string? Notes { get; set; }

    public Guid? ApprovedBy { get; set; }

    public DateTime? ApprovedAt { get; set; }

    /// <summary>The approved revision; a newer one is not approved.</summary>
    public int? ApprovedRevision { get; set; }
}

sealed class ReleaseItemTable : IEntityTypeConfiguration<ReleaseItemRow>
{
    public void Configure(EntityTypeBuilder<ReleaseItemRow> item)
    {
        item.HasKey(i => new
        {
            i.ReleaseId,
            i.EntryNo,
            i.Action,
        });
        item.HasOne<ReleaseRow>().WithMany().HasForeignKey(i => i.ReleaseId).OnDelete(DeleteBehavior.Cascade);
        item.HasOne<EntryRow>().WithMany().HasForeignKey(i => i.EntryNo).OnDelete(DeleteBehavior.Restrict);
        item.Property(i => i.Action).HasMaxLength(Limits.KindName);
        item.Property(i => i.Languages).HasMaxLength(Limits.LanguageList);
        // The column has the name that it was created with.
        item.Property(i => i.IsPinned).HasColumnName("Settled");
        item.Property(i => i.ChangeKind).HasMaxLength(Limits.KindName);
    }
}
