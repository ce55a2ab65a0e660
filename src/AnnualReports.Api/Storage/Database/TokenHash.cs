using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// What is stored of API keys and of the tokens of preview links. They are random and long, so that a fast hash is
/// enough.
/// </summary>
static class TokenHash
{
    public static byte[] Of(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
