// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_table.h"

#include "report/byte_sink.h"
#include "report/display_width.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace report {

namespace {

using domain::Column;
using domain::ColumnKind;
using domain::Row;

constexpr int kGap = 2;
constexpr int kMostText = 48; // cells of a text, however wide the terminal
constexpr int kLeastText = 16; // a text is not cut shorter than this

/// One column as laid out.
struct Lane {
    const Column* column;
    QStringList heading; // its lines
    int width = 0;
    int least = 0; // it may be cut to this
};

bool isCuttable(ColumnKind kind)
{
    return kind == ColumnKind::Text || kind == ColumnKind::Warnings;
}

bool isLeftAligned(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Badge:
    case ColumnKind::Text:
    case ColumnKind::Identifier:
    case ColumnKind::Verdict:
    case ColumnKind::Warnings:
    case ColumnKind::Flag:
    case ColumnKind::Image:
    case ColumnKind::Time:
        return true;
    default:
        return false;
    }
}

QString shortAge(std::int64_t seconds)
{
    constexpr std::int64_t kMinute = 60;
    constexpr std::int64_t kHour = 60 * kMinute;
    constexpr std::int64_t kDay = 24 * kHour;
    if (seconds < kMinute)
        return QStringLiteral("now");
    if (seconds < kHour)
        return QString::number(seconds / kMinute) + u'm';
    return seconds < 2 * kDay ? QString::number(seconds / kHour) + u'h' : QString::number(seconds / kDay) + u'd';
}

/// With exactly one decimal, so that figures stand under one another.
QString oneDecimal(domain::Hundredths figure)
{
    const auto tenths = domain::mulDivHalfUp(figure.value, 1, 10);
    QString text = QString::number(std::abs(tenths) / 10) + u'.' + QString::number(std::abs(tenths) % 10);
    return tenths < 0 ? u'-' + text : text;
}

bool isAssumed(const Column& column, const Row& row)
{
    return column.note.text && column.note.text(row).startsWith(QLatin1String("assumed"));
}

QString wordsOf(const QString& text, const Column& column, const Row& row)
{
    if (column.kind == ColumnKind::Badge)
        return text + u' ' + shortAge(row.age().count());
    if (column.kind == ColumnKind::Verdict)
        return QString(text).replace(u'_', u' ');
    return safeForTerminal(text);
}

QString shownCell(const Column& column, const Row& row)
{
    const domain::Value value = column.cell.value(row);
    if (const auto* text = std::get_if<QString>(&value))
        return wordsOf(*text, column, row);
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return column.kind == ColumnKind::Age ? shortAge(*number) : QString::number(*number);
    if (const auto* figure = std::get_if<domain::Hundredths>(&value)) {
        const QString number = oneDecimal(*figure);
        const bool isShare = column.kind != ColumnKind::Points && column.kind != ColumnKind::Stars;
        return isShare ? number + QStringLiteral(" %") : number;
    }
    if (const auto* money = std::get_if<domain::Money>(&value)) {
        const QString amount = plainText(*money) + u' ' + currencyCode(money->currency);
        return isAssumed(column, row) ? u'~' + amount : amount;
    }
    if (const auto* time = std::get_if<base::Timestamp>(&value))
        return base::isoUtc(*time);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? QStringLiteral("yes") : QStringLiteral("no");
    return QStringLiteral("\u2013");
}

/// The heading broken into lines that are no wider than the column's cells, or than its longest word.
QStringList brokenHeading(const QString& heading, int cellWidth)
{
    const QStringList words = heading.split(u' ');
    int width = cellWidth;
    for (const QString& word : words)
        width = std::max(width, displayWidth(word));
    QStringList lines;
    for (const QString& word : words) {
        if (!lines.isEmpty() && displayWidth(lines.back()) + 1 + displayWidth(word) <= width)
            lines.back() += u' ' + word;
        else
            lines += word;
    }
    return lines;
}

