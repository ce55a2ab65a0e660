using FluentValidation;

namespace AnnualReports.Api.Kinds;

/// <summary>What a kind adds to the OpenAPI documents.</summary>
interface IDocumentedKind
{
    /// <summary>The rules of its types. The documents take lengths, ranges and patterns of members from them.</summary>
    IEnumerable<(Type Type, IValidator Rules)> Rules { get; }

    /// <summary>The type of the items in its lists.</summary>
    Type CardType { get; }

    /// <summary>The type of a single entry.</summary>
    Type ViewType { get; }
}
