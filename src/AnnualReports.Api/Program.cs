using AnnualReports.Api;
using AnnualReports.Api.Commands;

return Descriptors.AreEnough() ? await CommandLine.Run(args) : 1;
