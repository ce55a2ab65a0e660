using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// A file that the newest revision of an entry refers to. The foreign key keeps the file from being deleted.
/// </summary>
sealed class MediaReferenceRow
{
    public long EntryNo { get; set; }

    public Guid MediaId { get; set; }
}

sealed class MediaReferenceTable : IEntityTypeConfiguration<MediaReferenceRow>
{
    public void Configure(EntityTypeBuilder<MediaReferenceRow> reference)
    {
        reference.ToTable("MediaReferences");
        reference.HasKey(r => new { r.EntryNo, r.MediaId });
        reference.HasIndex(r => r.MediaId);
        reference.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.EntryNo).OnDelete(DeleteBehavior.Restrict);
        reference.HasOne<MediaRow>().WithMany().HasForeignKey(r => r.MediaId).OnDelete(DeleteBehavior.Restrict);
    }
}
