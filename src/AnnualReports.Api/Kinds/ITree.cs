namespace AnnualReports.Api.Kinds;

/// <summary>A kind whose list of one report can also be read as a tree.</summary>
interface ITree
{
    /// <summary>The type of the whole tree.</summary>
    Type View { get; }
}
