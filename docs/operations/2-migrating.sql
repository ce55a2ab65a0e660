-- The login that the command migrate uses, with the least rights that it needs: tables and indexes in one schema, and their rows.
-- Run it as an administrator of the server, after 1-database.sql. If you run it again, it sets the password again. The password has no quotation mark and is
-- read from the environment, so that no list of processes shows it:
--   MigratePassword=… sqlcmd -S SERVER -b -i docs/operations/2-migrating.sql -v Database=AnnualReports
IF SUSER_ID(N'annual_reports_migrating') IS NULL
    CREATE LOGIN [annual_reports_migrating] WITH PASSWORD = N'$(MigratePassword)';
ELSE
    ALTER LOGIN [annual_reports_migrating] WITH PASSWORD = N'$(MigratePassword)';
GO
USE [$(Database)];
GO
IF USER_ID(N'annual_reports_migrating') IS NULL
    CREATE USER [annual_reports_migrating] FOR LOGIN [annual_reports_migrating] WITH DEFAULT_SCHEMA = [dbo];
GO
GRANT CREATE TABLE TO [annual_reports_migrating];
GRANT ALTER, REFERENCES, SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[dbo] TO [annual_reports_migrating];
GO
