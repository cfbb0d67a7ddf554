// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One level of the cache as a card: its hit rate large, its counts under it. Owned by the CachePanel, GUI thread.
#pragma once

#include "domain/cache_status.h"

#include <QFrame>

#include <vector>

class QGridLayout;
class QLabel;

namespace desktop {

class CacheCard final : public QFrame {
    Q_OBJECT

public:
    CacheCard(const QString& title, const QString& explanation, QWidget* parent);

    void show(const domain::CacheLevelStatus& level);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* addFigure(QGridLayout& grid, int place, const QString& name);

    QLabel* m_rate;
    QLabel *m_entries, *m_fresh, *m_expired, *m_hits, *m_misses, *m_stale;
};

} // namespace desktop
