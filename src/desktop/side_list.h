// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A narrow list of titles beside what they stand for, as wide as the longest of them. Owned by its window, GUI thread.
#pragma once

#include <QListWidget>

namespace desktop {

class SideList final : public QListWidget {
    Q_OBJECT

public:
    explicit SideList(QWidget* parent);

    void setTitle(int row, const QString& title);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();
};

} // namespace desktop
