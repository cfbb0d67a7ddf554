// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/activity_panel.h"

#include "desktop/activity_delegate.h"
#include "desktop/activity_model.h"
#include "desktop/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

namespace desktop {

namespace {

constexpr std::chrono::seconds kActivitiesRest{1};
constexpr int kStateWidth = 104;
constexpr int kTimeWidth = 128;

} // namespace

ActivityPanel::ActivityPanel(Activities& activities, QWidget* parent)
    : QWidget(parent), m_activities(activities), m_model(new ActivityModel(activities, this)),
      m_stack(new QStackedWidget(this)), m_view(new QTableView(this)), m_empty(new QLabel(this)),
      m_counts(new QLabel(this)), m_cancel(new QPushButton(this)), m_retry(new QPushButton(this)),
      m_clear(new QPushButton(this))
{
    m_cancel->setObjectName(QStringLiteral("cancelActivity"));
    m_retry->setObjectName(QStringLiteral("retryActivity"));
    m_clear->setObjectName(QStringLiteral("clearActivities"));
    m_view->setObjectName(QStringLiteral("activities"));
    m_empty->setObjectName(QStringLiteral("noActivities"));
    layOut();
    setUpView();
    connectParts();
    retranslate();
}

void ActivityPanel::layOut()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kControls);
    line->addWidget(m_counts);
    line->addStretch();
    line->addWidget(m_cancel);
    line->addWidget(m_retry);
    line->addWidget(m_clear);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(space::kGroups);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(space::kPanel, space::kGrid, space::kPanel, space::kPanel);
    body->setSpacing(space::kControls);
    body->addLayout(line);
    body->addWidget(m_stack, 1);
    QWidget::setTabOrder(m_cancel, m_retry);
    QWidget::setTabOrder(m_retry, m_clear);
    QWidget::setTabOrder(m_clear, m_view);
}

void ActivityPanel::setUpView()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ActivityDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    auto* header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ActivityModel::Title, QHeaderView::Stretch);
    header->setSectionResizeMode(ActivityModel::Progress, QHeaderView::Stretch);
    header->resizeSection(ActivityModel::State, kStateWidth);
    header->resizeSection(ActivityModel::Time, kTimeWidth);
}

void ActivityPanel::connectParts()
{
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!chosen())
            m_view->selectRow(0); // so that the buttons have something to act on
        showState();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ActivityPanel::showState);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ActivityPanel::showState);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityPanel::showState);
    connect(m_cancel, &QPushButton::clicked, this, &ActivityPanel::cancelChosen);
    connect(m_retry, &QPushButton::clicked, this, &ActivityPanel::retryChosen);
    connect(m_clear, &QPushButton::clicked, &m_activities, &Activities::clearEnded);
    const auto onKey = [this](Qt::Key key, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(key), m_view, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    onKey(Qt::Key_Delete, &ActivityPanel::cancelChosen);
    onKey(Qt::Key_R, &ActivityPanel::retryChosen);
    m_ageing.setInterval(kActivitiesRest);
    connect(&m_ageing, &QTimer::timeout, m_model, &ActivityModel::age);
}

void ActivityPanel::retranslate()
{
    const auto withKey = [](const QString& tip, Qt::Key key) {
        return QStringLiteral("%1 (%2)").arg(tip, QKeySequence(key).toString(QKeySequence::NativeText));
    };
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the chosen task"));
    m_cancel->setToolTip(withKey(tr("Ends the chosen task; what came stays"), Qt::Key_Delete));
    m_retry->setText(tr("Try again"));
    m_retry->setAccessibleName(tr("Try the chosen task again"));
    m_retry->setToolTip(withKey(tr("Begins the chosen task again; what is cached costs nothing"), Qt::Key_R));
    m_clear->setText(tr("Clear ended"));
    m_clear->setToolTip(tr("Takes the tasks that have ended off this list"));
    m_view->setAccessibleName(tr("Tasks"));
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_counts->setAccessibleName(tr("Tasks under way"));
    m_empty->setText(tr("Searches, exports and other long tasks stand here while they run and after they have ended."));
    showState();
}

void ActivityPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ActivityPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->age();
    showState();
}

void ActivityPanel::hideEvent(QHideEvent* event)
{
    m_ageing.stop();
    QWidget::hideEvent(event);
}

const ActivityEntry* ActivityPanel::chosen() const
{
    const auto rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->entryAt(rows.front().row());
}

void ActivityPanel::showState()
{
    const auto* entry = chosen();
    m_cancel->setEnabled(entry && entry->canCancel);
    m_retry->setEnabled(entry && entry->canRetry);
    m_clear->setEnabled(m_model->hasAnyEnded());
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_view) : m_empty);
    QStringList counts;
    if (const int running = m_activities.countOf(ActivityState::Running); running > 0)
        counts += tr("%n running", nullptr, running);
    if (const int waiting = m_activities.countOf(ActivityState::Waiting); waiting > 0)
        counts += tr("%n waiting", nullptr, waiting);
    m_counts->setText(counts.isEmpty() ? tr("nothing is under way") : counts.join(QStringLiteral(" · ")));
    if (!isVisible() || !m_model->isAnyUnderWay())
        m_ageing.stop();
    else if (!m_ageing.isActive())
        m_ageing.start();
}

void ActivityPanel::cancelChosen()
{
    if (const auto* entry = chosen())
        m_activities.cancel(entry->id);
}

void ActivityPanel::retryChosen()
{
    if (const auto* entry = chosen())
        m_activities.retry(entry->id);
}

} // namespace desktop
