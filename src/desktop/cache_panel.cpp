// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cache_panel.h"

#include "ui_cache_panel.h"

#include "desktop/cache_card.h"
#include "desktop/cache_entries_model.h"
#include "desktop/format.h"
#include "desktop/theme.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"

#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>

namespace desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kChangesRest = 300ms; // a search stores many batches; one reading after them is enough
constexpr auto kAgesRest = 30s;
constexpr int kMostShown = 1000;

} // namespace

CachePanel::CachePanel(sourcing::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_form(std::make_unique<Ui::CachePanel>()),
      m_entries(new CacheEntriesModel(this)), m_refreshing(new sourcing::SearchSession(workspace, this))
{
    m_form->setupUi(this);
    m_discovery = new CacheCard(tr("Lists of products"), tr("Which products a search found; kept for a day"), this);
    m_scoring = new CacheCard(tr("Products"), tr("What is known of each product; kept for some hours"), this);
    m_form->cards->addWidget(m_discovery);
    m_form->cards->addWidget(m_scoring);
    m_form->cards->addStretch();
    m_form->body->setStretch(1, 1);
    m_form->backend->setForegroundRole(QPalette::PlaceholderText);
    m_form->backend->setFont(scaled(font(), type::kSecondary));

    m_rest.setSingleShot(true);
    m_rest.setInterval(kChangesRest);
    connect(&m_rest, &QTimer::timeout, this, &CachePanel::read);
    m_ageing.setInterval(kAgesRest);
    connect(&m_ageing, &QTimer::timeout, this, &CachePanel::readSoon);
    m_ageing.start();
    connect(&m_workspace, &sourcing::Workspace::cacheChanged, this, &CachePanel::readSoon);
    setUpEntries();
    setUpActions();
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
    header->setAccessibleName(tr("Columns"));
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(CacheEntriesModel::What, QHeaderView::Stretch);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CachePanel::showActions);
    connect(m_entries, &QAbstractItemModel::layoutChanged, this, &CachePanel::showActions);
    connect(m_refreshing, &sourcing::SearchSession::finished, this, [this](int, const domain::Summary& summary) {
        if (summary.endedBy)
            Q_EMIT failed(*summary.endedBy);
        read();
    });
}

void CachePanel::setUpActions()
{
    connect(m_form->refreshButton, &QPushButton::clicked, this, &CachePanel::refreshChosen);
    connect(m_form->removeButton, &QPushButton::clicked, this, &CachePanel::removeChosen);
    connect(m_form->purgeButton, &QPushButton::clicked, this, &CachePanel::confirmPurge);
    connect(m_form->compactButton, &QPushButton::clicked, this, &CachePanel::compact);
    auto* menu = new QMenu(m_form->clearButton);
    menu->addAction(tr("Lists of products…"), this, [this] {
        confirmClear(domain::CacheLevel::Discovery, tr("Clear the lists of products?"),
                     tr("Every search asks Keepa for its list again; products stay in the cache."));
    });
    menu->addAction(tr("Products…"), this, [this] {
        confirmClear(domain::CacheLevel::Scoring, tr("Clear the products?"),
                     tr("What was paid for each product is removed, and will be paid for again; lists stay."));
    });
    menu->addAction(tr("Everything…"), this, [this] {
        confirmClear({}, tr("Clear the cache?"),
                     tr("Everything that was paid for is removed from the cache, and will be paid for again."));
    });
    m_form->clearButton->setMenu(menu);
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
            Q_EMIT failed(status.error());
    });
    auto listing = m_workspace.cacheCare().discoveries(m_stop.get_token(), kMostShown);
    QCoro::connect(std::move(listing), this, [this](const base::Result<std::vector<domain::DiscoveryEntry>>& entries) {
        m_reading = false;
        if (entries)
            m_entries->show(*entries, m_workspace.clock().now());
    });
}

