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

void bookInLedger(const std::shared_ptr<Services>& services, const char* request, domain::Tokens expected,
                  domain::Tokens consumed, const keepa::TokenState& tokens, bool mayHaveBeenChargedBefore)
{
    if (!services->library)
        return;
    cache::LedgerEntry entry;
    entry.time = services->clock.now();
    entry.keyFingerprint = services->keyFingerprint;
    entry.request = QLatin1String(request);
    entry.forecast = expected;
    entry.consumed = consumed;
    entry.balanceAfter = tokens.left;
    entry.refillRate = tokens.refillRate.count;
    entry.refillIn = tokens.refillIn;
    if (mayHaveBeenChargedBefore)
        entry.note = QStringLiteral("an earlier try was lost after it may have been charged");
    services->tasks.add(writeEntry(services, std::move(entry)));
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
