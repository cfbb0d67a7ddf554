// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results_header.h"

#include "desktop/results_model.h"
#include "desktop/theme.h"
#include "desktop/words.h"

#include <QEvent>

#include <algorithm>

namespace desktop {

namespace {

constexpr int kNarrowestColumn = 40;

} // namespace

ResultsHeader::ResultsHeader(const ResultsModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(kNarrowestColumn);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&model, &ResultsModel::sortChanged, viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

/// The names of the columns are asked for whenever they are painted.
void ResultsHeader::retranslate()
{
    setAccessibleName(tr("Columns"));
}

void ResultsHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QHeaderView::changeEvent(event);
}

void ResultsHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    const auto levels = m_model.sortLevels();
    const auto level = std::ranges::find_if(levels, [=](const SortLevel& l) { return l.column == logicalIndex; });
    option->sortIndicator = QStyleOptionHeader::None;
    if (level == levels.end())
        return;
    option->sortIndicator
        = level->order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
    if (levels.size() < 2)
        return;
    // The name gives way, the place does not.
    const QString place = u' ' + QString::number(level - levels.begin() + 1);
    const QFontMetrics metrics(font());
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, option, this);
    const int mark = style()->pixelMetric(QStyle::PM_HeaderMarkSize, option, this);
    const int room = sectionSize(logicalIndex) - 3 * margin - mark - metrics.horizontalAdvance(place);
    const QString name = label(ResultsModel::columnAt(logicalIndex));
    option->text = metrics.elidedText(name, Qt::ElideRight, std::max(room, 0)) + place;
}

} // namespace desktop
