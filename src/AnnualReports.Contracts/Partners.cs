namespace AnnualReports.Contracts;

/// <summary>A partner in a list. It has no long text.</summary>
public sealed record PartnerView : EntryCard
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Who the partner is and what was done together, in plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>The type of organisation.</summary>
    public required PartnerGroup Group { get; init; }

    /// <summary>Its place in the order of the report's list.</summary>
    public required int Position { get; init; }

    /// <summary>Its own website.</summary>
    public string? Website { get; init; }

    /// <summary>Its logo.</summary>
    public ImageView? Logo { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required EntryLinks Links { get; init; }
}

/// <summary>The type of an organisation.</summary>
public enum PartnerGroup
{
    /// <summary>An institution or body of the European Union, or of European states together.</summary>
    European,

    /// <summary>The United Nations, and its funds, programmes and agencies.</summary>
    UnitedNations,

    /// <summary>A civil society organisation.</summary>
    CivilSociety,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>A partner to be saved.</summary>
public sealed record PartnerDraft : Draft<PartnerFields, PartnerText>;

/// <summary>A partner's fields that are the same in every language.</summary>
public sealed record PartnerFields
{
    /// <summary>The type of organisation; needed to publish.</summary>
    public PartnerGroup? Group { get; init; }

    /// <summary>Its place in the order of the report's list, from 0.</summary>
    public int Position { get; init; }

    /// <summary>Its own website, http or https.</summary>
    public string? Website { get; init; }

    /// <summary>Its logo.</summary>
    public ImageFields? Logo { get; init; }
}

/// <summary>A partner's text in one language.</summary>
public sealed record PartnerText
{
    /// <summary>The name; needed to publish.</summary>
    public string? Name { get; init; }

    /// <summary>Who the partner is and what was done together, in plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>The logo's alternative text; needed to publish unless the logo is decorative.</summary>
    public string? LogoAlt { get; init; }
}
