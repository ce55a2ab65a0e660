using AnnualReports.Api;
using AnnualReports.Api.Commands;
using AnnualReports.Api.Media.Isolated;

// Begun by itself, to read one file that may be hostile: it needs no store and no commands.
if (FileProgram.IsMeant(args))
    return FileProgram.Run(args);

return Descriptors.AreEnough() ? await CommandLine.Run(args) : 1;
