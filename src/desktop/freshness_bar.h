// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many entries are fresh, stale and expired: a bar of three parts, and under it each in words beside its colour.
// Owned by its card, GUI thread.
#pragma once

#include <QWidget>

#include <array>
#include <cstdint>

namespace desktop {

class FreshnessBar final : public QWidget {
    Q_OBJECT

public:
    explicit FreshnessBar(QWidget* parent);

    void show(std::int64_t fresh, std::int64_t stale, std::int64_t expired);
    /// "12 fresh · 3 stale · 1 expired".
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr size_t kParts = 3;

    void retranslate();
    [[nodiscard]] std::array<QString, kParts> words() const;
    void paintBar(QPainter& painter, const std::array<QColor, kParts>& colours) const;

    std::array<std::int64_t, kParts> m_counts{};
};

} // namespace desktop
