#pragma warning disable EF1001 // The query compiler is where every query passes; it is replaced in tests alone.
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace AnnualReports.Tests;

/// <summary>
/// Every query that a test runs on SQLite is also translated for SQL Server, without a server, and parsed by
/// Microsoft's T-SQL parser. If that fails, the request that sent the query fails.
/// </summary>
static class TSql
{
    /// <summary>The statements that were captured so far.</summary>
    public static ConcurrentDictionary<string, byte> Captured { get; } = new();

    public static void AlsoTranslate(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteReportsDb>(options =>
            options.ReplaceService<IQueryCompiler, TranslatingCompiler>()
        );

    /// <summary>A context for SQL Server that records what it would send.</summary>
    public static SqlServerReportsDb Recording(ICollection<string> sent) =>
        new(
            (DbContextOptions<SqlServerReportsDb>)
                Api
                    .Storage.Store.UseSqlServer(
                        new DbContextOptionsBuilder<SqlServerReportsDb>(),
                        "Server=none;Database=none"
                    )
                    .AddInterceptors(new NoConnection(), new Recorder(sent))
                    .Options
        );

    /// <summary>The parser's messages about a statement; empty if it is T-SQL.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        using var text = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
    }

    internal sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        ) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        ) => new(InterceptionResult.Suppress());

        public override InterceptionResult ConnectionClosing(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        ) => InterceptionResult.Suppress();
    }

    sealed class Recorder(ICollection<string> sent) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result
        )
        {
            sent.Add(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => new(ReaderExecuting(command, eventData, result));

        public override InterceptionResult<int> NonQueryExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result
        )
        {
            sent.Add(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(1);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        ) => new(NonQueryExecuting(command, eventData, result));
    }

    sealed class TranslatingCompiler(
        IQueryContextFactory contexts,
        ICompiledQueryCache cache,
        ICompiledQueryCacheKeyGenerator keys,
        IDatabase database,
        IDiagnosticsLogger<DbLoggerCategory.Query> log,
        ICurrentDbContext current,
        IEvaluatableExpressionFilter filter,
        IModel model
    ) : QueryCompiler(contexts, cache, keys, database, log, current, filter, model)
    {
        static readonly ConcurrentDictionary<string, byte> Seen = new();

        public override TResult Execute<TResult>(Expression query)
        {
            Translate(query, asynchronous: false);
            return base.Execute<TResult>(query);
        }

        public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
        {
            Translate(query, asynchronous: true);
            return base.ExecuteAsync<TResult>(query, cancellationToken);
        }

        static void Translate(Expression query, bool asynchronous)
        {
            if (!Seen.TryAdd($"{asynchronous} {query}", 0))
                return;
            var sent = new List<string>();
            using var db = Recording(sent);
            Run(db, new Roots(db).Visit(query), sent);
            if (sent.Count == 0)
                throw new InvalidOperationException($"Nothing was sent to SQL Server for {query}");
            foreach (var sql in sent.Where(s => Captured.TryAdd(s, 0)))
                if (Faults(sql) is { Count: > 0 } faults)
                    throw new InvalidOperationException($"This is no T-SQL: {string.Join("; ", faults)}\n{sql}");
        }

        /// <summary>Runs the query without a server.</summary>
        static void Run(SqlServerReportsDb db, Expression query, List<string> sent)
        {
            var provider = (IQueryProvider)db.GetService<IAsyncQueryProvider>();
            try
            {
                if (typeof(IQueryable).IsAssignableFrom(query.Type))
                    _ = provider.CreateQuery(query).GetEnumerator().MoveNext();
                else
                    provider.Execute(query);
            }
            catch (Exception) when (sent.Count > 0)
            {
                // The statement was sent. That nothing can be read from an empty answer does not matter.
            }
        }

        /// <summary>Puts the other context's sets in the place of this one's.</summary>
        sealed class Roots(SqlServerReportsDb db) : ExpressionVisitor
        {
            protected override Expression VisitExtension(Expression node) =>
                node is EntityQueryRootExpression root
                    ? new EntityQueryRootExpression(
                        db.GetService<IAsyncQueryProvider>(),
                        db.Model.FindEntityType(root.EntityType.ClrType)!
                    )
                    : base.VisitExtension(node);

            /// <summary>Sets and queries that a lambda captured are members of a closure.</summary>
            protected override Expression VisitMember(MemberExpression node) =>
                typeof(IQueryable).IsAssignableFrom(node.Type)
                    ? Visit(((IQueryable)Expression.Lambda(node).Compile().DynamicInvoke()!).Expression)
                    : base.VisitMember(node);
        }
    }
}
