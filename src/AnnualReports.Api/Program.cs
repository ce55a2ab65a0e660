using AnnualReports.Api;
using AnnualReports.Api.Commands;

if (!Descriptors.AreEnough())
    return 1;
using var signals = new StopSignals();
return await CommandLine.Run(args, signals.Token);
