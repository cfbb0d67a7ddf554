// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/comparison_model.h"

#include "desktop/format.h"
#include "desktop/words.h"

#include <QCoreApplication>
#include <QFont>
#include <QLocale>

#include <array>

namespace desktop {

namespace {

std::optional<domain::ComparedFigure> figureOf(int column)
{
    switch (column) {
    case ComparisonModel::Price:
        return domain::ComparedFigure::Price;
    case ComparisonModel::Rank:
        return domain::ComparedFigure::Rank;
    case ComparisonModel::Offers:
        return domain::ComparedFigure::Offers;
    case ComparisonModel::Verdict:
        return domain::ComparedFigure::Verdict;
    case ComparisonModel::Velocity:
        return domain::ComparedFigure::Velocity;
    default:
        return std::nullopt;
    }
}

const domain::Column& columnOfFigure(domain::ComparedFigure figure)
{
    static constexpr std::array<QStringView, domain::kComparedFigures> keys{u"price", u"bsr", u"offers_new",
                                                                            u"recommendation", u"velocity_score"};
    return *domain::findColumn(keys[static_cast<size_t>(figure)]);
}

QString titleOfPair(const domain::ComparedPair& pair)
{
    const auto& row = pair.after ? pair.after : pair.before;
    return row && !row->facts->title.isEmpty() ? row->facts->title : pair.asin.toString();
}

QString figureText(const std::shared_ptr<const domain::Row>& row, domain::ComparedFigure figure, const QLocale& locale)
{
    return row ? cellText(columnOfFigure(figure), *row, locale) : unknownText();
}

} // namespace

QString word(domain::ComparisonKind kind)
{
    switch (kind) {
    case domain::ComparisonKind::New:
        return ComparisonModel::tr("new");
    case domain::ComparisonKind::Gone:
        return ComparisonModel::tr("gone");
    case domain::ComparisonKind::Changed:
        return ComparisonModel::tr("changed");
    case domain::ComparisonKind::Same:
        break;
    }
    return ComparisonModel::tr("unchanged");
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Velocity + 1;
}

QString ComparisonModel::text(const domain::ComparedPair& pair, int column) const
{
    if (column == Change)
        return word(pair.kind);
    if (column == Product)
        return titleOfPair(pair);
    const auto figure = figureOf(column);
    if (!figure)
        return pair.asin.toString();
    if (pair.has(*figure))
        return QStringLiteral("%1 → %2").arg(figureText(pair.before, *figure, QLocale()),
                                             figureText(pair.after, *figure, QLocale()));
    return figureText(pair.after ? pair.after : pair.before, *figure, QLocale());
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& pair = m_pairs[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(pair, column);
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case Qt::FontRole:
        if (const auto figure = figureOf(column); figure && pair.has(*figure)) {
            QFont changed;
            changed.setBold(true);
            return changed;
        }
        return {};
    case Qt::AccessibleTextRole:
        return QString(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
                       + text(pair, column));
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto figure = figureOf(section);
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = figure && section != Verdict;
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    if (figure)
        return label(columnOfFigure(*figure));
    switch (section) {
    case Change:
        return tr("Change");
    case Product:
        return tr("Product");
    default:
        return tr("ASIN");
    }
}

void ComparisonModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Velocity);
    if (!m_pairs.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Velocity));
}

void ComparisonModel::show(std::vector<domain::ComparedPair> pairs)
{
    beginResetModel();
    m_pairs = std::move(pairs);
    endResetModel();
}

} // namespace desktop
