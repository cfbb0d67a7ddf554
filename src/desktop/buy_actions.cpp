// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/buy_actions.h"

#include "desktop/buy_dialog.h"
#include "desktop/reject_dialog.h"
#include "sourcing/workspace.h"

#include <QPointer>

#include <algorithm>

namespace desktop {

BuyActions::BuyActions(sourcing::Workspace& workspace, QWidget* window)
    : QObject(window), m_workspace(workspace), m_window(window)
{
}

template <typename Task> void BuyActions::follow(Task task, std::function<void()> then)
{
    QCoro::connect(std::move(task), this, [this, then = std::move(then)](const base::Status& status) {
        if (!status)
            Q_EMIT failed(status.error());
        else if (then)
            then();
    });
}

void BuyActions::buy(const std::vector<domain::Row>& rows)
{
    std::vector<domain::Purchase> purchases;
    bool areOnTheList = !rows.empty();
    for (const domain::Row& row : rows) {
        const auto* known = m_workspace.buyList().find(row.facts->marketplace, row.facts->asin);
        areOnTheList = areOnTheList && known;
        if (known) {
            purchases.push_back(*known);
            continue;
        }
        domain::Purchase purchase{.marketplace = row.facts->marketplace, .asin = row.facts->asin};
        purchase.cost = row.typedCost;
        purchase.title = row.facts->title;
        purchase.addedAt = m_workspace.clock().now();
        purchases.push_back(std::move(purchase));
    }
    if (!purchases.empty())
        ask(std::move(purchases), areOnTheList);
}

void BuyActions::edit(const domain::Purchase& purchase)
{
    ask({purchase}, true);
}

void BuyActions::ask(std::vector<domain::Purchase> purchases, bool areOnTheList)
{
    auto* dialog = new BuyDialog(std::move(purchases), areOnTheList, m_window);
    connect(dialog, &BuyDialog::confirmed, this, &BuyActions::store);
    dialog->open();
}

void BuyActions::store(const std::vector<domain::Purchase>& purchases)
{
    std::vector<domain::Purchase> added;
    std::vector<domain::Purchase> before;
    for (const domain::Purchase& purchase : purchases) {
        if (const auto* known = m_workspace.buyList().find(purchase.marketplace, purchase.asin))
            before.push_back(*known);
        else
            added.push_back(purchase);
    }
    const auto undo = [this, added, before] {
        if (!added.empty())
            follow(m_workspace.buyList().remove(added), {});
        if (!before.empty())
            follow(m_workspace.buyList().put(before), {});
    };
    const auto count = static_cast<int>(purchases.size());
    const QString text = added.empty() ? tr("%n product(s) changed on the buy list", nullptr, count)
                                       : tr("%n product(s) put on the buy list", nullptr, count);
    follow(m_workspace.buyList().put(purchases), [this, text, undo] { Q_EMIT done(text, undo); });
}

void BuyActions::keep(const domain::Purchase& purchase)
{
    follow(m_workspace.buyList().put({purchase}), {});
}

void BuyActions::remove(const std::vector<domain::Purchase>& purchases)
{
    if (purchases.empty())
        return;
    const auto undo = [this, purchases] { follow(m_workspace.buyList().put(purchases), {}); };
    const QString text = tr("%n product(s) taken off the buy list", nullptr, static_cast<int>(purchases.size()));
    follow(m_workspace.buyList().remove(purchases), [this, text, undo] { Q_EMIT done(text, undo); });
}

void BuyActions::reject(const std::vector<domain::Row>& rows)
{
    if (rows.empty())
        return;
    const auto& first = *rows.front().facts;
    const QString title = first.title.isEmpty() ? first.asin.toString() : first.title;
    auto* dialog = new RejectDialog(title, static_cast<int>(rows.size()), m_window);
    connect(dialog, &RejectDialog::confirmed, this,
            [this, rows](const QString& reason) { storeRejects(rows, reason); });
    dialog->open();
}

void BuyActions::storeRejects(const std::vector<domain::Row>& rows, const QString& reason)
{
    const auto isAmongThem = [&rows](const domain::Rejection& rejection) {
        return std::ranges::any_of(rows, [&rejection](const domain::Row& row) {
            return row.facts->asin == rejection.asin && row.facts->marketplace == rejection.marketplace;
        });
    };
    std::vector<domain::Rejection> before;
    for (const domain::Rejection& rejection : m_workspace.rejects().all()) {
        if (isAmongThem(rejection))
            before.push_back(rejection);
    }
    const auto undo = [this, rows, before] {
        std::vector<domain::Rejection> now;
        for (const domain::Row& row : rows)
            now.push_back({.marketplace = row.facts->marketplace, .asin = row.facts->asin});
        const auto restore = [this, rows, before] {
            Q_EMIT rowsRestored(rows);
            if (!before.empty())
                follow(m_workspace.rejects().put(before), {});
        };
        follow(m_workspace.rejects().unreject(std::move(now)), restore);
    };
    // The rows leave at once; they are there again when it could not be written down.
    Q_EMIT rowsRejected(rows);
    const QString text = tr("%n product(s) rejected", nullptr, static_cast<int>(rows.size()));
    auto task = m_workspace.rejects().reject(rows, reason);
    QCoro::connect(std::move(task), this, [this, rows, text, undo](const base::Status& status) {
        if (status)
            return Q_EMIT done(text, undo);
        Q_EMIT rowsRestored(rows);
        Q_EMIT failed(status.error());
    });
}

void BuyActions::unreject(const std::vector<domain::Rejection>& rejections)
{
    if (rejections.empty())
        return;
    const auto undo = [this, rejections] { follow(m_workspace.rejects().put(rejections), {}); };
    const QString text = tr("%n product(s) no longer rejected", nullptr, static_cast<int>(rejections.size()));
    follow(m_workspace.rejects().unreject(rejections), [this, text, undo] { Q_EMIT done(text, undo); });
}

} // namespace desktop
