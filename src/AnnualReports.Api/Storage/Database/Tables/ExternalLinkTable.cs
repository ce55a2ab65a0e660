using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An address of another site to which drafts link, and what was found there when it was last looked at.</summary>
sealed class ExternalLinkRow
{
    /// <summary>Made from the address, because an address is too long for a key.</summary>
    public Guid Id { get; set; }

    public required string Url { get; set; }

    /// <summary>An entry whose newest draft has it, so that somebody can be told where.</summary>
    public long EntryNo { get; set; }

    /// <summary>When a draft last had it. One that no draft has any more is forgotten.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>When it is looked at next; moved on before it is, so that of several instances one does it.</summary>
    public DateTime NextAt { get; set; }

    public DateTime? CheckedAt { get; set; }

    /// <summary>The status of the last answer; null if there was none.</summary>
    public int? Status { get; set; }

    /// <summary>When it first failed since it last answered; null if it answers.</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>Since when it counts as dead; null if it does not.</summary>
    public DateTime? DeadSince { get; set; }

    /// <summary>The id of an address.</summary>
    public static Guid IdOf(string url) => new(SHA256.HashData(Encoding.UTF8.GetBytes(url))[..16]);
}

sealed class ExternalLinkTable : IEntityTypeConfiguration<ExternalLinkRow>
{
    public void Configure(EntityTypeBuilder<ExternalLinkRow> link)
    {
        link.ToTable("ExternalLinks");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.HasIndex(l => l.NextAt);
        link.Property(l => l.Url).HasMaxLength(Limits.Url);
    }
}
