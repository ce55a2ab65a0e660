using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnualReports.Api.OpenApi;

namespace AnnualReports.Tests.OpenApi;

/// <summary>
/// What Swagger UI says to officers: whole in Dutch, French, German and English, in the words of officers, and for everything
/// that the documents contain.
/// </summary>
public sealed partial class SwaggerTextsTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "src", "AnnualReports.Api", "OpenApi", "Swagger", "Texts");

    internal static JsonObject Texts(string language) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, language + ".json")))!.AsObject();

    static JsonObject Document(string name) =>
        JsonNode
            .Parse(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "openapi", name + ".json")))!
            .AsObject();

    static IEnumerable<JsonObject> Operations(JsonObject document) =>
        document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(o => o.Value))
            .OfType<JsonObject>()
            .Where(o => o.ContainsKey("operationId"));

    /// <summary>All texts of a language with their keys: a section, a key, and the text or the name of a part of it.</summary>
    static Dictionary<string, string> Flat(JsonObject texts) =>
        texts
            .SelectMany(section =>
                section.Value!.AsObject().SelectMany(text =>
                    text.Value is JsonObject parts
                        ? parts.Select(part => ($"{section.Key}/{text.Key}/{part.Key}", Text(part.Value)))
                        : [($"{section.Key}/{text.Key}", Text(text.Value))]
                )
            )
            .ToDictionary(text => text.Item1, text => text.Item2);

    static string Text(JsonNode? node) => node is JsonValue value ? value.ToString() : node?.ToJsonString() ?? "";

    [Theory, InlineData("nl"), InlineData("fr"), InlineData("de")]
    public void Nothing_is_missing_in_a_language(string language)
    {
        var (english, own) = (Flat(Texts("en")), Flat(Texts(language)));
        Assert.True(english.Count > 600);
        Assert.Empty(english.Keys.Except(own.Keys));
        Assert.Empty(own.Keys.Except(english.Keys));
        Assert.Empty(own.Where(text => text.Value.Length == 0).Select(text => text.Key));
    }

    [Theory, InlineData("nl"), InlineData("fr"), InlineData("de")]
    public void A_text_takes_the_same_values_in_every_language(string language)
    {
        var own = Flat(Texts(language));
        Assert.Empty(
            Flat(Texts("en"))
                .Where(text => own.TryGetValue(text.Key, out var said) && !Places(said).SetEquals(Places(text.Value)))
                .Select(text => text.Key)
        );
    }

    [Fact]
    public void French_has_no_space_at_which_a_line_could_begin_with_a_mark() =>
        Assert.All(Flat(Texts("fr")).Values, text => Assert.DoesNotMatch(" [:;?!»]|« ", text));

    static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    /// <summary>Words of developers. The tab that shows the JSON is called so; nothing else is.</summary>
    [Theory, InlineData("en"), InlineData("nl"), InlineData("fr"), InlineData("de")]
    public void No_word_of_developers_is_said(string language) =>
        Assert.Empty(
            Flat(Texts(language))
                .Where(text =>
                    text.Key != "ui/json" && text.Key != "ui/chrome.curl" && Foreign().IsMatch(Place().Replace(text.Value, ""))
                )
                .Select(text => $"{text.Key}: {text.Value}")
        );

    [Theory, InlineData("management-v1"), InlineData("delivery-v1")]
    public void Every_operation_and_group_has_a_title_and_every_question_is_asked_in_words(string name)
    {
        var (document, texts) = (Document(name), Texts("en"));
        var operations = Operations(document).ToList();
        Assert.True(operations.Count > 40);
        Assert.Empty(operations.Select(Id).Where(id => !texts["operations"]!.AsObject().ContainsKey(id)).ToList());
        Assert.Empty(
            operations
                .SelectMany(o => o["tags"]!.AsArray().Select(tag => (string)tag!))
                .Distinct()
                .Where(tag => !texts["tags"]!.AsObject().ContainsKey(tag)).ToList()
        );
        Assert.Empty(
            operations
                .Where(o => o.ContainsKey("x-confirm"))
                .Select(Id)
                .Where(id => !texts["confirmations"]!.AsObject().Any(c => Stands(c.Key, id))).ToList()
        );
        // Each group of words is for operations that exist.
        if (name == "management-v1")
            Assert.Empty(
                texts["words"]!
                    .AsObject()
                    .Select(words => words.Key)
                    .Where(key => !operations.Concat(Operations(Document("delivery-v1"))).Any(o => Stands(key, Id(o)))).ToList()
            );
    }

    /// <summary>What an answer says is told by these names, below the answer and on pages.</summary>
    [Fact]
    public void Every_member_that_is_answered_has_a_name()
    {
        var (document, fields) = (Document("management-v1"), Texts("en")["fields"]!.AsObject());
        var (schemas, answered) = (document["components"]!["schemas"]!.AsObject(), new HashSet<string>());
        foreach (var operation in Operations(document))
            foreach (var (status, answer) in operation["responses"]!.AsObject())
                if (status[0] == '2')
                    Collect(answer, answered, schemas);
        Assert.True(answered.Count > 40);
        Assert.Empty(
            answered
                .SelectMany(schema => (schemas[schema]!["properties"]?.AsObject() ?? []).Select(member => member.Key))
                .Distinct()
                // Addresses are for machines, and are not told.
                .Where(member => !fields.ContainsKey("*." + member) && member is not ("href" or "url" or "urls"))
                .ToList()
        );
    }

    static string Id(JsonObject operation) => (string)operation["operationId"]!;

    static bool Stands(string key, string id) =>
        Regex.IsMatch(id, $"^{key.Replace("*", "\\w*", StringComparison.Ordinal)}$");

    [Fact]
    public void Every_member_that_is_sent_has_a_name_and_so_has_every_value_that_can_be_chosen()
    {
        var (document, texts) = (Document("management-v1"), Texts("en"));
        var schemas = document["components"]!["schemas"]!.AsObject();
        var (fields, values) = (texts["fields"]!.AsObject(), texts["values"]!.AsObject());
        var sent = new HashSet<string>();
        foreach (var operation in Operations(document))
            Collect(operation["requestBody"], sent, schemas);
        Assert.True(sent.Count > 40);
        Assert.Empty(
            sent.SelectMany(schema =>
                    (schemas[schema]!["properties"]?.AsObject() ?? []).Select(member => (Schema: schema, Member: member.Key))
                )
                .Where(m => !fields.ContainsKey($"{Plain(m.Schema)}.{m.Member}") && !fields.ContainsKey("*." + m.Member)).ToList()
        );
        var parameters = Operations(document)
            .Concat(Operations(Document("delivery-v1")))
            .SelectMany(o => o["parameters"]?.AsArray() ?? [])
            .Select(parameter => (Name: (string)parameter!["name"]!, Values: Values(parameter["schema"])))
            .ToList();
        Assert.Empty(
            parameters
                .Select(p => p.Name)
                .Distinct()
                .Where(n => !fields.ContainsKey("parameters." + n) && !fields.ContainsKey("*." + n)).ToList()
        );
        var chosen = sent.SelectMany(schema => Values(schemas[schema])).Concat(
            Operations(document)
                .SelectMany(o => o["parameters"]?.AsArray() ?? [])
                .SelectMany(p => Values(p!["schema"]).Concat(Values(p["schema"]!["items"])))
        );
        Assert.Empty(chosen.Distinct().Where(value => value != "*" && !values.ContainsKey("*." + value)).ToList());
    }

    static string Plain(string schema) => schema.EndsWith("Patch", StringComparison.Ordinal) ? schema[..^5] : schema;

    static IEnumerable<string> Values(JsonNode? schema) => schema?["enum"]?.AsArray().Select(v => v!.ToString()) ?? [];

    static void Collect(JsonNode? node, HashSet<string> found, JsonObject schemas)
    {
        foreach (var (key, inner) in node as JsonObject ?? [])
            if (key == "$ref" && (string)inner! is var reference)
            {
                var name = reference[(reference.LastIndexOf('/') + 1)..];
                if (schemas.ContainsKey(name) && found.Add(name))
                    Collect(schemas[name], found, schemas);
            }
            else if (key is not "example" and not "examples")
                Collect(inner, found, schemas);
        foreach (var inner in node as JsonArray ?? [])
            Collect(inner, found, schemas);
    }

    [Fact]
    public void Every_task_has_its_words_and_names_operations_that_exist_and_every_operation_is_reached()
    {
        var path = Path.Combine(Checkout.Root, "clients", "desk", "src", "language", "tasks.json");
        var tasks = JsonNode.Parse(File.ReadAllText(path))!.AsArray();
        var operations = Operations(Document("management-v1")).Select(Id).ToHashSet();
        var named = tasks.SelectMany(t => t!["operations"]!.AsArray().Select(o => (string)o!)).ToList();
        Assert.Equal(tasks.Select(t => (string)t!["task"]!), Texts("en")["tasks"]!.AsObject().Select(t => t.Key));
        Assert.Empty(named.Except(operations));
        // What no task names is listed in its group, whose title is a text too.
        Assert.True(operations.Except(named).Count() < operations.Count / 10);
    }

    /// <summary>What stands in bold in a guide is a button, a field or a title, word for word as the page says it.</summary>
    [Theory, InlineData("admin.md", "en"), InlineData("admin.nl.md", "nl"), InlineData("admin.fr.md", "fr"), InlineData("admin.de.md", "de")]
    public void The_guide_says_what_the_page_says(string guide, string language)
    {
        var said = Flat(Texts(language)).Values.ToHashSet();
        var bold = Bold()
            .Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs", guide)))
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.True(bold.Count > 30);
        Assert.Empty(bold.Where(words => !said.Contains(words)).ToList());
    }

    [Fact]
    public async Task The_page_comes_in_the_language_that_is_preferred_and_a_language_is_whole()
    {
        var api = await Stores.Api(Store.Sqlite);
        foreach (var (accepted, language) in new[] { ("nl-BE, fr;q=0.5", "nl"), ("fr", "fr"), ("es", "en"), ("de-AT", "de") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/swagger/index.html");
            request.Headers.Add("Accept-Language", accepted);
            using var answer = await api.Public.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal([language], answer.Content.Headers.ContentLanguage);
            Assert.Contains("Accept-Language", answer.Headers.Vary);
            Assert.Contains($"<html lang=\"{language}\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var sent = await api.Public.GetStringAsync(new Uri($"/swagger/{SwaggerTexts.File(language)}", UriKind.Relative));
            Assert.Empty(Flat(Texts("en")).Keys.Except(Flat(JsonNode.Parse(sent)!.AsObject()).Keys));
        }
        Assert.Equal(
            SwaggerTexts.Spoken.Tags.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
        );
    }

    [GeneratedRegex(@"\*\*([^*]+)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\b(pointe(r|ur)s?|e-?tags?|bytes?|octets?|uu?ids?|json|end-?points?|eindpunt(en)?|payloads?|"
            + @"(op[eé]ration|operatie)\w*|param[eè]t(er|re)s?|slugs?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Foreign();
}
