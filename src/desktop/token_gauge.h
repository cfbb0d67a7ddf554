// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The token balance in the status bar: a bar in the colour of its state, left of bucket, refill, time to full. Looks at
// the balance as often as a token comes back, while it can be seen and is not full. Owned by the MainWindow, GUI
// thread.
#pragma once

#include "sourcing/workspace.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace desktop {

enum class TokenLevel { Unknown, UsedUp, Low, Enough, Full };

[[nodiscard]] TokenLevel levelOf(const std::optional<sourcing::TokenGauge>& tokens);
/// Until the bucket is full; nothing while that is not known.
[[nodiscard]] std::optional<std::chrono::minutes> timeToFull(const sourcing::TokenGauge& tokens);

class TokenGauge final : public QWidget {
    Q_OBJECT

public:
    explicit TokenGauge(QWidget* parent = nullptr);

    /// Shows the balance of the workspace from now on, which outlives it.
    void follow(const sourcing::Workspace& workspace);
    void show(const std::optional<sourcing::TokenGauge>& tokens);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] TokenLevel level() const { return m_level; }
    [[nodiscard]] bool isLooking() const { return m_look.isActive(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void look();
    void lookLater();
    void retranslate();
    [[nodiscard]] QColor ink() const;

    const sourcing::Workspace* m_workspace = nullptr;
    std::optional<sourcing::TokenGauge> m_tokens;
    TokenLevel m_level = TokenLevel::Unknown;
    QString m_text;
    double m_share = 0; // of the bucket that is left
    QTimer m_look;
};

} // namespace desktop
