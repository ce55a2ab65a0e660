using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>A preview link, which shows drafts at public addresses. Only the hash of its token is stored.</summary>
sealed class PreviewLinkRow
{
    public Guid Id { get; set; }

    public required byte[] TokenHash { get; set; }

    public required string Name { get; set; }

    public long ReportNo { get; set; }

    /// <summary>The planned release that it shows on top of what is public; null for all newest drafts.</summary>
    public Guid? ReleaseId { get; set; }

    public DateTime CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    /// <summary>How many times it was used.</summary>
    public int Uses { get; set; }

    public DateTime? LastUsedAt { get; set; }
}

sealed class PreviewLinkTable : IEntityTypeConfiguration<PreviewLinkRow>
{
    public void Configure(EntityTypeBuilder<PreviewLinkRow> link)
    {
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => new { l.ReportNo, l.CreatedAt });
        link.HasOne<EntryRow>().WithMany().HasForeignKey(l => l.ReportNo).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<ReleaseRow>().WithMany().HasForeignKey(l => l.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        link.Property(l => l.Name).HasMaxLength(Limits.KeyName);
        link.Property(l => l.TokenHash).HasMaxLength(ReportsDb.HashLength);
    }
}
