using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(AnnualReports.Tests.Holding))]

namespace AnnualReports.Tests;

/// <summary>
/// xUnit's framework, which also reports when the tests of a class have finished, so that what runs only for them can
/// be stopped.
/// </summary>
public sealed class Holding(string? configuration) : XunitTestFramework(configuration)
{
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) =>
        new Executor(base.CreateExecutor(assembly));

    sealed class Executor(ITestFrameworkExecutor own) : ITestFrameworkExecutor
    {
        public ValueTask RunTestCases(
            IReadOnlyCollection<ITestCase> testCases,
            IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions,
            CancellationToken? cancellationToken
        ) => own.RunTestCases(testCases, new Releasing(executionMessageSink), executionOptions, cancellationToken);
    }

    sealed class Releasing(IMessageSink told) : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestClassFinished { TestClassUniqueID: { } done })
                Stores.Release(done);
            return told.OnMessage(message);
        }
    }
}
