namespace AnnualReports.Api.Pages.Embeds;

/// <summary>The texts of the page on which a partner composes a line of HTML.</summary>
public sealed record BuilderWords
{
    static readonly Dictionary<string, BuilderWords> ByLanguage = PageWords.Read<BuilderWords>("builder-words.json");

    /// <summary>The texts by language.</summary>
    public static BuilderWords Of(PageWords words) => ByLanguage[words.Language];

    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Shows { get; init; }

    public required string Report { get; init; }

    public required string Latest { get; init; }

    public required string Entry { get; init; }

    public required string Edition { get; init; }

    public required string Live { get; init; }

    public required string Language { get; init; }

    public required string Auto { get; init; }

    public required string Look { get; init; }

    public required string LookAuto { get; init; }

    public required string Light { get; init; }

    public required string Dark { get; init; }

    public required string Count { get; init; }

    public required string Width { get; init; }

    public required string Preview { get; init; }

    public required string Line { get; init; }

    public required string LineHelp { get; init; }

    public required string Pinned { get; init; }

    public required string Frame { get; init; }

    public required string FrameHelp { get; init; }

    public required string Copy { get; init; }

    public required string Copied { get; init; }

    public required string Script { get; init; }

    public required string Content { get; init; }

    public required string Appearance { get; init; }

    public required string All { get; init; }

    public required string Any { get; init; }

    public required string Show { get; init; }

    public required string Number { get; init; }

    public required string Parts { get; init; }

    public required string Years { get; init; }

    public required string Priority { get; init; }

    public required string Theme { get; init; }

    public required string Section { get; init; }

    public required string Country { get; init; }

    public required string FeaturedOnly { get; init; }

    public required string Font { get; init; }

    public required string FontPage { get; init; }

    public required string FontSans { get; init; }

    public required string FontSerif { get; init; }

    public required string FontMono { get; init; }

    public required string Colour { get; init; }

    public required string Background { get; init; }

    public required string LookHelp { get; init; }

    public required string Privacy { get; init; }

    public required string PrivacyText { get; init; }

    public required string Policy { get; init; }

    public required string PolicyText { get; init; }

    public required string PolicyFrame { get; init; }

    public required string PolicyStyle { get; init; }

    public required string Feeds { get; init; }

    public required string FeedsText { get; init; }

    public required string WordPress { get; init; }

    public required IReadOnlyList<string> WordPressSteps { get; init; }

    public required string Drupal { get; init; }

    public required IReadOnlyList<string> DrupalSteps { get; init; }
}
