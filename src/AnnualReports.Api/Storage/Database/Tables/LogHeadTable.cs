using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// The end of the log, in one row. Every transaction that changes public content updates it first, so that they queue
/// here.
/// </summary>
sealed class LogHeadRow
{
    public int Id { get; set; }

    public long Sequence { get; set; }

    public DateTime At { get; set; }

    public required byte[] RecordHash { get; set; }
}

sealed class LogHeadTable : IEntityTypeConfiguration<LogHeadRow>
{
    public void Configure(EntityTypeBuilder<LogHeadRow> head)
    {
        head.ToTable("LogHead");
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.RecordHash).HasMaxLength(ReportsDb.HashLength);
        head.HasData(
            new LogHeadRow
            {
                Id = 1,
                Sequence = LogEnd.Start.Sequence,
                At = LogEnd.Start.At,
                RecordHash = LogEnd.Start.RecordHash,
            }
        );
    }
}
