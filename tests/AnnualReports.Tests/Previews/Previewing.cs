namespace AnnualReports.Tests.Previews;

/// <summary>Creates preview links, and reads addresses with them.</summary>
static class Previewing
{
    public static async Task<string> Token(this ApiFixture api, Made report) =>
        (await api.Editor.PreviewLinks.Create(new() { Report = report.Slug, Name = "Proofreaders" })).Value.Token!;

    public static string With(string address, string token) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}preview={token}";
}
