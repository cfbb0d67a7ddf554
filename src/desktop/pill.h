// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A word on a full-round strip: the demo mark. Its colours follow the theme. GUI thread.
#pragma once

#include <QWidget>

namespace desktop {

class Pill final : public QWidget {
    Q_OBJECT

public:
    explicit Pill(const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace desktop
