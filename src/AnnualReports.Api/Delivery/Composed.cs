using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Delivery;

/// <summary>Answers that are made of several stored bodies.</summary>
static class Composed
{
    /// <summary>Raised when the form of composed answers changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 4;

    /// <summary>The entity tag, known before any content is read: what the answer is valid for, and the hash of the request's one spelling.</summary>
    public static string Tag(string validFor, string request) =>
        $"\"{BuildShape}.{validFor}.{Hash(request)}\"";

    /// <summary>A short hash of what decides on an answer.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..8]);
}
