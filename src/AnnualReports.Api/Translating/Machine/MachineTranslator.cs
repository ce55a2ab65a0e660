using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Machine;

/// <summary>
/// Speaks the contract of machine translation (docs/machine-translation.md): texts out, their translations back. The
/// address is the administrator's, so it may be inside the network. No redirect is followed, an answer has a limit of bytes
/// and of time, and a machine that fails is left alone for a while. Without an address nothing is ever sent.
/// </summary>
sealed class MachineTranslator(MachineOptions options, TimeProvider time) : IDisposable
{
    /// <summary>The most texts and characters of one request. More are sent in several.</summary>
    const int MostTexts = 50,
        MostCharacters = 20_000;

    /// <summary>After so many failures in a row it is left alone, for so long.</summary>
    const int MostFailures = 3;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>A translation is hardly longer than this many times its text. More is no translation.</summary>
    const int MostTimesLonger = 5,
        Allowance = 200;

    readonly Lock counting = new();
    int failures;
    DateTimeOffset pausedUntil;
    HttpClient? client;

    public void Dispose() => client?.Dispose();

    sealed record Order(string Source, string Target, IReadOnlyList<string> Texts, IReadOnlyList<OrderTerm> Glossary);

    sealed record OrderTerm(string Source, string Target);

    sealed record Translations(IReadOnlyList<string> Texts);

    /// <summary>Refuses if there is no machine, or it is left alone.</summary>
    /// <exception cref="ProblemException">404 if there is none, 503 if it is left alone.</exception>
    public void MustBeThere()
    {
        if (options.Endpoint is null)
            throw new ProblemException(
                ProblemTypes.NoMachineTranslation,
                "No machine translation is configured on this server (Translation:Endpoint)."
            );
        lock (counting)
            if (pausedUntil is var until && until > time.GetUtcNow())
                throw Unavailable(
                    "The machine translation failed several times, and is left alone for a while.",
                    until - time.GetUtcNow()
                );
    }

    /// <summary>Translates texts, in their order.</summary>
    /// <param name="from">The language of the texts.</param>
    /// <param name="to">The language to translate into.</param>
    /// <param name="texts">The texts, with marks in place of what must not be touched.</param>
    /// <param name="terms">The glossary between the languages. The machine is told of the terms that the texts have.</param>
    /// <param name="ct">Cancelled when the client gives up the request.</param>
    /// <exception cref="ProblemException">503: there is none, or it does not do it.</exception>
    public async Task<IReadOnlyList<string>> Translate(
        string from,
        string to,
        IReadOnlyList<string> texts,
        GlossaryTerms terms,
        CancellationToken ct
    )
    {
        var translated = new List<string>(texts.Count);
        while (translated.Count < texts.Count)
        {
            MustBeThere();
            var part = Part(texts, translated.Count);
            var glossary = part.SelectMany(terms.In)
                .Distinct()
                .Select(t => new OrderTerm(t.Source, t.Targets[0]))
                .ToList();
            translated.AddRange(await Ask(new(from, to, part, glossary), ct));
        }
        return translated;
    }

    static List<string> Part(IReadOnlyList<string> texts, int start)
    {
        var (part, characters) = (new List<string>(), 0);
        foreach (var text in texts.Skip(start).Take(MostTexts))
        {
            characters += text.Length;
            if (part.Count > 0 && characters > MostCharacters)
                break;
            part.Add(text);
        }
        return part;
    }

    async Task<IReadOnlyList<string>> Ask(Order order, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        try
        {
            var texts = await Send(order, limit.Token);
            lock (counting)
                failures = 0;
            return texts;
        }
        catch (Exception failed) when (!ct.IsCancellationRequested && Explain(failed) is { } why)
        {
            lock (counting)
                if (++failures >= MostFailures)
                    (failures, pausedUntil) = (0, time.GetUtcNow() + Pause);
            throw Unavailable(why, Pause);
        }
    }

    async Task<IReadOnlyList<string>> Send(Order order, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Endpoint)
        {
            Content = JsonContent.Create(order, options: Wire.Json),
        };
        // With its length, because small adapters don't read bodies that come in chunks.
        await request.Content.LoadIntoBufferAsync(ct);
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("AnnualReports", "1"));
        if (options.Key is { } key)
            request.Headers.Authorization = new("Bearer", key);
        using var response = await Client().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new UnusableAnswerException($"It answered {(int)response.StatusCode}.");
        var body = await Read(response, ct);
        Translations answer;
        try
        {
            answer = JsonBody.Parse(body, ct: ct).Deserialize<Translations>(Wire.Json)!;
        }
        catch (Exception fault) when (fault is JsonException or ProblemException)
        {
            throw new UnusableAnswerException("Its answer is not the JSON of the contract.");
        }
        if (answer?.Texts is not { } texts || texts.Count != order.Texts.Count || texts.Any(t => t is null))
            throw new UnusableAnswerException($"It was asked for {order.Texts.Count} texts, and answered another number.");
        if (texts.Zip(order.Texts).Any(t => t.First.Length > t.Second.Length * MostTimesLonger + Allowance))
            throw new UnusableAnswerException("A text that it answered is far too long.");
        return texts;
    }

    async Task<ReadOnlyMemory<byte>> Read(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.Content.Headers.ContentLength > options.AnswerBytes)
            throw TooLong();
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        var read = new MemoryStream();
        var buffer = new byte[16 << 10];
        while (await body.ReadAsync(buffer, ct) is > 0 and var count)
        {
            if (read.Length + count > options.AnswerBytes)
                throw TooLong();
            await read.WriteAsync(buffer.AsMemory(0, count), ct);
        }
        return read.ToArray();
    }

    UnusableAnswerException TooLong() =>
        new($"Its answer has more than {options.AnswerBytes} bytes (Translation:AnswerBytes).");

    /// <summary>Made when it is first needed, so that a program without a machine has none.</summary>
    HttpClient Client()
    {
        lock (counting)
#pragma warning disable CA2000 // The client disposes of it.
            return client ??= new(
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    AutomaticDecompression = DecompressionMethods.None,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    ConnectTimeout = TimeSpan.FromSeconds(5),
                }
            )
            {
                Timeout = Timeout.InfiniteTimeSpan,
            };
#pragma warning restore CA2000
    }

    string? Explain(Exception failed) =>
        failed switch
        {
            UnusableAnswerException unusable => $"The machine translation can't be used: {unusable.Message}",
            OperationCanceledException =>
                $"The machine translation did not answer within {options.Timeout.TotalSeconds:0} seconds (Translation:Timeout).",
            HttpRequestException or IOException => "The machine translation can't be reached.",
            _ => null,
        };

    static ProblemException Unavailable(string detail, TimeSpan wait) =>
        new(ProblemTypes.TranslationUnavailable, detail) { RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) };

    sealed class UnusableAnswerException(string message) : Exception(message);
}
