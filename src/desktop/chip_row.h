// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was picked, as buttons next to each other; pressing one removes it. Owned by its editor, GUI thread.
#pragma once

#include <QStringList>
#include <QWidget>

namespace desktop {

class ChipRow final : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent);

    /// One chip per key, labelled by the name at the same place.
    void show(const QStringList& keys, const QStringList& names);

Q_SIGNALS:
    void removed(const QString& key);

private:
    void add(const QString& key, const QString& name);
};

} // namespace desktop
