// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shortcut_sheet.h"

#include "desktop/shortcuts_model.h"
#include "desktop/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr QSize kSheetSize{620, 560};

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* window)
    : QDialog(window), m_window(window), m_model(new ShortcutsModel(this)), m_words(new QLineEdit(this)),
      m_view(new QTableView(this)), m_none(new QLabel(this)), m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model->setWords(words);
        showNone();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    resize(kSheetSize);
    m_words->setFocus();
}

void ShortcutSheet::layOut()
{
    m_words->setClearButtonEnabled(true);
    m_view->setModel(m_model);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    auto* header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ShortcutsModel::Where, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ShortcutsModel::What, QHeaderView::Stretch);
    header->setSectionResizeMode(ShortcutsModel::Keys, QHeaderView::ResizeToContents);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->hide();
    m_close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_none, 1);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    body->setSpacing(space::kControls);
    body->addWidget(m_words);
    body->addWidget(m_view, 1);
    body->addLayout(buttons);
}

void ShortcutSheet::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ShortcutSheet::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_words->setPlaceholderText(tr("What for, or which key"));
    m_words->setAccessibleName(tr("Words to look for"));
    m_words->setToolTip(tr("Shows the keys that these words fit"));
    m_view->setAccessibleName(tr("Keys"));
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_none->setText(tr("No key fits these words."));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    m_close->setToolTip(tr("Closes this window (Esc)"));
    m_model->show(shortcutsOf(*m_window));
}

void ShortcutSheet::showNone()
{
    m_none->setVisible(m_model->rowCount() == 0);
}

} // namespace desktop
