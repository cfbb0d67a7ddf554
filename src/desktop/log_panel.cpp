// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/log_panel.h"

#include "desktop/log_model.h"
#include "desktop/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace desktop {

namespace {

constexpr std::chrono::milliseconds kLogRest{250};
constexpr int kWordsWidth = 240;
constexpr int kLevels = static_cast<int>(base::LogLevel::Error) + 1;

} // namespace

LogPanel::LogPanel(QWidget* parent)
    : QWidget(parent), m_model(new LogModel(this)), m_view(new QTableView(this)), m_level(new QComboBox(this)),
      m_category(new QComboBox(this)), m_words(new QLineEdit(this)), m_follow(new QCheckBox(this)),
      m_count(new QLabel(this)), m_copy(new QPushButton(this)), m_clear(new QPushButton(this))
{
    layOut();
    for (int level = 0; level < kLevels; ++level)
        m_level->addItem(QString(), level);
    m_category->addItem(QString());
    m_follow->setChecked(true);
    connectControls();
    retranslate();
    showState();
}

void LogPanel::layOut()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kControls);
    for (QWidget* control : {static_cast<QWidget*>(m_level), static_cast<QWidget*>(m_category),
                             static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_follow)})
        line->addWidget(control);
    line->addStretch();
    line->addWidget(m_count);
    line->addWidget(m_copy);
    line->addWidget(m_clear);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(space::kPanel, space::kGrid, space::kPanel, space::kPanel);
    body->setSpacing(space::kControls);
    body->addLayout(line);
    body->addWidget(m_view);
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(kWordsWidth);
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    auto* header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    const QFontMetrics metrics(font());
    header->resizeSection(LogModel::Time,
                          metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + 2 * space::kPanel);
    header->resizeSection(LogModel::Category,
                          metrics.horizontalAdvance(QStringLiteral("gleaner.sourcing")) + 2 * space::kPanel);
}

void LogPanel::connectControls()
{
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogPanel::applyFilter);
    connect(m_category, &QComboBox::currentIndexChanged, this, &LogPanel::applyFilter);
    connect(m_words, &QLineEdit::textChanged, this, &LogPanel::applyFilter);
    connect(m_follow, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_view->scrollToBottom();
    });
    // Who scrolls up wants to read; who comes back to the end wants to follow.
    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const auto* bar = m_view->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() == bar->maximum());
    });
    connect(m_copy, &QPushButton::clicked, this, &LogPanel::copy);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_model->clear();
        showState();
    });
    auto* copyKey = new QShortcut(QKeySequence::Copy, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copyKey, &QShortcut::activated, this, &LogPanel::copy);
    m_look.setInterval(kLogRest);
    connect(&m_look, &QTimer::timeout, this, &LogPanel::readNow);
}

void LogPanel::retranslate()
{
    m_level->setAccessibleName(tr("Least level"));
    m_level->setToolTip(tr("Shows messages of this level and above"));
    for (int level = 0; level < kLevels; ++level) {
        const QString name = word(static_cast<base::LogLevel>(level));
        m_level->setItemText(level, level == 0 ? tr("every level") : tr("%1 and above").arg(name));
    }
    m_category->setAccessibleName(tr("Part of the program"));
    m_category->setToolTip(tr("Shows the messages of one part of the program"));
    m_category->setItemText(0, tr("every part"));
    m_words->setPlaceholderText(tr("Words in the message"));
    m_words->setAccessibleName(tr("Words in the message"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keeps the newest message in view"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the chosen messages, or all in view; keys and passwords are not in them (Ctrl+C)"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Empties this list; a log file keeps its lines"));
    m_view->setAccessibleName(tr("Log"));
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    showState();
}

void LogPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LogPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    readNow();
    m_look.start();
}

void LogPanel::hideEvent(QHideEvent* event)
{
    m_look.stop();
    QWidget::hideEvent(event);
}

void LogPanel::readNow()
{
    auto lines = base::logLinesAfter(m_model->last());
    if (lines.empty())
        return;
    m_model->append(std::move(lines));
    showCategories();
    showState();
    if (m_follow->isChecked())
        m_view->scrollToBottom();
}

void LogPanel::showCategories()
{
    const auto known = m_model->categories();
    for (const QString& name : known) {
        if (m_category->findText(name) < 0)
            m_category->addItem(name, name);
    }
}

void LogPanel::applyFilter()
{
    m_model->setFilter({static_cast<base::LogLevel>(m_level->currentIndex()), m_category->currentData().toString(),
                        m_words->text().trimmed()});
    showState();
    if (m_follow->isChecked())
        m_view->scrollToBottom();
}

void LogPanel::showState()
{
    const int count = m_model->rowCount();
    m_count->setText(tr("%n message(s)", nullptr, count));
    m_copy->setEnabled(count > 0);
    m_clear->setEnabled(count > 0);
}

void LogPanel::copy()
{
    std::vector<int> rows;
    const auto chosen = m_view->selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen)
        rows.push_back(index.row());
    std::ranges::sort(rows);
    for (int row = 0; chosen.isEmpty() && row < m_model->rowCount(); ++row)
        rows.push_back(row);
    QStringList lines;
    for (const int row : rows)
        lines += m_model->lineText(row);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace desktop
