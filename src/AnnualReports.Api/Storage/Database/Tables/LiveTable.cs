using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An interval of the log in which a record answers for an entry in a requested language.</summary>
sealed class LiveRow
{
    public long EntryNo { get; set; }

    public required string Language { get; set; }

    public long Since { get; set; }

    /// <summary>The position from which another record answers; null if it answers now.</summary>
    public long? Until { get; set; }

    public long Sequence { get; set; }

    /// <summary>
    /// The last record that published the text; 0 if another language stands in, or it is gone. Feeds are sorted by it.
    /// </summary>
    public long Published { get; set; }

    public bool IsFallback { get; set; }

    public bool Gone { get; set; }

    public required string Kind { get; set; }

    public long ReportNo { get; set; }

    public int Year { get; set; }

    /// <summary>The column with the order among siblings.</summary>
    public const string OrderColumn = "Position";

    /// <summary>The order among siblings.</summary>
    public int Order { get; set; }

    public DateOnly DateFrom { get; set; }

    public DateOnly DateTo { get; set; }

    public bool Featured { get; set; }

    public required string Slug { get; set; }
}

sealed class LiveTable : IEntityTypeConfiguration<LiveRow>
{
    /// <summary>The rows in lists of now.</summary>
    const string Shown = "[Until] IS NULL AND [Gone] = 0";

    /// <summary>The rows in feeds of now.</summary>
    const string New = "[Until] IS NULL AND [Published] > 0";

    public void Configure(EntityTypeBuilder<LiveRow> live)
    {
        live.ToTable("Live");
        live.HasKey(l => new
        {
            l.EntryNo,
            l.Language,
            l.Since,
        });
        live.HasIndex(l => new
        {
            l.Kind,
            l.ReportNo,
            l.Slug,
            l.Language,
        })
            .IsUnique()
            .HasFilter("[Until] IS NULL");
        // Finds the open interval of an entry with a long past.
        live.HasIndex(l => new { l.EntryNo, l.Language }, "IX_Live_Open").IsUnique().HasFilter("[Until] IS NULL");
        live.HasIndex(
                l => new
                {
                    l.Kind,
                    l.Language,
                    l.Slug,
                    l.Year,
                },
                "IX_Live_BySlug"
            )
            .HasFilter("[Until] IS NULL");
        IndexLists(live);
        IndexFeeds(live);
        live.HasOne<EntryRow>().WithMany().HasForeignKey(l => l.EntryNo).OnDelete(DeleteBehavior.Restrict);
        live.HasOne<PublicationRow>().WithMany().HasForeignKey(l => l.Sequence).OnDelete(DeleteBehavior.Restrict);
        live.Property(l => l.Language).HasMaxLength(Limits.LanguageTag);
        live.Property(l => l.Kind).HasMaxLength(Limits.KindName);
        live.Property(l => l.Slug).HasMaxLength(Limits.Slug);
        live.Property(l => l.Order).HasColumnName(LiveRow.OrderColumn);
    }

    static void IndexLists(EntityTypeBuilder<LiveRow> live)
    {
        // The default order of lists is an index, with and without fallback.
        foreach (var (suffix, filter) in new[] { ("", Shown), ("_Own", Shown + " AND [IsFallback] = 0") })
        {
            live.HasIndex(
                    l => new
                    {
                        l.Kind,
                        l.ReportNo,
                        l.Language,
                        l.Order,
                        l.EntryNo,
                    },
                    "IX_Live_InReport" + suffix
                )
                .HasFilter(filter);
            live.HasIndex(
                    l => new
                    {
                        l.Kind,
                        l.Language,
                        l.Year,
                        l.Order,
                        l.EntryNo,
                    },
                    "IX_Live_OverAll" + suffix
                )
                .IsDescending(false, false, true, false, false)
                .HasFilter(filter);
        }
        live.HasIndex(
                l => new
                {
                    l.Kind,
                    l.Language,
                    l.DateFrom,
                    l.EntryNo,
                },
                "IX_Live_ByDate"
            )
            .HasFilter(Shown);
        live.HasIndex(
                l => new
                {
                    l.Kind,
                    l.Language,
                    l.Until,
                },
                "IX_Live_Ended"
            )
            .HasFilter("[Until] IS NOT NULL");
    }

    static void IndexFeeds(EntityTypeBuilder<LiveRow> live)
    {
        // For feeds: the texts that were published last in a language.
        live.HasIndex(
                l => new
                {
                    l.Kind,
                    l.Language,
                    l.Published,
                },
                "IX_Live_Newest"
            )
            .HasFilter(New);
        live.HasIndex(
                l => new
                {
                    l.Kind,
                    l.ReportNo,
                    l.Language,
                    l.Published,
                },
                "IX_Live_NewestInReport"
            )
            .HasFilter(New);
    }
}
