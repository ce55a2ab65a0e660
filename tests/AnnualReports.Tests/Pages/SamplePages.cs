using System.Text;

namespace AnnualReports.Tests.Pages;

/// <summary>The answer of a page or a feed, as text.</summary>
sealed record Paper(int Status, string Text, HttpResponseMessage Said)
{
    public string? Field(string name) =>
        Said.Headers.TryGetValues(name, out var values) || Said.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;
}

/// <summary>Requests addresses that are not part of the API.</summary>
static class SamplePages
{
    static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static async Task<Paper> Page(this ApiFixture api, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, path));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var said = await Client.SendAsync(request);
        return new((int)said.StatusCode, Encoding.UTF8.GetString(await said.Content.ReadAsByteArrayAsync()), said);
    }

    /// <summary>The API with the sample, for all tests that only read it.</summary>
    public static Task<ApiFixture> Sample() => Stores.Api(Store.Sqlite, "embeds", "--Sample:Load=true");
}
