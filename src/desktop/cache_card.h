// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One level of the cache as a card: its hit rate as a gauge and over the last days, what it holds and how fresh that
// is, and what look-ups came to today, in seven days and ever. Owned by the CachePanel, GUI thread.
#pragma once

#include "domain/cache_status.h"

#include <QFrame>

#include <array>

class QGridLayout;
class QLabel;

namespace desktop {

class FreshnessBar;
class RateGauge;
class Sparkline;

class CacheCard final : public QFrame {
    Q_OBJECT

public:
    CacheCard(domain::CacheLevel level, QWidget* parent);

    void show(const domain::CacheLevelStatus& level, base::Timestamp now);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr size_t kSpans = 3; // today, seven days, ever
    static constexpr size_t kFigures = 6; // hits to tokens saved

    void layOut();
    void addUse(QGridLayout& grid);
    void retranslate();
    void showHeld(base::Timestamp now);
    void showDays(base::Timestamp now);

    const domain::CacheLevel m_level;
    domain::CacheLevelStatus m_status;
    base::Timestamp m_now{};
    QLabel* m_title;
    QLabel* m_held;
    RateGauge* m_rate;
    QLabel* m_rateName;
    Sparkline* m_days;
    QLabel* m_daysName;
    FreshnessBar* m_freshness;
    std::array<QLabel*, kSpans> m_spanNames{};
    std::array<QLabel*, kFigures> m_figureNames{};
    std::array<std::array<QLabel*, kFigures>, kSpans> m_figures{};
};

} // namespace desktop
