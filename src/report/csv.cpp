// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"

#include "report/byte_sink.h"
#include "report/fields.h"

#include <QStringList>

namespace report {

namespace {

using domain::Column;

std::vector<const Column*> columnsOrDefault(const std::vector<const Column*>& wanted, bool all)
{
    if (!wanted.empty())
        return wanted;
    std::vector<const Column*> chosen;
    for (const Column& column : domain::columns()) {
        if (all || column.shown)
            chosen.push_back(&column);
    }
    return chosen;
}

/// A spreadsheet runs a cell that begins like this.
bool looksLikeFormula(const QString& text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

QString unarmed(const FieldText& cell)
{
    return cell.isFree && looksLikeFormula(cell.text) ? u'\'' + cell.text : cell.text;
}

QString quoted(QString text, QChar separator)
{
    const bool needed = text.contains(separator) || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (!needed)
        return text;
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

QString onOneLine(QString text)
{
    for (QChar& character : text) {
        const bool breaksLines = character == QChar::LineSeparator || character == QChar::ParagraphSeparator;
        if (breaksLines || character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

} // namespace

base::Status writeCsv(QIODevice& device, std::span<const domain::Row> rows, const CsvOptions& options)
{
    const bool keepa = options.dialect == CsvDialect::Keepa;
    const bool semicolon = options.dialect == CsvDialect::Semicolon;
    const auto columns = columnsOrDefault(options.columns, keepa);
    const std::vector<Field> fields = keepa ? keepaFields(columns) : plainFields(columns);
    const QChar separator = semicolon ? u';' : u',';
    const QChar decimalSign = semicolon ? u',' : u'.';

    ByteSink sink(device);
    sink.add("\xEF\xBB\xBF");
    QStringList cells;
    const auto endLine = [&sink, &cells, separator] {
        for (QString& cell : cells)
            cell = quoted(std::move(cell), separator);
        // A line of one empty cell would be a blank line, which readers skip.
        if (cells.size() == 1 && cells.front().isEmpty())
            cells.front() = QStringLiteral("\"\"");
        const QString line = cells.join(separator) + QStringLiteral("\r\n");
        sink.add(QStringView(line));
        cells.clear();
    };
    for (const Field& field : fields)
        cells += field.heading;
    endLine();
    for (const domain::Row& row : rows) {
        for (const Field& field : fields)
            cells += unarmed(textOf(field, row, decimalSign, options.appVersion));
        endLine();
        if (sink.failed())
            break;
    }
    return sink.finish();
}

base::Status writeCsvLines(QIODevice& device, const QStringList& headings,
                           std::span<const std::vector<FieldText>> lines)
{
    ByteSink sink(device);
    sink.add("\xEF\xBB\xBF");
    const auto add = [&sink](const QStringList& cells) {
        const QString line = cells.join(u',') + QStringLiteral("\r\n");
        sink.add(QStringView(line));
    };
    add(headings);
    for (const auto& line : lines) {
        QStringList cells;
        for (const FieldText& cell : line)
            cells += quoted(unarmed(cell), u',');
        add(cells);
        if (sink.failed())
            break;
    }
    return sink.finish();
}

base::Status writeTsv(QIODevice& device, std::span<const domain::Row> rows, const std::vector<const Column*>& columns)
{
    const std::vector<Field> fields = plainFields(columnsOrDefault(columns, false));
    ByteSink sink(device);
    QStringList cells;
    const auto endLine = [&sink, &cells] {
        const QString line = cells.join(u'\t') + u'\n';
        sink.add(QStringView(line));
        cells.clear();
    };
    for (const Field& field : fields)
        cells += field.heading;
    endLine();
    for (const domain::Row& row : rows) {
        for (const Field& field : fields)
            cells += onOneLine(unarmed(textOf(field, row, u'.', {})));
        endLine();
        if (sink.failed())
            break;
    }
    return sink.finish();
}

} // namespace report
