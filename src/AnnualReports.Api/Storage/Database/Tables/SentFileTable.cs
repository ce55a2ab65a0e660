using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// An upload whose stored file differs from it, because metadata was removed. The same upload is recognised by its
/// hash.
/// </summary>
sealed class SentFileRow
{
    /// <summary>SHA-256 of the upload. The stored file has another.</summary>
    public required byte[] Sha256 { get; set; }

    public Guid MediaId { get; set; }

    public DateTime SentAt { get; set; }
}

sealed class SentFileTable : IEntityTypeConfiguration<SentFileRow>
{
    public void Configure(EntityTypeBuilder<SentFileRow> sent)
    {
        sent.ToTable("SentFiles");
        sent.HasKey(s => new { s.Sha256, s.MediaId });
        sent.HasIndex(s => new { s.MediaId, s.SentAt });
        sent.Property(s => s.Sha256).HasMaxLength(ReportsDb.HashLength);
        sent.HasOne<MediaRow>().WithMany().HasForeignKey(s => s.MediaId).OnDelete(DeleteBehavior.Cascade);
    }
}
