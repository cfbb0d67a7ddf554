// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One level of the cache as a card: its hit rate large, what it holds, and what look-ups came to today, in seven days
// and ever. Owned by the CachePanel, GUI thread.
#pragma once

#include "domain/cache_status.h"

#include <QFrame>

#include <array>

class QGridLayout;
class QLabel;

namespace desktop {

class CacheCard final : public QFrame {
    Q_OBJECT

public:
    CacheCard(const QString& title, const QString& explanation, QWidget* parent);

    void show(const domain::CacheLevelStatus& level, base::Timestamp now);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static constexpr int kColumns = 6;
    using Line = std::array<QLabel*, kColumns>;

    QLabel* addCaption(QGridLayout& grid, int row, int column, const QString& text);
    QLabel* addFigure(QGridLayout& grid, int row, int column, const QString& name);
    Line addLine(QGridLayout& grid, int row, const QString& name, const std::array<QString, kColumns>& captions);

    QLabel* m_rate;
    Line m_holds, m_today, m_sevenDays, m_ever;
};

} // namespace desktop
