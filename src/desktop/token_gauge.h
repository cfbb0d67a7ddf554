// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The token balance in the status bar: a bar, left of bucket, refill. Owned by the MainWindow, GUI thread.
#pragma once

#include "sourcing/workspace.h"

#include <QWidget>

#include <optional>

namespace desktop {

class TokenGauge final : public QWidget {
    Q_OBJECT

public:
    explicit TokenGauge(QWidget* parent = nullptr);

    void show(const std::optional<sourcing::TokenGauge>& tokens);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    double m_share = 0; // of the bucket that is left
};

} // namespace desktop
