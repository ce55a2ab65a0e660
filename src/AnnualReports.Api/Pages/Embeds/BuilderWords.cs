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

    public required string List { get; init; }

    public required string One { get; init; }

    public required string Figure { get; init; }

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
}
