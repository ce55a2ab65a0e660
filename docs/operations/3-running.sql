-- The login that the server and all commands but migrate use: it reads and writes rows, and can change no table.
-- Run it as an administrator of the server, after 1-database.sql. If you run it again, it sets the password again. The password has no quotation mark and is
-- read from the environment, so that no list of processes shows it:
--   RunPassword=… sqlcmd -S SERVER -b -i docs/operations/3-running.sql -v Database=AnnualReports
IF SUSER_ID(N'annual_reports_running') IS NULL
    CREATE LOGIN [annual_reports_running] WITH PASSWORD = N'$(RunPassword)';
ELSE
    ALTER LOGIN [annual_reports_running] WITH PASSWORD = N'$(RunPassword)';
GO
USE [$(Database)];
GO
IF USER_ID(N'annual_reports_running') IS NULL
    CREATE USER [annual_reports_running] FOR LOGIN [annual_reports_running] WITH DEFAULT_SCHEMA = [dbo];
GO
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[dbo] TO [annual_reports_running];
GO
-- Records of the log are never deleted, and only migrate writes which migrations ran. The tables exist after the first
-- migrate, so run this script once more after it.
IF OBJECT_ID(N'[dbo].[Publications]') IS NOT NULL
BEGIN
    DENY DELETE ON [dbo].[Publications] TO [annual_reports_running];
    DENY INSERT, UPDATE, DELETE ON [dbo].[__EFMigrationsHistory] TO [annual_reports_running];
END;
GO
