using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>Entries of a kind as a page shows some of them, and how many there are.</summary>
public sealed record KindPart(string Segment, IReadOnlyList<ShownEntry> Items, int Total)
{
    /// <summary>What the address of the list has after it, so that it has only these; null: these are all of the kind.</summary>
    public string? Filter { get; init; }
}

/// <summary>The first page of a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="PublicForeword">The foreword as it is public, if a preview shows another.</param>
/// <param name="Parts">What it has, by kind.</param>
/// <param name="First">The first page of the text.</param>
public sealed record OverviewModel(
    ShownEntry Report,
    string? PublicForeword,
    IReadOnlyList<KindPart> Parts,
    ShownEntry? First
);

/// <summary>The page of one entry.</summary>
public sealed record EntryModel
{
    public required ShownEntry Entry { get; init; }

    public required string Segment { get; init; }

    /// <summary>The text as it is public, if a preview shows another.</summary>
    public ShownEntry? Public { get; init; }

    /// <summary>The entries at the top of the tree, and those around this one; empty for kinds that are no trees.</summary>
    public IReadOnlyList<TreeLine> Tree { get; init; } = [];

    public IReadOnlyList<ShownEntry> Children { get; init; } = [];

    public ShownEntry? Previous { get; init; }

    public ShownEntry? Next { get; init; }

    /// <summary>What it refers to, and what refers to it, by kind.</summary>
    public IReadOnlyList<KindPart> Related { get; init; } = [];

    /// <summary>A figure over the years, as it is public now; null for other kinds, and for other times.</summary>
    public ShownYears? Years { get; init; }

    /// <summary>The names of its themes.</summary>
    public IReadOnlyList<ShownEntry> Themes { get; init; } = [];
}

/// <summary>An entry in the navigation of a tree.</summary>
public sealed record TreeLine(ShownEntry Entry, IReadOnlyList<TreeLine> Below, bool IsCurrent);

/// <summary>The page of all entries of a kind.</summary>
/// <param name="Segment">The kind's part of addresses.</param>
/// <param name="Items">The entries.</param>
/// <param name="Next">The address of the next page.</param>
/// <param name="IsTree">Whether the entries are the top of a tree.</param>
public sealed record ListModel(string Segment, IReadOnlyList<ShownEntry> Items, string? Next, bool IsTree)
{
    /// <summary>What the entries have in common, where only some are listed; empty: all are.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];
}

/// <summary>The files of a report, in each language in which it has some.</summary>
public sealed record DownloadsModel(IReadOnlyList<(string Language, string Name, IReadOnlyList<DownloadView> Files)> Files);

/// <summary>The editions of a report.</summary>
/// <param name="Editions">The editions, the newest first.</param>
/// <param name="IsPublic">Whether the report is public now.</param>
/// <param name="Links">The addresses of the report as it is now.</param>
public sealed record EditionsModel(IReadOnlyList<EditionView> Editions, bool IsPublic, PageLinks Links);

/// <summary>The page of a theme.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Reports">The highlights about it, by report, each with the report's name and addresses.</param>
/// <param name="Next">The address of the next page.</param>
public sealed record ThemeModel(
    ShownEntry Theme,
    IReadOnlyList<(PageLinks Links, string Name, IReadOnlyList<ShownEntry> Items)> Reports,
    string? Next
);

/// <summary>The page of all themes.</summary>
/// <param name="Items">The themes, each with the number of highlights that its page lists.</param>
/// <param name="Next">The address of the next page.</param>
public sealed record ThemesModel(IReadOnlyList<(ShownEntry Theme, int Highlights)> Items, string? Next);

/// <summary>The front page: the newest report, if any is public, and the others.</summary>
public sealed record FrontModel(ShownEntry? Newest, IReadOnlyList<ShownEntry> Older);

/// <summary>A figure over the years, and its chart as SVG.</summary>
public sealed record ShownYears(FigureSeries Series, string Chart);