Lane laneOf(const Column& column, std::span<const Row> rows)
{
    int cells = 1;
    for (const Row& row : rows)
        cells = std::max(cells, displayWidth(shownCell(column, row)));
    if (isCuttable(column.kind))
        cells = std::min(cells, kMostText);

    Lane lane{&column, brokenHeading(QCoreApplication::translate("Columns", column.label), cells)};
    int heading = 0;
    for (const QString& line : lane.heading)
        heading = std::max(heading, displayWidth(line));
    lane.width = std::max(cells, heading);
    lane.least = isCuttable(column.kind) ? std::max(heading, std::min(cells, kLeastText)) : lane.width;
    return lane;
}

/// Leaves lanes out from the right until the rest fits at its least, then cuts the widest texts. Returns those left
/// out.
std::vector<Lane> fitInto(int width, std::vector<Lane>& lanes)
{
    const auto total = [&lanes](int Lane::* size) {
        const int gaps = kGap * (static_cast<int>(lanes.size()) - 1);
        return std::accumulate(lanes.begin(), lanes.end(), gaps,
                               [size](int sum, const Lane& lane) { return sum + lane.*size; });
    };
    std::vector<Lane> leftOut;
    while (lanes.size() > 1 && total(&Lane::least) > width) {
        leftOut.insert(leftOut.begin(), std::move(lanes.back()));
        lanes.pop_back();
    }
    for (int tooMuch = total(&Lane::width) - width; tooMuch > 0; --tooMuch) {
        const auto widest
            = std::ranges::max_element(lanes, {}, [](const Lane& lane) { return lane.width - lane.least; });
        if (widest->width == widest->least)
            break; // a single column wider than the terminal
        --widest->width;
    }
    return leftOut;
}

void addLine(ByteSink& sink, const std::vector<Lane>& lanes, const QStringList& cells)
{
    QString line;
    for (size_t i = 0; i < lanes.size(); ++i) {
        if (i > 0)
            line += QString(kGap, u' ');
        const QString cell = cutToWidth(cells[static_cast<qsizetype>(i)], lanes[i].width);
        const QString padding(lanes[i].width - displayWidth(cell), u' ');
        line += isLeftAligned(lanes[i].column->kind) ? cell + padding : padding + cell;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    line += u'\n';
    sink.add(QStringView(line));
}

void addHeading(ByteSink& sink, const std::vector<Lane>& lanes)
{
    qsizetype height = 1;
    for (const Lane& lane : lanes)
        height = std::max(height, lane.heading.size());
    for (qsizetype i = 0; i < height; ++i) {
        QStringList cells; // the last lines of all headings stand just above the rule
        for (const Lane& lane : lanes)
            cells += lane.heading.value(i - (height - lane.heading.size()));
        addLine(sink, lanes, cells);
    }
    QStringList rule;
    for (const Lane& lane : lanes)
        rule += QString(lane.width, u'\u2500');
    addLine(sink, lanes, rule);
}

void addRemarks(ByteSink& sink, bool anyAssumed, const std::vector<Lane>& leftOut)
{
    QString text;
    if (anyAssumed)
        text += QStringLiteral("~ assumed by the profile\n");
    if (!leftOut.empty()) {
        QStringList keys;
        for (const Lane& lane : leftOut)
            keys += QString::fromLatin1(lane.column->key);
        text += QStringLiteral("Too wide to show: ") + keys.join(QStringLiteral(", ")) + u'\n';
    }
    sink.add(QStringView(text));
}

} // namespace

base::Status writeTable(QIODevice& device, std::span<const Row> rows, const TableOptions& options)
{
    std::vector<Lane> lanes;
    if (options.columns.empty()) {
        for (const Column& column : domain::columns()) {
            if (column.shown)
                lanes.push_back(laneOf(column, rows));
        }
    } else {
        for (const Column* column : options.columns)
            lanes.push_back(laneOf(*column, rows));
    }
    std::vector<Lane> leftOut;
    if (options.width > 0)
        leftOut = fitInto(options.width, lanes);

    ByteSink sink(device);
    addHeading(sink, lanes);
    bool anyAssumed = false;
    for (const Row& row : rows) {
        QStringList cells;
        for (const Lane& lane : lanes) {
            cells += shownCell(*lane.column, row);
            anyAssumed = anyAssumed || (isAssumed(*lane.column, row) && lane.column->cell.known(row));
        }
        addLine(sink, lanes, cells);
        if (sink.failed())
            break;
    }
    addRemarks(sink, anyAssumed, leftOut);
    return sink.finish();
}

} // namespace report
