using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AnnualReports.Tests;

/// <summary>Sends the requests of <c>api.http</c> from the first to the last, as an editor would.</summary>
public sealed class ApiHttpTests
{
    [Fact]
    public async Task Every_request_of_the_tour_answers_the_status_that_it_states()
    {
        var api = await Stores.Api(Store.Sqlite, "tour", "--Sample:Load=true");
        var tour = Tour.Parse(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "api.http")));
        tour.Variables["host"] = api.Address.GetLeftPart(UriPartial.Authority);
        tour.Variables["key"] = ApiFixture.AdminKey;
        var ran = 0;
        foreach (var request in tour.Requests)
        {
            var answer = await tour.Send(request, api.Public);
            Assert.True(
                answer.Status == request.Expected,
                $"{request}: {answer.Status} rather than {request.Expected}. {answer.Json}"
            );
            ran++;
        }
        Assert.True(ran >= 30, $"Only {ran} requests ran.");
    }
}

/// <summary>A request in an <c>.http</c> file, before its variables are filled in.</summary>
sealed record TourRequest(
    int Line,
    string Title,
    string? Name,
    int Expected,
    string Method,
    string Url,
    IReadOnlyList<(string Name, string Value)> Headers,
    string Body
)
{
    public override string ToString() => $"api.http:{Line} '{Title}' ({Method} {Url})";
}

/// <summary>
/// An <c>.http</c> file: the part of the syntax that the tour uses, and the answers to its named requests.
/// </summary>
sealed partial class Tour
{
    readonly Dictionary<string, Answer> answers = [];

    public Dictionary<string, string> Variables { get; } = [];

    public List<TourRequest> Requests { get; } = [];

    public static Tour Parse(string text)
    {
        var tour = new Tour();
        var (title, first, block) = ("", 1, new List<string>());
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Append("###").Index())
        {
            if (!line.StartsWith("###", StringComparison.Ordinal))
            {
                block.Add(line);
                continue;
            }
            tour.Add(block, title, first);
            (title, first, block) = (line.Trim('#', ' '), index + 1, []);
        }
        return tour;
    }

    /// <summary>
    /// The text between two separators: comments and variables, then a request line, headers, an empty line and a body.
    /// </summary>
    void Add(List<string> block, string title, int line)
    {
        var before = block.TakeWhile(l => string.IsNullOrWhiteSpace(l) || l[0] is '#' or '@').ToList();
        foreach (var variable in before.Select(l => Variable().Match(l)).Where(m => m.Success))
            Variables.Add(variable.Groups[1].Value, variable.Groups[2].Value);
        if (before.Count == block.Count)
            return;

        var expected = before.Select(l => Expect().Match(l)).Where(m => m.Success).ToList();
        Assert.True(
            expected.Count == 1,
            $"api.http:{line} '{title}' states {expected.Count} statuses rather than one."
        );
        Assert.True(
            before.Any(l =>
                l.StartsWith("# ", StringComparison.Ordinal) && !Expect().IsMatch(l) && !Named().IsMatch(l)
            ),
            $"api.http:{line} '{title}' says nothing of itself."
        );
        var request = RequestLine().Match(block[before.Count]);
        Assert.True(request.Success, $"api.http:{line} '{title}' has no request line: {block[before.Count]}");
        var headers = block
            .Skip(before.Count + 1)
            .TakeWhile(l => !string.IsNullOrWhiteSpace(l))
            .Select(l => l.Split(':', 2))
            .ToList();
        Assert.True(headers.TrueForAll(h => h.Length == 2), $"api.http:{line} '{title}' has a header without a colon.");
        Requests.Add(
            new(
                line,
                title,
                before.Select(l => Named().Match(l)).FirstOrDefault(m => m.Success)?.Groups[1].Value,
                int.Parse(expected[0].Groups[1].Value, CultureInfo.InvariantCulture),
                request.Groups[1].Value,
                request.Groups[2].Value,
                [.. headers.Select(h => (h[0].Trim(), h[1].Trim()))],
                string.Join('\n', block.Skip(before.Count + 1 + headers.Count)).Trim()
            )
        );
    }

    public async Task<Answer> Send(TourRequest request, HttpClient client)
    {
        var headers = request
            .Headers.Select(h => (h.Name, Value: Filled(h.Value, request)))
            .ToLookup(h => h.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase));
        var type = headers[true].Select(h => h.Value).SingleOrDefault("text/plain");
        var body = Filled(request.Body, request);
        // Lines of a form end in CRLF (RFC 2046), as editors send them.
        body = type.StartsWith("multipart/", StringComparison.Ordinal)
            ? body.ReplaceLineEndings("\r\n") + "\r\n"
            : body;
        var answer = await client.Ask(
            new(request.Method),
            Filled(request.Url, request),
            request.Body.Length == 0 ? null : body,
            [.. headers[false]],
            type
        );
        if (request.Name is not null)
            answers[request.Name] = answer;
        return answer;
    }

    string Filled(string text, TourRequest request) =>
        Reference().Replace(text, m => Value(m.Groups[1].Value.Trim(), request));

    string Value(string reference, TourRequest request)
    {
        if (reference == "$timestamp")
            return DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        if (Variables.TryGetValue(reference, out var variable))
            return Filled(variable, request);
        var part = ResponsePart().Match(reference);
        Assert.True(part.Success, $"{request}: nothing is called {{{{{reference}}}}}.");
        Assert.True(
            answers.TryGetValue(part.Groups["name"].Value, out var answer),
            $"{request}: no request before it is called '{part.Groups["name"].Value}'."
        );
        var value = part.Groups["header"] is { Success: true } header
            ? Header(answer, header.Value)
            : Member(answer.Json, part.Groups["step"].Captures);
        Assert.True(value is not null, $"{request}: the answer has no {{{{{reference}}}}}.");
        return value;
    }

    static string? Header(Answer answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.ContentHeaders.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    static string? Member(JsonElement json, CaptureCollection steps)
    {
        JsonElement? found = json;
        foreach (var step in steps.Select(s => s.Value))
            found = found switch
            {
                { ValueKind: JsonValueKind.Object } node
                    when step[0] == '.' && node.TryGetProperty(step[1..], out var member) => member,
                { ValueKind: JsonValueKind.Array } node when step[0] == '[' => node.EnumerateArray()
                    .Cast<JsonElement?>()
                    .ElementAtOrDefault(int.Parse(step[1..^1], CultureInfo.InvariantCulture)),
                _ => null,
            };
        return found?.ToString();
    }

    [GeneratedRegex(@"^@(\w+)\s*=\s*(.*?)\s*$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^# @name (\w+)$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^# expect: (\d{3})$")]
    private static partial Regex Expect();

    [GeneratedRegex("^([A-Z]+) (\\S+)$")]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"\{\{([^{}]+)\}\}")]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"^(?<name>\w+)\.response\.(headers\.(?<header>[\w-]+)|body\.\$(?<step>\.\w+|\[\d+\])+)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex ResponsePart();
}
