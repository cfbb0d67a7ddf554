// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A heading that folds what stands under it, and where that is filters says how many are set. Owned by a panel, GUI
// thread.
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace desktop {

class FoldingGroup final : public QWidget {
    Q_OBJECT

public:
    enum class Holds { Filters, Figures };

    explicit FoldingGroup(QWidget* parent, Holds holds = Holds::Filters);

    /// Again when the language changes: the group does not know what it is the heading of.
    void setTitle(const QString& title);

    [[nodiscard]] QVBoxLayout& content() { return *m_contentLayout; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    /// While something is looked for it stands open, however it was folded.
    void setSearched(bool searched);
    /// How many of its filters are set; a folded group must not hide that.
    void setCount(int set);

Q_SIGNALS:
    void toggled(bool open); // by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate() { showState(); }
    void showState();

    QString m_title;
    Holds m_holds;
    bool m_open = true;
    bool m_searched = false;
    int m_set = 0;
    QToolButton* m_header;
    QWidget* m_content;
    QVBoxLayout* m_contentLayout;
};

} // namespace desktop
