using AnnualReports.Api.Commands;

return await CommandLine.Create().Parse(args).InvokeAsync();
