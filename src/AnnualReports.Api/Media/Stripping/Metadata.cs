namespace AnnualReports.Api.Media.Stripping;

/// <summary>What a picture contains that is not needed to show it, each in a few plain words.</summary>
sealed class Metadata
{
    public const string Location = "location",
        Author = "author",
        Copyright = "copyright",
        Serial = "serial number",
        Camera = "camera",
        Time = "time";

    public const string Text = "text",
        Thumbnail = "thumbnail",
        SecondPicture = "second picture",
        Film = "film",
        Other = "other";

    readonly SortedSet<string> kinds = new(StringComparer.Ordinal);

    /// <summary>What was found, each kind once, in alphabetical order.</summary>
    public IReadOnlyCollection<string> Kinds => kinds;

    /// <summary>Whether something follows the end of the picture, such as a second picture or a film.</summary>
    public bool HasTrailer { get; private set; }

    public void Add(string kind) => kinds.Add(kind);

    public void AddTrailer(string kind)
    {
        HasTrailer = true;
        kinds.Add(kind);
    }
}
