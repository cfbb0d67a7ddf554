// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was picked, as buttons next to each other that wrap in lines; pressing one removes it, as Delete does, and the
// arrow keys go from one to the next. Owned by who shows it, GUI thread.
#pragma once

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace desktop {

class ChipRow final : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent);

    /// One chip per key, labelled by the name at the same place. The focus stays at its place.
    void show(const QStringList& keys, const QStringList& names);
    /// A last button that removes all of them.
    void setClearText(const QString& text);

Q_SIGNALS:
    void removed(const QString& key);
    void cleared();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QToolButton* add(const QString& name, const QString& explanation);
    void moveFocus(QObject* from, int steps);
    [[nodiscard]] QList<QToolButton*> chips() const;

    QString m_clearText;
    QStringList m_keys, m_names;
};

} // namespace desktop
