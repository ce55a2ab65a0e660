namespace AnnualReports.Api.Reading;

/// <summary>A finished answer: its bytes (none if the client has them already), and its headers.</summary>
sealed record PublicAnswer(ReadOnlyMemory<byte> Bytes, Representation Representation);

/// <summary>
/// Receives the next bytes of an answer, for a client, a hash, or a cache. It must not keep the memory.
/// </summary>
delegate ValueTask Sink(ReadOnlyMemory<byte> bytes, CancellationToken ct);

/// <summary>
/// An answer that is written while it is read. Its headers and its length are known before; its content is written by a
/// function. It is found in a snapshot and written outside of it, so that no transaction waits for a client.
/// </summary>
sealed record Streamed(Representation Representation, long Length, Func<Sink, CancellationToken, Task> Write);
