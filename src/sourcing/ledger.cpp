// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/ledger.h"

#include "base/log.h"
#include "sourcing/services.h"

namespace sourcing {

namespace {

base::Task<> writeEntry(std::shared_ptr<Services> services, cache::LedgerEntry entry)
{
    const auto written = co_await services->library->addLedgerEntry(std::move(entry));
    if (!written)
        qCWarning(base::logSourcing).noquote() << "the token ledger could not be written:" << written.error().detail;
}

} // namespace

void keepLedger(QObject& listener, const std::shared_ptr<Services>& services)
{
    // Weak: the client, whose signal this is, belongs to the services.
    const std::weak_ptr<Services> weak = services;
    const auto write = [weak](const QString& request, const keepa::Charge& charge) {
        const auto alive = weak.lock();
        if (!alive || !alive->library)
            return;
        cache::LedgerEntry entry;
        entry.time = alive->clock.now();
        entry.keyFingerprint = alive->keyFingerprint;
        entry.request = request;
        entry.forecast = charge.expected;
        entry.consumed = charge.consumed;
        entry.balanceAfter = charge.balance.left;
        entry.refillRate = charge.balance.refillRate.count;
        entry.refillIn = charge.balance.refillIn;
        if (charge.isLost)
            entry.note = QStringLiteral("paid for an answer that was lost or damaged");
        alive->tasks.add(writeEntry(alive, std::move(entry)));
    };
    QObject::connect(services->client.get(), &keepa::Client::charged, &listener, write);
}

base::Task<> seedBalance(std::shared_ptr<Services> services)
{
    if (!services->library)
        co_return;
    const auto known = co_await services->library->lastBalance(services->keyFingerprint);
    if (!known) {
        qCWarning(base::logSourcing).noquote() << "the last token balance could not be read:" << known.error().detail;
        co_return;
    }
    if (!*known)
        co_return;
    keepa::TokenState state;
    state.left = (*known)->balance;
    state.refillRate = domain::Tokens{(*known)->refillRate};
    state.refillIn = (*known)->refillIn;
    state.asOf = (*known)->time;
    services->client->seedTokens(state);
}

} // namespace sourcing
