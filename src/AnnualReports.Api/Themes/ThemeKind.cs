using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Themes;

/// <summary>A word to find highlights by, across all reports.</summary>
sealed class ThemeKind() : Kind<ThemeDraft, ThemeFields, ThemeText, ThemeView, ThemeView>(new ThemeFieldRules(), new ThemeTextRules())
{
    public override string Name => "theme";

    public override string Segment => "themes";

    public override bool UnderReport => false;

    public override ListOrder Order => ListOrder.Slug;

    public override ImmutableArray<SortColumn> Sorts { get; } = [SortColumn.Slug];

    protected override ThemeView View(Rendering r, ThemeFields fields, ThemeText text) => new()
    {
        Name = text.Name!,
        Links = new() { Self = r.Self(this) },
    };

    protected override Facts Facts(ThemeView view) => Content.Facts.None;

    protected override string? Title(ThemeText text) => text.Name;
}
