using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace AnnualReports.Api.Security.SignIn;

/// <summary>
/// What the identity provider publishes about itself: its issuer, and the keys that it signs with. It is read at the
/// start, every hour, and when a token names a key that is not known. Between two attempts there is always a pause, so
/// that nobody can make this program flood the provider by sending wrong tokens. While the provider does not answer,
/// the keys that are known go on.
/// </summary>
sealed partial class ProviderMetadata(OidcOptions options, TimeProvider time, ILogger<ProviderMetadata> log)
    : BackgroundService,
        IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>The shortest time between two attempts to read it.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>How long a key may go on after the provider has removed it.</summary>
    static readonly TimeSpan Renewal = TimeSpan.FromHours(1);

    /// <summary>When it is tried again if the provider did not answer and nobody signs in meanwhile.</summary>
    static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);

    /// <summary>How long each of its two documents is waited for.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How many tokens wait together for an answer of the provider. A provider that does not answer would otherwise hold
    /// everybody who sends a token with an unknown key for as long as it is waited for.
    /// </summary>
    public const int MostWaiting = 16;

    const int MostBytes = 1 << 20;

    int waiting;

    readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Longest,
        MaxResponseContentBufferSize = MostBytes,
    };

    readonly Lock attempts = new();
    Task attempt = Task.CompletedTask;
    DateTimeOffset attempted = DateTimeOffset.MinValue;
    volatile OpenIdConnectConfiguration? known;

    /// <summary>Whether the provider did not answer the last time.</summary>
    public bool IsAway { get; private set; }

    /// <summary>What is known of the provider.</summary>
    /// <exception cref="InvalidOperationException">Nothing is known yet, and the provider does not answer.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (known is null)
            await Read().WaitAsync(cancel);
        return known ?? throw new InvalidOperationException("The identity provider has not answered yet.");
    }

    public void RequestRefresh() => Read();

    /// <summary>
    /// Whether it can be told now if a token that names this key is right. A key that is not known is asked for. If the
    /// provider does not answer then, it might be a new key of the provider. If many wait for its answer already, it can't
    /// be told now.
    /// </summary>
    /// <param name="key">The id of the key; null if the token names none.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async Task<bool> CanVerify(string? key, CancellationToken ct)
    {
        if (Knows(key))
            return true;
        var reading = Read();
        var isOneTooMany = Interlocked.Increment(ref waiting) > MostWaiting;
        try
        {
            if (isOneTooMany && !reading.IsCompleted)
                return false;
            await reading.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
        return Knows(key) || (known is not null && !IsAway);
    }

    bool Knows(string? key) =>
        known is { } configuration
        && (string.IsNullOrEmpty(key) || configuration.SigningKeys.Any(k => k.KeyId == key));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Read().WaitAsync(stoppingToken);
            await Task.Delay(IsAway ? Retry : Renewal, time, stoppingToken);
        }
    }

    /// <summary>
    /// Reads it, together with everybody who asks meanwhile. If the last attempt was a moment ago, its result stays.
    /// </summary>
    Task Read()
    {
        lock (attempts)
        {
            var now = time.GetUtcNow();
            if (!attempt.IsCompleted || now - attempted < Pause)
                return attempt;
            attempted = now;
            // It is nobody's request in particular, so that no request's trace or cancellation goes with it.
            using (ExecutionContext.SuppressFlow())
                return attempt = Task.Run(ReadNow);
        }
    }

    async Task ReadNow()
    {
        try
        {
            var documents = new HttpDocumentRetriever(http)
            {
                RequireHttps = options.Authority.Scheme == Uri.UriSchemeHttps,
            };
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(
                options.MetadataAddress.AbsoluteUri,
                documents,
                CancellationToken.None
            );
            if (string.IsNullOrEmpty(read.Issuer) || read.SigningKeys.Count == 0)
                throw new InvalidOperationException("The identity provider names no issuer, or no keys to sign with.");
            (known, IsAway) = (read, false);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            if (!IsAway)
                LogAway(fault, options.MetadataAddress);
            IsAway = true;
        }
    }

    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The identity provider does not answer at {Address}. Keys work, and so do sign-ins whose signing key is known"
    )]
    partial void LogAway(Exception fault, Uri address);
}
