using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>A reference of the newest revision of an entry.</summary>
sealed class ReferenceRow
{
    public long EntryNo { get; set; }

    public long TargetNo { get; set; }

    public required string Role { get; set; }
}

sealed class ReferenceTable : IEntityTypeConfiguration<ReferenceRow>
{
    public void Configure(EntityTypeBuilder<ReferenceRow> reference)
    {
        reference.HasKey(r => new
        {
            r.EntryNo,
            r.TargetNo,
            r.Role,
        });
        reference.HasIndex(r => new { r.TargetNo, r.EntryNo });
        reference.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.EntryNo).OnDelete(DeleteBehavior.Restrict);
        reference.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.TargetNo).OnDelete(DeleteBehavior.Restrict);
        reference.Property(r => r.Role).HasMaxLength(Limits.KindName);
    }
}
