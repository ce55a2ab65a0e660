using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ActorId",
                table: "ApiKeys",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "CreatedBy",
                table: "ApiKeys",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "ExpiresAt",
                table: "ApiKeys",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastUsedAt",
                table: "ApiKeys",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "ApiKeys",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Prefix",
                table: "ApiKeys",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "RevokedBy",
                table: "ApiKeys",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Actors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_BIN2"),
                    Issuer = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DeactivatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    Salt = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    PersonHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Operation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_BIN2"),
                    Outcome = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_BIN2"),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Target = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_BIN2"),
                    EntryNo = table.Column<long>(type: "bigint", nullable: true),
                    ReportNo = table.Column<long>(type: "bigint", nullable: true),
                    Languages = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    RevisionBefore = table.Column<int>(type: "int", nullable: true),
                    RevisionAfter = table.Column<int>(type: "int", nullable: true),
                    FirstRecord = table.Column<long>(type: "bigint", nullable: true),
                    LastRecord = table.Column<long>(type: "bigint", nullable: true),
                    Detail = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    TraceId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    PreviousHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    RowHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "AuditHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    RowHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    CutSequence = table.Column<long>(type: "bigint", nullable: false),
                    CutHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    PseudonymisedTo = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Claim = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_BIN2"),
                    Role = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_BIN2"),
                    ReportNo = table.Column<long>(type: "bigint", nullable: false),
                    Languages = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    GrantedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    GrantedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EndedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Grants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Grants_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "Actors",
                columns: new[] { "Id", "CreatedAt", "DeactivatedAt", "Issuer", "Kind", "Name", "Subject" },
                values: new object[] { new Guid("00000000-0000-0000-0000-000000000000"), new DateTime(2000, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), null, null, "program", "the system", null });

            migrationBuilder.InsertData(
                table: "AuditHead",
                columns: new[] { "Id", "CutHash", "CutSequence", "PseudonymisedTo", "RowHash", "Sequence" },
                values: new object[] { 1, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L, 0L, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_ActorId",
                table: "ApiKeys",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_Actors_Issuer_Subject",
                table: "Actors",
                columns: new[] { "Issuer", "Subject" },
                unique: true,
                filter: "[Subject] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_ActorId_Sequence",
                table: "Audit",
                columns: new[] { "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At_Sequence",
                table: "Audit",
                columns: new[] { "At", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_EntryNo_Sequence",
                table: "Audit",
                columns: new[] { "EntryNo", "Sequence" },
                filter: "[EntryNo] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_LastRecord",
                table: "Audit",
                column: "LastRecord",
                filter: "[LastRecord] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ActorId",
                table: "Grants",
                column: "ActorId",
                filter: "[EndedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_Claim",
                table: "Grants",
                column: "Claim",
                filter: "[EndedAt] IS NULL");

            // Each key there is becomes an actor of its own, with the key's id: so all that names it goes on naming it.
            // It has the grants of its role, and may do what it could.
            migrationBuilder.Sql(InItsOwnBatch.Sql("""
                INSERT INTO [Actors] ([Id], [Kind], [Name], [CreatedAt])
                SELECT [Id], 'machine', [Name], [CreatedAt] FROM [ApiKeys]
                """));
            migrationBuilder.Sql(InItsOwnBatch.Sql("UPDATE [ApiKeys] SET [ActorId] = [Id], [Role] = LOWER([Role])"));
            foreach (var (key, roles) in KeyRoles.Before)
                foreach (var role in roles)
                    migrationBuilder.Sql(InItsOwnBatch.Sql($"""
                        INSERT INTO [Grants] ([Id], [ActorId], [Role], [ReportNo], [GrantedAt], [GrantedBy])
                        SELECT NEWID(), [Id], '{role}', 0, [CreatedAt], '00000000-0000-0000-0000-000000000000'
                        FROM [ApiKeys] WHERE [Role] = '{key}'
                        """));

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "AuditHead");

            migrationBuilder.DropTable(
                name: "Grants");

            migrationBuilder.DropTable(
                name: "Actors");

            migrationBuilder.DropIndex(
                name: "IX_ApiKeys_ActorId",
                table: "ApiKeys");

            migrationBuilder.DropColumn(
                name: "ActorId",
                table: "ApiKeys");

            migrationBuilder.DropColumn(
                name: "CreatedBy",
                table: "ApiKeys");

            migrationBuilder.DropColumn(
                name: "ExpiresAt",
                table: "ApiKeys");

            migrationBuilder.DropColumn(
                name: "LastUsedAt",
                table: "ApiKeys");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "ApiKeys");

            migrationBuilder.DropColumn(
                name: "Prefix",
                table: "ApiKeys");

            migrationBuilder.DropColumn(
                name: "RevokedBy",
                table: "ApiKeys");
        }
    }
}
