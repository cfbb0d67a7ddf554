// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The manual: one page from the resources in the program's language, its chapters at the left, words to look for above.
// Opened by ProgramActions, goes when it is closed; GUI thread.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QTextBrowser;

namespace desktop {

class SideList;

class ManualWindow final : public QDialog {
    Q_OBJECT

public:
    explicit ManualWindow(QWidget* parent);

    [[nodiscard]] QTextBrowser& page() { return *m_page; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void retranslate();
    void load();
    void showChapter(int chapter);
    void find(bool onward);

    QLineEdit* m_words;
    QLabel* m_none;
    SideList* m_chapters;
    QTextBrowser* m_page;
};

} // namespace desktop
