using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>A term by which an interval is found.</summary>
sealed class LiveTermRow
{
    public long EntryNo { get; set; }

    public required string Language { get; set; }

    public long Since { get; set; }

    public long? Until { get; set; }

    public required string Facet { get; set; }

    public required string Value { get; set; }

    /// <summary>From here on, columns of Live by which filtered lists are sorted.</summary>
    public required string Kind { get; set; }

    public long ReportNo { get; set; }

    public int Year { get; set; }

    public int Order { get; set; }

    /// <summary>The same for an entry and a report of these numbers.</summary>
    public LiveTermRow Numbered(long entryNo, long reportNo)
    {
        var copy = (LiveTermRow)MemberwiseClone();
        (copy.EntryNo, copy.ReportNo) = (entryNo, reportNo);
        return copy;
    }

    /// <summary>The same in an interval that begins at this position of the log.</summary>
    public LiveTermRow From(long since)
    {
        var copy = (LiveTermRow)MemberwiseClone();
        copy.Since = since;
        return copy;
    }
}

sealed class LiveTermTable : IEntityTypeConfiguration<LiveTermRow>
{
    public void Configure(EntityTypeBuilder<LiveTermRow> term)
    {
        term.HasKey(t => new
        {
            t.EntryNo,
            t.Language,
            t.Since,
            t.Facet,
            t.Value,
        });
        // By the year a report is found too, for no two have the same: an index by reports beside it would be a third of
        // what a publication writes.
        term.HasIndex(
                t => new
                {
                    t.Facet,
                    t.Value,
                    t.Language,
                    t.Kind,
                    t.Year,
                    t.Order,
                    t.EntryNo,
                },
                "IX_LiveTerms_OverAll"
            )
            .IsDescending(false, false, false, false, true, false, false)
            .HasFilter("[Until] IS NULL");
        term.Property(t => t.Kind).HasMaxLength(Limits.KindName);
        term.HasOne<LiveRow>()
            .WithMany()
            .HasForeignKey(t => new
            {
                t.EntryNo,
                t.Language,
                t.Since,
            })
            .OnDelete(DeleteBehavior.Cascade);
        term.Property(t => t.Order).HasColumnName(LiveRow.OrderColumn);
        term.Property(t => t.Language).HasMaxLength(Limits.LanguageTag);
        term.Property(t => t.Facet).HasMaxLength(Limits.KindName);
        term.Property(t => t.Value).HasMaxLength(Limits.Slug + Limits.KindName + 1);
        // Finds whether a file is or was public; few of all terms are files.
        term.HasIndex(t => new { t.Facet, t.Value }, "IX_LiveTerms_Files").HasFilter($"[Facet] = '{FileUse.Facet}'");
    }
}
