using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>One save of an entry in all languages. It never changes and is never deleted.</summary>
sealed class RevisionRow
{
    public long EntryNo { get; set; }

    /// <summary>The same for an entry of this number.</summary>
    public RevisionRow Numbered(long entryNo)
    {
        var copy = (RevisionRow)MemberwiseClone();
        copy.EntryNo = entryNo;
        return copy;
    }

    public int Number { get; set; }

    /// <summary>The draft as JSON; null once erased.</summary>
    public string? Content { get; set; }

    /// <summary>The languages with texts, each between spaces, for lists.</summary>
    public required string Languages { get; set; }

    /// <summary>
    /// The words of its slug and titles, for lists; null once erased, and in a revision that was not the newest one when
    /// words began to be stored.
    /// </summary>
    public string? Words { get; set; }

    public DateTime SavedAt { get; set; }

    public Guid SavedBy { get; set; }

    public string? Note { get; set; }
}

sealed class RevisionTable : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> revision)
    {
        revision.HasKey(r => new { r.EntryNo, r.Number });
        revision.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.EntryNo).OnDelete(DeleteBehavior.Restrict);
        revision.Property(r => r.Languages).HasMaxLength(Limits.LanguageList);
        revision.Property(r => r.Words).HasMaxLength(Limits.TitleWords);
        revision.Property(r => r.Note).HasMaxLength(Limits.Note);
    }
}
