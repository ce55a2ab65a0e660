using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Somebody or something that acts. The row stays after it is deactivated, because what it did names it.</summary>
sealed class ActorRow
{
    public Guid Id { get; set; }

    /// <summary>One of <see cref="ActorKinds"/>.</summary>
    public required string Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>The identity provider that the person signs in at; null for those who have keys alone.</summary>
    public string? Issuer { get; set; }

    /// <summary>The person's id there. Only an administrator changes issuer and subject, by linking an account.</summary>
    public string? Subject { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When keys and sign-ins of the actor stopped working; null while they work.</summary>
    public DateTime? DeactivatedAt { get; set; }

    /// <summary>
    /// Who this actor turned out to be, when an administrator linked their sign-in to somebody else: one person, where two
    /// are needed. It never names somebody who is themselves the same as another.
    /// </summary>
    public Guid? SameAs { get; set; }
}

sealed class ActorTable : IEntityTypeConfiguration<ActorRow>
{
    public void Configure(EntityTypeBuilder<ActorRow> actor)
    {
        actor.Property(a => a.Id).ValueGeneratedNever();
        actor.HasIndex(a => new { a.Issuer, a.Subject }).IsUnique().HasFilter("[Subject] IS NOT NULL");
        actor.Property(a => a.Kind).HasMaxLength(Limits.KindName);
        actor.Property(a => a.Name).HasMaxLength(Limits.KeyName);
        actor.Property(a => a.Issuer).HasMaxLength(Limits.Issuer);
        actor.Property(a => a.Subject).HasMaxLength(Limits.Subject);
        actor.HasData(
            new ActorRow
            {
                Id = Actor.Program.Id,
                Kind = ActorKinds.Program,
                Name = Actor.Program.Name,
                CreatedAt = LogEnd.Start.At,
            }
        );
    }
}
