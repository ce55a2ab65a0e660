using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Alerts;
using AnnualReports.Api.Alerts.Sending;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Alerts;

/// <summary>Messages say the same in each language, and lead to forms that there are.</summary>
public sealed partial class WordTests
{
    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Names();

    static string Values(string text) =>
        string.Join(' ', Names().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Each_language_has_each_text_with_the_same_values()
    {
        var english = AlertWords.Of(AlertLanguage.En);
        Assert.Equal(AlertTypes.All.Select(t => t.Name).Order(), english.Types.Keys.Order());
        foreach (var language in Enum.GetValues<AlertLanguage>())
        {
            var words = AlertWords.Of(language);
            foreach (var member in typeof(AlertWords).GetProperties().Where(p => p.PropertyType == typeof(string)))
                Assert.Equal(Values((string)member.GetValue(english)!), Values((string)member.GetValue(words)!));
            foreach (var (type, told) in english.Types)
                Assert.Equal(
                    (Values(told.Subject), Values(told.Sentence)),
                    (Values(words.Types[type].Subject), Values(words.Types[type].Sentence))
                );
        }
    }

    [Fact]
    public void French_has_its_spaces()
    {
        var words = AlertWords.Of(AlertLanguage.Fr);
        var all = typeof(AlertWords)
            .GetProperties()
            .Where(p => p.PropertyType == typeof(string))
            .Select(p => (string)p.GetValue(words)!)
            .Concat(words.Types.Values.SelectMany(t => new[] { t.Subject, t.Sentence }));
        Assert.DoesNotMatch(@"(?<!\u00A0)[:;?!»]|«(?!\u00A0)", string.Join('\n', all));
    }

    [Fact]
    public async Task Links_lead_to_operations_that_there_are()
    {
        var api = await Stores.Api(Store.Sqlite);
        var links = new AlertLinks(new PublicUrl("https://reports.example"));
        var id = Guid.NewGuid();
        var kinds = api.Services.GetRequiredService<KindSet>().All;
        string[] all =
        [
            links.Release(id),
            links.Key(id),
            links.Choices,
            .. kinds.SelectMany(k => new[] { links.Entry(k, id), links.Change(k, id), links.Translation(k, id, "fr") }),
        ];
        var document = await api.Public.GetByteArrayAsync(new Uri("/openapi/management-v1.json", UriKind.Relative));
        var there = JsonElement
            .Parse(document)
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject())
            .Select(o => $"{o.Value.GetProperty("tags")[0].GetString()}/{o.Value.GetProperty("operationId").GetString()}")
            .ToHashSet();
        Assert.All(all, link => Assert.Contains(Uri.UnescapeDataString(link.Split("#/")[1]), there));
    }

    [Fact]
    public void A_value_with_braces_stays_as_it_is() =>
        Assert.Equal("{person} and An", AlertWords.Fill("{title} and {person}", ("title", "{person}"), ("person", "An")));
}
