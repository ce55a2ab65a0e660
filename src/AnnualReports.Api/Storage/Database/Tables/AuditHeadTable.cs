using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// The end of the audit, in its one row, and the row before its beginning: retention cuts the oldest rows off, and
/// keeps the hash of the last of them.
/// </summary>
sealed class AuditHeadRow
{
    /// <summary>The id of the one row.</summary>
    public const int Only = 1;

    public int Id { get; set; }

    /// <summary>The last row.</summary>
    public long Sequence { get; set; }

    public required byte[] RowHash { get; set; }

    /// <summary>The last row that was cut off; 0 if none was.</summary>
    public long CutSequence { get; set; }

    public required byte[] CutHash { get; set; }

    /// <summary>The last row from which what is personal was taken out by retention; 0 if from none.</summary>
    public long PseudonymisedTo { get; set; }
}

sealed class AuditHeadTable : IEntityTypeConfiguration<AuditHeadRow>
{
    public void Configure(EntityTypeBuilder<AuditHeadRow> head)
    {
        head.ToTable("AuditHead");
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.RowHash).HasMaxLength(ReportsDb.HashLength);
        head.Property(h => h.CutHash).HasMaxLength(ReportsDb.HashLength);
        head.HasData(
            new AuditHeadRow
            {
                Id = AuditHeadRow.Only,
                RowHash = new byte[ReportsDb.HashLength],
                CutHash = new byte[ReportsDb.HashLength],
            }
        );
    }
}
