// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cache_panel.h"

#include "ui_cache_panel.h"

#include "desktop/cache_card.h"
#include "desktop/cache_entries_model.h"
#include "desktop/format.h"
#include "desktop/state_mark.h"
#include "desktop/theme.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"

#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollArea>

#include <array>
#include <utility>

namespace desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kChangesRest = 300ms; // a search stores many batches; one reading after them is enough
constexpr auto kAgesRest = 30s;
constexpr int kMostShown = 1000;
constexpr int kListsWidth = 380;
constexpr int kAroundCards = 48; // the line below and the margins
constexpr int kLeastListsHeight = 180;

} // namespace

CachePanel::CachePanel(sourcing::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_form(std::make_unique<Ui::CachePanel>()),
      m_entries(new CacheEntriesModel(this)), m_state(new StateMark(this)),
      m_refreshing(new sourcing::SearchSession(workspace, this))
{
    m_form->setupUi(this);
    m_discovery = new CacheCard(domain::CacheLevel::Discovery, m_form->content);
    m_scoring = new CacheCard(domain::CacheLevel::Scoring, m_form->content);
    m_form->backendLine->insertWidget(0, m_state);
    m_form->backend->setForegroundRole(QPalette::PlaceholderText);
    m_form->backend->setFont(scaled(font(), type::kSecondary));
    m_form->noEntries->setForegroundRole(QPalette::PlaceholderText);
    m_form->scrollArea->viewport()->setAutoFillBackground(false);

    m_rest.setSingleShot(true);
    m_rest.setInterval(kChangesRest);
    connect(&m_rest, &QTimer::timeout, this, &CachePanel::read);
    m_ageing.setInterval(kAgesRest);
    connect(&m_ageing, &QTimer::timeout, this, &CachePanel::readSoon);
    m_ageing.start();
    connect(&m_workspace, &sourcing::Workspace::cacheChanged, this, &CachePanel::readSoon);
    setUpEntries();
    setUpActions();
    arrange();
    retranslate();
    QTimer::singleShot(0, this, &CachePanel::tellOfOpening); // by then somebody listens
}

CachePanel::~CachePanel()
{
    m_stop.request_stop();
}

void CachePanel::setUpEntries()
{
    auto* view = m_form->entries;
    view->setModel(m_entries);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    auto* header = view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(CacheEntriesModel::What, QHeaderView::Stretch);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CachePanel::showActions);
    connect(m_entries, &QAbstractItemModel::layoutChanged, this, &CachePanel::showActions);
    connect(m_refreshing, &sourcing::SearchSession::finished, this, [this](int, const domain::Summary& summary) {
        m_refresh.finish(summary.endedBy, tr("%n product(s)", nullptr, static_cast<int>(summary.asins.size())));
        if (summary.endedBy)
            Q_EMIT failed(*summary.endedBy);
        read();
    });
}

/// The widest that fits: all in one row, the cards over each other beside the lists, or everything in one column.
void CachePanel::arrange()
{
    const int card = m_discovery->minimumSizeHint().width() + space::kPanel;
    const int room = width();
    const auto layout = room >= 2 * card + kListsWidth ? Layout::InOneRow
        : room >= card + kListsWidth                   ? Layout::CardsBeside
                                                       : Layout::Stacked;
    if (layout == m_layout)
        return;
    m_layout = layout;
    auto* body = m_form->body;
    for (QWidget* part : {static_cast<QWidget*>(m_discovery), static_cast<QWidget*>(m_scoring), m_form->lists})
        body->removeWidget(part);
    const bool row = layout == Layout::InOneRow, beside = layout == Layout::CardsBeside;
    body->addWidget(m_discovery, 0, 0);
    body->addWidget(m_scoring, row ? 0 : 1, row ? 1 : 0);
    body->addWidget(m_form->lists, row || beside ? 0 : 2, row ? 2 : beside ? 1 : 0, beside ? 2 : 1, 1);
    const std::array stretches{layout == Layout::Stacked, beside, row};
    for (int column = 0; column < 3; ++column)
        body->setColumnStretch(column, stretches[static_cast<size_t>(column)] ? 1 : 0);
    body->setRowStretch(2, layout == Layout::Stacked ? 1 : 0);
    m_form->lists->setMinimumHeight(layout == Layout::Stacked ? kLeastListsHeight : 0);
}

/// Room for the cards in one row; the rest scrolls.
QSize CachePanel::sizeHint() const
{
    return {2 * m_discovery->sizeHint().width() + kListsWidth, m_discovery->sizeHint().height() + kAroundCards};
}

void CachePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CachePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void CachePanel::retranslate()
{
    m_form->entries->horizontalHeader()->setAccessibleName(tr("Columns"));
    fillClearMenu();
    if (m_status)
        showBackend(*m_status);
    m_layout = Layout::None; // other words, other widths
    arrange();
}

void CachePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
}

void CachePanel::tellOfOpening()
{
    auto task = m_workspace.cacheCare().status(m_stop.get_token());
    QCoro::connect(std::move(task), this, [this](const base::Result<domain::CacheStatus>& status) {
        if (status && status->problem)
            Q_EMIT failed(*status->problem);
        else if (status && !status->notice.isEmpty())
            Q_EMIT noticed(status->notice);
    });
}

void CachePanel::readSoon()
{
    if (isVisible() && !m_rest.isActive())
        m_rest.start();
}

void CachePanel::read()
{
    if (m_reading)
        return readSoon();
    m_reading = true;
    auto task = m_workspace.cacheCare().status(m_stop.get_token());
    QCoro::connect(std::move(task), this, [this](const base::Result<domain::CacheStatus>& status) {
        if (status)
            showStatus(*status);
        else
            showUnreachable(status.error());
    });
    auto listing = m_workspace.cacheCare().discoveries(m_stop.get_token(), kMostShown);
    QCoro::connect(std::move(listing), this, [this](const base::Result<std::vector<domain::DiscoveryEntry>>& entries) {
        m_reading = false;
        if (entries) {
            m_entries->show(*entries, m_workspace.clock().now());
            m_form->entriesStack->setCurrentWidget(entries->empty() ? static_cast<QWidget*>(m_form->noEntries)
                                                                    : m_form->entries);
        } else {
            showUnreachable(entries.error());
        }
    });
}

void CachePanel::showStatus(const domain::CacheStatus& status)
{
    m_status = status;
    const auto now = m_workspace.clock().now();
    m_discovery->show(status.of(domain::CacheLevel::Discovery), now);
    m_scoring->show(status.of(domain::CacheLevel::Scoring), now);
    m_reachable = true;
    showBackend(status);
    m_form->purgeButton->setEnabled(status.persistent);
    m_form->clearButton->setEnabled(status.persistent);
    m_form->compactButton->setEnabled(status.persistent);
    showActions();
}

void CachePanel::showBackend(const domain::CacheStatus& status)
{
    using enum StateMark::State;
    const QString text = backendText(status);
    m_form->backend->setText(text);
    m_form->backend->setToolTip(text);
    if (!status.persistent)
        m_state->show(status.problem ? Bad : Doubtful, tr("off"));
    else
        m_state->show(Good, tr("ready"));
    m_state->setAccessibleName(tr("State of the cache: %1").arg(m_state->text()));
    m_state->setToolTip(status.persistent ? tr("The cache answers") : tr("Nothing is kept when the program ends"));
}

/// Told once, until it answers again; what was read before stays in view.
void CachePanel::showUnreachable(const base::Error& error)
{
    const bool news = std::exchange(m_reachable, false);
    m_state->show(StateMark::State::Bad, tr("out of reach"));
    m_state->setAccessibleName(tr("State of the cache: %1").arg(m_state->text()));
    m_state->setToolTip(error.detail);
    if (news)
        Q_EMIT failed(error);
}

QString CachePanel::backendText(const domain::CacheStatus& status) const
{
    const QLocale locale;
    QStringList parts;
    if (!status.persistent)
        parts += tr("No cache: what is paid for is kept until the program ends");
    if (status.problem)
        parts += status.problem->detail;
    if (status.persistent) {
        parts += status.backendTitle();
        parts += status.location;
        parts += status.mostBytes > 0
            ? tr("%1 of %2").arg(bytesText(status.bytesOnDisk, locale), bytesText(status.mostBytes, locale))
            : bytesText(status.bytesOnDisk, locale);
    }
    parts += tr("%n token(s) saved", nullptr, static_cast<int>(status.tokensSaved));
    if (status.lastLookup)
        parts += tr("last look-up %1").arg(secondsText(*status.lastLookup, locale));
    if (status.roundTrip && *status.roundTrip >= 1ms) // a file's is never worth telling
        parts += tr("answers in %1").arg(secondsText(*status.roundTrip, locale));
    if (status.claimsHeld > 0)
        parts += tr("%n being fetched", nullptr, static_cast<int>(status.claimsHeld));
    if (!status.notice.isEmpty())
        parts += status.notice;
    if (status.lastError)
        parts += tr("last error: %1").arg(status.lastError->detail);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace desktop
