using AnnualReports.Api;
using AnnualReports.Api.Commands;
using AnnualReports.Api.Media.Isolated;

// Begun by itself, to read one file that may be hostile: it needs no store and no commands.
if (FileProgram.IsMeant(args))
    return FileProgram.Run(args);

if (!FileDescriptors.AreEnough())
    return 1;
using var signals = new StopSignals();
return await CommandLine.Run(args, signals.Token);
