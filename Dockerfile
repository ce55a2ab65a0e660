FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
# Compiled ahead for the machine that the image is for; Docker says which.
ARG TARGETARCH=amd64

# What the restore needs and no more, so that a change of code doesn't restore again.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Directory.Build.props src/BannedSymbols.txt src/
COPY src/AnnualReports.Contracts/AnnualReports.Contracts.csproj src/AnnualReports.Contracts/packages.*lock.json src/AnnualReports.Contracts/
COPY src/AnnualReports.Api/AnnualReports.Api.csproj src/AnnualReports.Api/packages.*lock.json src/AnnualReports.Api/
RUN dotnet restore src/AnnualReports.Api/AnnualReports.Api.csproj -a $TARGETARCH --locked-mode

# Warnings are errors, and .editorconfig says which there are.
COPY .editorconfig ./
COPY samples/ samples/
# The OpenAPI documents, which the program sends as they are here.
COPY docs/openapi/*.json docs/openapi/
COPY src/ src/
RUN dotnet publish src/AnnualReports.Api/AnnualReports.Api.csproj -c Release -a $TARGETARCH --no-restore -o /app -p:UseAppHost=false
# Where files and the index of the search are kept: a volume that is mounted there takes over who may write to it.
RUN mkdir /media /search

# Neither shell nor package manager; "extra" has ICU, which the SQL Server client needs.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
# The content root, where appsettings.json is found.
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=1654:1654 /media /media
COPY --from=build --chown=1654:1654 /search /search
# The image's own user (1654). It may not write to /app: SQLite needs a DataDirectory on a volume, files a Media:Folder.
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "AnnualReports.Api.dll"]
