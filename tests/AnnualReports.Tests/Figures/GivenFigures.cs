using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Figures;

/// <summary>Figures with which tests begin.</summary>
static class GivenFigures
{
    public static readonly string[] Languages = ["nl", "fr", "de", "en"];

    /// <summary>A report of a year, public in all four languages.</summary>
    public static async Task<(Made Report, int Year)> PublicYear(this ApiFixture api, int? year = null)
    {
        var (number, slug) = (year ?? api.NewYear(), Given.NewSlug("year"));
        var report = await api.Create(
            ContentKinds.Reports,
            new ReportDraft
            {
                Slug = slug,
                Fields = new() { Year = number, ParityLanguages = [] },
                Translations = Languages.ToDictionary(
                    l => l,
                    l => new ReportText { Title = $"Title {l}", Summary = "Summary" }
                ),
            }
        );
        await api.Publish(report, Languages);
        return (report, number);
    }

    public static Task<Made> Figure(
        this ApiFixture api,
        Made report,
        string slug,
        FigureFields fields,
        params string[] languages
    ) =>
        api.Create(
            ContentKinds.Figures,
            new FigureDraft
            {
                Report = report.Slug,
                Slug = slug,
                Fields = fields with { Category = fields.Category ?? "personnel", Unit = fields.Unit ?? "persons" },
                Translations = (languages.Length > 0 ? languages : Languages).ToDictionary(
                    l => l,
                    l => new FigureText
                    {
                        Label = $"Label {l}",
                        BreakdownLabels = fields.Breakdown?.ToDictionary(p => p.Key, p => $"{p.Key} {l}"),
                    }
                ),
            }
        );

    public static async Task<Made> PublicFigure(
        this ApiFixture api,
        Made report,
        string slug,
        FigureFields fields,
        params string[] languages
    )
    {
        var figure = await api.Figure(report, slug, fields, languages);
        await api.Publish(figure, languages.Length > 0 ? languages : Languages);
        return figure;
    }

    /// <summary>A section with this text in each of these languages, as a draft.</summary>
    public static Task<Made> Quoting(
        this ApiFixture api,
        Made report,
        string body,
        string summary = "Summary",
        params string[] languages
    ) =>
        api.Create(
            ContentKinds.Sections,
            new SectionDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("section"),
                Fields = new(),
                Translations = (languages.Length > 0 ? languages : ["nl", "fr"]).ToDictionary(
                    l => l,
                    l => new SectionText
                    {
                        Title = "Title",
                        Summary = summary,
                        Body = body,
                    }
                ),
            }
        );

    public static async Task<string> Html(this ApiFixture api, Made made, string language, string more = "") =>
        (await api.Public.Get($"{made.Address}?lang={language}{more}"))
            .Json.GetProperty("body")
            .GetProperty("html")
            .GetString()!;
}
