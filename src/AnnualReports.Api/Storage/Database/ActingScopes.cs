namespace AnnualReports.Api.Storage.Database;

/// <summary>Scopes of services in which the program itself acts.</summary>
static class ActingScopes
{
    /// <param name="scopes">Makes scopes.</param>
    /// <param name="task">The task of the program, as the audit names it.</param>
    public static AsyncServiceScope CreateProgramScope(this IServiceScopeFactory scopes, string task)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Act.OfProgram(task));
        return scope;
    }
}
