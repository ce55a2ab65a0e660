namespace AnnualReports.Api.Kinds;

/// <summary>A kind whose entries of one report can be had as a tree.</summary>
interface ITree
{
    /// <summary>The type of the whole tree.</summary>
    Type View { get; }
}