void CachePanel::showStatus(const domain::CacheStatus& status)
{
    m_status = status;
    const auto now = m_workspace.clock().now();
    m_discovery->show(status.of(domain::CacheLevel::Discovery), now);
    m_scoring->show(status.of(domain::CacheLevel::Scoring), now);
    const QString text = backendText(status);
    m_form->backend->setText(text);
    m_form->backend->setToolTip(text);
    m_form->purgeButton->setEnabled(status.persistent);
    m_form->clearButton->setEnabled(status.persistent);
    m_form->compactButton->setEnabled(status.persistent);
    showActions();
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
    if (status.claimsHeld > 0)
        parts += tr("%n being fetched", nullptr, static_cast<int>(status.claimsHeld));
    if (!status.notice.isEmpty())
        parts += status.notice;
    if (status.lastError)
        parts += tr("last error: %1").arg(status.lastError->detail);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void CachePanel::showActions()
{
    const auto* entry = chosen();
    m_form->removeButton->setEnabled(entry);
    m_form->refreshButton->setEnabled(entry && entry->query && !m_refreshing->isRunning());
}

const domain::DiscoveryEntry* CachePanel::chosen() const
{
    const auto rows = m_form->entries->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_entries->entryAt(rows.front().row());
}

void CachePanel::refreshChosen()
{
    const auto* entry = chosen();
    const auto query = entry ? domain::refreshQuery(*entry) : std::nullopt;
    if (!query)
        return;
    sourcing::RunOptions options;
    const QString name = m_workspace.settings().get(sourcing::settings::kProfile);
    options.profile = m_workspace.profile(name).value_or(m_workspace.profiles().front());
    options.refresh = options.idsOnly = true;
    m_refreshing->start(*query, options);
    showActions();
}

void CachePanel::removeChosen()
{
    const auto* entry = chosen();
    if (!entry)
        return;
    auto task = m_workspace.cacheCare().removeDiscovery(m_stop.get_token(), entry->key);
    QCoro::connect(std::move(task), this, [this](const base::Result<bool>& removed) {
        report(removed ? base::Status() : std::unexpected(removed.error()));
    });
}

template <typename Confirmed>
void CachePanel::confirm(const QString& question, const QString& lost, const QString& action, Confirmed confirmed)
{
    auto* box = new QMessageBox(QMessageBox::Question, question, lost, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* button = box->addButton(action, QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(button, &QPushButton::clicked, this, confirmed);
    box->open();
}

void CachePanel::confirmPurge()
{
    using domain::CacheLevel;
    const auto old
        = [this](CacheLevel level) { return m_status ? m_status->of(level).stale + m_status->of(level).expired : 0; };
    const auto count = old(CacheLevel::Discovery) + old(CacheLevel::Scoring);
    const auto purge = [this] {
        auto task = m_workspace.cacheCare().purge(m_stop.get_token());
        QCoro::connect(std::move(task), this, [this](const base::Result<domain::CacheRemoval>& removed) {
            report(removed ? base::Status() : std::unexpected(removed.error()));
        });
    };
    confirm(tr("Remove what is stale?"),
            tr("%n entries past their time can no longer be shown offline.", nullptr, static_cast<int>(count)),
            tr("Remove"), purge);
}

void CachePanel::confirmClear(std::optional<domain::CacheLevel> level, const QString& question, const QString& lost)
{
    const auto clear = [this, level] {
        auto task = m_workspace.cacheCare().clear(m_stop.get_token(), level);
        QCoro::connect(std::move(task), this, [this](const base::Result<domain::CacheRemoval>& removed) {
            report(removed ? base::Status() : std::unexpected(removed.error()));
        });
    };
    confirm(question, lost, tr("Clear"), clear);
}

void CachePanel::compact()
{
    m_form->compactButton->setEnabled(false);
    auto task = m_workspace.cacheCare().compact(m_stop.get_token());
    QCoro::connect(std::move(task), this, [this](const base::Status& status) { report(status); });
}

void CachePanel::report(const base::Status& status)
{
    if (!status)
        Q_EMIT failed(status.error());
    read();
}

} // namespace desktop
