// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/exporter.h"

#include "report/csv.h"
#include "report/search_json.h"
#include "report/text_table.h"
#include "scoring/explain.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace sourcing {

namespace {

using domain::Row;

struct FormatName {
    const char* name;
    ExportFormat format;
};

constexpr FormatName kFormatNames[] = {
    {"table", ExportFormat::Table},
    {"csv", ExportFormat::Csv},
    {"tsv", ExportFormat::Tsv},
    {"json", ExportFormat::Json},
};

report::CsvDialect reportDialect(CsvDialect dialect)
{
    switch (dialect) {
    case CsvDialect::Semicolon:
        return report::CsvDialect::Semicolon;
    case CsvDialect::Keepa:
        return report::CsvDialect::Keepa;
    case CsvDialect::Standard:
        break;
    }
    return report::CsvDialect::Standard;
}

base::Status exportJson(QIODevice& device, std::span<const Row> rows, const domain::Summary& summary,
                        const domain::Profile& profile, const ExportOptions& options)
{
    const auto explained = [&profile](const Row& row) { return scoring::explain(*row.facts, row.score, profile); };
    return report::writeSearchJson(device,
                                   {.summary = summary,
                                    .profile = profile,
                                    .rows = rows,
                                    .asins = summary.asins,
                                    .explanation = explained,
                                    .columns = options.columns,
                                    .appVersion = options.appVersion});
}

base::Status storageFailure(const QString& path, const QString& reason)
{
    return base::failure(base::ErrorKind::Storage, QStringLiteral("cannot write %1: %2").arg(path, reason));
}

} // namespace

std::optional<ExportFormat> exportFormatFromName(QStringView name)
{
    for (const FormatName& known : kFormatNames) {
        if (name == QLatin1String(known.name))
            return known.format;
    }
    return std::nullopt;
}

base::Status exportRows(QIODevice& device, std::span<const Row> rows, const domain::Summary& summary,
                        const domain::Profile& profile, const ExportOptions& options)
{
    switch (options.format) {
    case ExportFormat::Table:
        return report::writeTable(device, rows, {.columns = options.columns, .width = options.tableWidth});
    case ExportFormat::Csv:
        return report::writeCsv(
            device, rows,
            {.dialect = reportDialect(options.dialect), .columns = options.columns, .appVersion = options.appVersion});
    case ExportFormat::Tsv:
        return report::writeTsv(device, rows, options.columns);
    case ExportFormat::Json:
        break;
    }
    return exportJson(device, rows, summary, profile, options);
}

base::Status exportToFile(const QString& path, std::span<const Row> rows, const domain::Summary& summary,
                          const domain::Profile& profile, const ExportOptions& options)
{
    // A device or a pipe cannot be replaced by renaming; what is there is written to as it is.
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir()) {
        QFile stream(path);
        if (!stream.open(QIODevice::WriteOnly))
            return storageFailure(path, stream.errorString());
        auto written = exportRows(stream, rows, summary, profile, options);
        if (written && !stream.flush())
            return storageFailure(path, stream.errorString());
        return written;
    }

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return storageFailure(path, file.errorString());
    if (const auto written = exportRows(file, rows, summary, profile, options); !written) {
        file.cancelWriting();
        return base::failure(written.error().kind, QStringLiteral("%1: %2").arg(path, written.error().detail));
    }
    if (!file.commit())
        return storageFailure(path, file.errorString());
    return {};
}

} // namespace sourcing
