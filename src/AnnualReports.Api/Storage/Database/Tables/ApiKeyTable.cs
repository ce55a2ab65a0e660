using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>A key for management, of which only the hash is stored.</summary>
sealed class ApiKeyRow
{
    public Guid Id { get; set; }

    /// <summary>The actor that it stands for.</summary>
    public Guid ActorId { get; set; }

    public required string Name { get; set; }

    /// <summary>Its first characters, by which people recognise it; null for keys that the program did not make.</summary>
    public string? Prefix { get; set; }

    public required byte[] Hash { get; set; }

    public required string Role { get; set; }

    /// <summary>Whether it was set in the configuration.</summary>
    public bool Configured { get; set; }

    public DateTime CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    /// <summary>When it stops working by itself; null if it does not.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>When it was used last, to the minute.</summary>
    public DateTime? LastUsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    public Guid? RevokedBy { get; set; }

    /// <summary>What it is for.</summary>
    public string? Note { get; set; }
}

sealed class ApiKeyTable : IEntityTypeConfiguration<ApiKeyRow>
{
    public void Configure(EntityTypeBuilder<ApiKeyRow> key)
    {
        key.HasIndex(k => k.Hash).IsUnique();
        key.HasIndex(k => k.ActorId);
        // No foreign key: actors are never deleted, and SQLite would have to build the whole table again for it.
        key.Property(k => k.Prefix).HasMaxLength(Limits.KindName);
        key.Property(k => k.Note).HasMaxLength(Limits.Note);
        key.Property(k => k.Name).HasMaxLength(Limits.KeyName);
        key.Property(k => k.Role).HasMaxLength(Limits.KindName);
        key.Property(k => k.Hash).HasMaxLength(ReportsDb.HashLength);
    }
}
