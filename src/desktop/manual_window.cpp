// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/manual_window.h"

#include "desktop/side_list.h"
#include "desktop/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr QSize kManualSize{860, 640};

/// In the program's language, else in English.
QString manualText()
{
    for (const QString& language : {QLocale().name().section(u'_', 0, 0), QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/manual/%1.md").arg(language));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

} // namespace

ManualWindow::ManualWindow(QWidget* parent)
    : QDialog(parent), m_words(new QLineEdit(this)), m_none(new QLabel(this)), m_chapters(new SideList(this)),
      m_page(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(m_chapters, &SideList::currentRowChanged, this, &ManualWindow::showChapter);
    connect(m_chapters, &SideList::itemClicked, this, [this] { showChapter(m_chapters->currentRow()); });
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        m_page->moveCursor(QTextCursor::Start);
        find(true);
    });
    connect(m_words, &QLineEdit::returnPressed, this, [this] { find(true); });
    const auto key = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Find, [this] {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
    key(QKeySequence::FindNext, [this] { find(true); });
    key(QKeySequence::FindPrevious, [this] { find(false); });
    retranslate();
    resize(kManualSize);
    m_page->setFocus();
}

void ManualWindow::layOut()
{
    m_words->setClearButtonEnabled(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenExternalLinks(true);
    m_page->document()->setDocumentMargin(space::kGroups);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kControls);
    top->addWidget(m_words);
    top->addWidget(m_none, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::kControls);
    middle->addWidget(m_chapters);
    middle->addWidget(m_page, 1);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    body->setSpacing(space::kControls);
    body->addLayout(top);
    body->addLayout(middle, 1);
}

void ManualWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ManualWindow::retranslate()
{
    setWindowTitle(tr("Manual"));
    m_words->setPlaceholderText(tr("Find in the manual"));
    m_words->setAccessibleName(tr("Find in the manual"));
    m_words->setToolTip(tr("Goes to these words; Return goes on (%1)")
                            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_words->setMinimumWidth(m_words->fontMetrics().horizontalAdvance(m_words->placeholderText()) * 2);
    m_none->setText(tr("These words are not in it."));
    m_none->hide();
    m_chapters->setAccessibleName(tr("Chapters"));
    m_page->setAccessibleName(tr("Manual"));
    load();
}

void ManualWindow::load()
{
    m_page->setMarkdown(manualText());
    m_chapters->clear();
    for (QTextBlock block = m_page->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2)
            continue;
        auto* item = new QListWidgetItem(m_chapters);
        item->setData(Qt::UserRole, block.position());
        m_chapters->setTitle(m_chapters->row(item), block.text());
    }
}

void ManualWindow::showChapter(int chapter)
{
    if (chapter < 0)
        return;
    const QTextBlock block = m_page->document()->findBlock(m_chapters->item(chapter)->data(Qt::UserRole).toInt());
    m_page->setTextCursor(QTextCursor(block));
    const QRectF place = m_page->document()->documentLayout()->blockBoundingRect(block);
    m_page->verticalScrollBar()->setValue(qRound(place.top()) - space::kControls);
}

/// From the cursor on, and round the end.
void ManualWindow::find(bool onward)
{
    const QString words = m_words->text().trimmed();
    const auto way = onward ? QTextDocument::FindFlags() : QTextDocument::FindFlags(QTextDocument::FindBackward);
    bool isFound = words.isEmpty() || m_page->find(words, way);
    if (!isFound) {
        m_page->moveCursor(onward ? QTextCursor::Start : QTextCursor::End);
        isFound = m_page->find(words, way);
    }
    m_none->setVisible(!isFound);
}

} // namespace desktop
