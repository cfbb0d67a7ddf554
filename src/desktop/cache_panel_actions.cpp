// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the cache panel.
#include "desktop/cache_panel.h"

#include "ui_cache_panel.h"

#include "desktop/cache_entries_model.h"
#include "desktop/flow_layout.h"
#include "desktop/theme.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"

#include <QMenu>
#include <QMessageBox>
#include <QShortcut>

namespace desktop {

void CachePanel::setUpActions()
{
    connect(m_form->refreshButton, &QPushButton::clicked, this, &CachePanel::refreshChosen);
    connect(m_form->removeButton, &QPushButton::clicked, this, &CachePanel::removeChosen);
    connect(m_form->purgeButton, &QPushButton::clicked, this, &CachePanel::confirmPurge);
    connect(m_form->compactButton, &QPushButton::clicked, this, &CachePanel::compact);
    m_form->clearButton->setMenu(new QMenu(m_form->clearButton));
    auto* removeKey
        = new QShortcut(QKeySequence(Qt::Key_Delete), m_form->entries, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &CachePanel::removeChosen);
    auto* line = new FlowLayout(m_form->entryActions);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kControls);
    for (QWidget* button :
         {m_form->refreshButton, m_form->removeButton, m_form->purgeButton, m_form->compactButton, m_form->clearButton})
        line->addWidget(button);
}

void CachePanel::fillClearMenu()
{
    auto* menu = m_form->clearButton->menu();
    menu->clear();
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
    m_refresh = begin(tr("List: %1").arg(queryInWords(*entry, QLocale())), [this] { m_refreshing->cancel(); }, nullptr);
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
    const auto activity = std::make_shared<Activity>(begin(tr("Compact the cache"), nullptr, [this] { compact(); }));
    auto task = m_workspace.cacheCare().compact(m_stop.get_token());
    QCoro::connect(std::move(task), this, [this, activity](const base::Status& status) {
        activity->finish(status ? std::nullopt : std::optional(status.error()));
        report(status);
    });
}

Activity CachePanel::begin(const QString& title, std::function<void()> cancel, std::function<void()> retry)
{
    if (!m_activities)
        return {};
    return m_activities->begin(*this, {title, std::move(cancel), std::move(retry)});
}

void CachePanel::report(const base::Status& status)
{
    if (!status)
        Q_EMIT failed(status.error());
    read();
}

} // namespace desktop
