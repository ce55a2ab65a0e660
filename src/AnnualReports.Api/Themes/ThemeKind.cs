using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Themes;

/// <summary>A subject by which highlights of all reports are found.</summary>
sealed class ThemeKind()
    : Kind<ThemeDraft, ThemeFields, ThemeText, ThemeView, ThemeView>(new ThemeFieldRules(), new ThemeTextRules()),
        ILinkedThing
{
    public override string Name => "theme";

    public override string Segment => "themes";

    public override bool UnderReport => false;

    public override ImmutableArray<SortField> Order { get; } = [new(SortColumn.Slug)];

    public override ImmutableArray<SortColumn> Sorts { get; } = [SortColumn.Slug];

    public override (string Name, string? Summary) ExampleText => ("name", null);

    string ILinkedThing.ThingType => "DefinedTerm";

    bool ILinkedThing.IsSubject => true;

    protected override ThemeView View(Rendering r, ThemeFields fields, ThemeText text) =>
        new()
        {
            Name = text.Name!,
            Links = new() { Self = r.Self(this) },
        };

    protected override Facts Facts(ThemeView view) => Content.Facts.None;

    protected override string? Title(ThemeText text) => text.Name;
}
