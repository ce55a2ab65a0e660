-- Creates the database, with the settings that consistent reads need. Run it as an administrator of the server; running it again changes nothing:
--   sqlcmd -S SERVER -b -i docs/operations/1-database.sql -v Database=AnnualReports
-- The statements that switch snapshots on wait for connections that write; run it while no instance of the program does.
IF DB_ID(N'$(Database)') IS NULL
    CREATE DATABASE [$(Database)];
GO
IF EXISTS (SELECT 1 FROM sys.databases WHERE name = N'$(Database)' AND snapshot_isolation_state = 0)
    ALTER DATABASE [$(Database)] SET ALLOW_SNAPSHOT_ISOLATION ON;
GO
IF EXISTS (SELECT 1 FROM sys.databases WHERE name = N'$(Database)' AND is_read_committed_snapshot_on = 0)
    ALTER DATABASE [$(Database)] SET READ_COMMITTED_SNAPSHOT ON;
GO
