// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/library.h"

#include "cache/asin_list.h"
#include "cache/database.h"
#include "cache/library_rows.h"

namespace cache {

// After an await none of these functions touches `this`; the database runs its jobs to the end before it goes.

namespace {

domain::Tokens tokensAt(const AnswerRow& row, int column)
{
    return {static_cast<int>(row.integer(column))};
}

LedgerEntry readLedgerEntry(const AnswerRow& row)
{
    LedgerEntry entry;
    entry.time = timeAt(row, 0);
    entry.keyFingerprint = row.text(1);
    entry.request = row.text(2);
    if (!row.isNull(3))
        entry.forecast = tokensAt(row, 3);
    entry.consumed = tokensAt(row, 4);
    if (!row.isNull(5))
        entry.balanceAfter = tokensAt(row, 5);
    if (!row.isNull(6))
        entry.refillRate = static_cast<int>(row.integer(6));
    if (!row.isNull(7))
        entry.refillIn = std::chrono::milliseconds(row.integer(7));
    entry.note = row.text(8);
    return entry;
}

base::Result<HistoryEntry> readSearch(const AnswerRow& row)
{
    const auto marketplace = domain::marketplaceFromId(static_cast<int>(row.integer(3)));
    auto asins = asinsFromJson(row.text(15));
    if (!marketplace || !asins)
        return base::failure(base::ErrorKind::Storage,
                             QStringLiteral("search %1 of the history cannot be read").arg(row.integer(0)));
    const auto count = [&row](int column) { return static_cast<int>(row.integer(column)); };
    HistoryEntry entry;
    entry.id = row.integer(0);
    entry.startedAt = timeAt(row, 1);
    entry.finishedAt = timeAt(row, 2);
    entry.marketplace = *marketplace;
    entry.queryJson = row.text(4).toUtf8();
    entry.profileName = row.text(5);
    entry.profileHash = row.text(6);
    entry.totalAvailable = row.integer(7);
    entry.rows = count(8);
    entry.hits = count(9);
    entry.misses = count(10);
    entry.stale = count(11);
    entry.forecast = tokensAt(row, 12);
    entry.spent = tokensAt(row, 13);
    entry.saved = tokensAt(row, 14);
    entry.asins = std::move(*asins);
    return entry;
}

base::Status insertBalance(Connection& connection, const QString& keyFingerprint, const TokenBalance& balance)
{
    const QVariantList values{keyFingerprint, asUnixMs(balance.time), balance.balance.count, balance.refillRate,
                              qlonglong{balance.refillIn.count()}};
    return withoutCount(connection.run("store_balance", values));
}

base::Status insertLedgerEntry(Connection& connection, const LedgerEntry& entry)
{
    const QVariantList values{asUnixMs(entry.time),
                              entry.keyFingerprint,
                              entry.request,
                              entry.forecast ? QVariant(entry.forecast->count) : QVariant(),
                              entry.consumed.count,
                              entry.balanceAfter ? QVariant(entry.balanceAfter->count) : QVariant(),
                              entry.refillRate ? QVariant(*entry.refillRate) : QVariant(),
                              entry.refillIn ? QVariant(qlonglong{entry.refillIn->count()}) : QVariant(),
                              entry.note};
    const auto added = withoutCount(connection.run("add_ledger_entry", values));
    if (!added || !entry.balanceAfter || !entry.refillRate || !entry.refillIn)
        return added;
    return insertBalance(connection, entry.keyFingerprint,
                         {entry.time, *entry.balanceAfter, *entry.refillRate, *entry.refillIn});
}

base::Result<std::int64_t> insertSearch(Connection& connection, const HistoryEntry& entry)
{
    const QVariantList values{asUnixMs(entry.startedAt),
                              asUnixMs(entry.finishedAt),
                              static_cast<int>(entry.marketplace),
                              QString::fromUtf8(entry.queryJson),
                              entry.profileName,
                              entry.profileHash,
                              qlonglong{entry.totalAvailable},
                              entry.rows,
                              entry.hits,
                              entry.misses,
                              entry.stale,
                              entry.forecast.count,
                              entry.spent.count,
                              entry.saved.count,
                              asinsToJson(entry.asins)};
    std::int64_t id = 0;
    const auto added = connection.each("add_search", values, [&id](const AnswerRow& row) {
        id = row.integer(0);
        return base::Status();
    });
    if (!added)
        return std::unexpected(added.error());
    return id;
}

struct DocumentStatements {
    const char *put, *list, *get, *remove;
};

const DocumentStatements& statementsOf(Document kind)
{
    static constexpr DocumentStatements presets{"put_preset", "list_presets", "get_preset", "remove_preset"};
    static constexpr DocumentStatements profiles{"put_profile", "list_profiles", "get_profile", "remove_profile"};
    return kind == Document::Preset ? presets : profiles;
}

NamedDocument readDocument(const AnswerRow& row)
{
    return {row.text(0), row.text(1).toUtf8()};
}

base::Status putDocument(Connection& connection, Document kind, const NamedDocument& document, base::Timestamp now)
{
    const QVariantList values{document.name, QString::fromUtf8(document.json), asUnixMs(now)};
    return withoutCount(connection.run(statementsOf(kind).put, values));
}

base::Status changeDocuments(Connection& connection, Document kind, const DocumentChange& change, base::Timestamp now)
{
    for (const QString& name : change.fresh) {
        const auto there = listed<NamedDocument>(connection, statementsOf(kind).get, {name}, readDocument);
        if (!there)
            return std::unexpected(there.error());
        if (!there->empty())
            return base::failure(base::ErrorKind::Input, QStringLiteral("there is a \"%1\" already").arg(name));
    }
    for (const QString& name : change.remove) {
        if (const auto removed = withoutCount(connection.run(statementsOf(kind).remove, {name})); !removed)
            return removed;
    }
    for (const NamedDocument& document : change.put) {
        if (const auto stored = putDocument(connection, kind, document, now); !stored)
            return stored;
    }
    return {};
}

} // namespace

base::Task<base::Result<Library::Opened>> Library::open(QString path, const base::Clock* clock)
{
    const auto now = clock->now();
    auto location = Location::sqlite(path);
    auto database = co_await Database::open(location, StoreKind::Library, now);
    if (!database)
        co_return std::unexpected(database.error());
    std::unique_ptr<Library> library(new Library(std::move(database->database), *clock));
    co_return Opened{std::move(library), database->notice};
}

Library::Library(std::unique_ptr<Database> database, const base::Clock& clock)
    : m_database(std::move(database)), m_clock(clock)
{
}

Library::~Library() = default;

base::Task<base::Status> Library::addLedgerEntry(LedgerEntry entry)
{
    auto future = m_database->write([entry](Connection& c) { return insertLedgerEntry(c, entry); });
    auto added = co_await answer(future);
    co_return added;
}

base::Task<base::Result<std::vector<LedgerEntry>>> Library::ledger(base::Timestamp since, int limit)
{
    auto future = m_database->read([since, limit](Connection& c) {
        return listed<LedgerEntry>(c, "list_ledger", {asUnixMs(since), limit}, readLedgerEntry);
    });
    auto entries = co_await answer(future);
    co_return entries;
}

base::Task<base::Result<domain::Tokens>> Library::tokensConsumedSince(QString keyFingerprint, base::Timestamp since)
{
    auto future = m_database->read([keyFingerprint, since](Connection& c) -> base::Result<domain::Tokens> {
        domain::Tokens sum;
        const auto read = c.each("tokens_since", {keyFingerprint, asUnixMs(since)}, [&sum](const AnswerRow& row) {
            sum = tokensAt(row, 0);
            return base::Status();
        });
        if (!read)
            return std::unexpected(read.error());
        return sum;
    });
    auto sum = co_await answer(future);
    co_return sum;
}

base::Task<base::Status> Library::storeBalance(QString keyFingerprint, TokenBalance balance)
{
    auto future = m_database->write(
        [keyFingerprint, balance](Connection& c) { return insertBalance(c, keyFingerprint, balance); });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<std::optional<TokenBalance>>> Library::lastBalance(QString keyFingerprint)
{
    auto future = m_database->read([keyFingerprint](Connection& c) {
        const auto read = [](const AnswerRow& row) {
            return TokenBalance{timeAt(row, 0), tokensAt(row, 1), static_cast<int>(row.integer(2)),
                                std::chrono::milliseconds(row.integer(3))};
        };
        return firstOf(listed<TokenBalance>(c, "last_balance", {keyFingerprint}, read));
    });
    auto balance = co_await answer(future);
    co_return balance;
}

base::Task<base::Result<std::int64_t>> Library::addSearch(HistoryEntry entry)
{
    auto future = m_database->write([entry](Connection& c) { return insertSearch(c, entry); });
    auto id = co_await answer(future);
    co_return id;
}

base::Task<base::Result<std::vector<HistoryEntry>>> Library::searches(int limit)
{
    auto future = m_database->read(
        [limit](Connection& c) { return listed<HistoryEntry>(c, "list_searches", {limit}, readSearch); });
    auto entries = co_await answer(future);
    co_return entries;
}

base::Task<base::Result<std::optional<HistoryEntry>>> Library::search(std::int64_t id)
{
    auto future = m_database->read(
        [id](Connection& c) { return firstOf(listed<HistoryEntry>(c, "get_search", {qlonglong{id}}, readSearch)); });
    auto entry = co_await answer(future);
    co_return entry;
}

base::Task<base::Status> Library::put(Document kind, NamedDocument document)
{
    const auto now = m_clock.now();
    auto future
        = m_database->write([kind, document, now](Connection& c) { return putDocument(c, kind, document, now); });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<std::vector<NamedDocument>>> Library::list(Document kind)
{
    auto future = m_database->read(
        [kind](Connection& c) { return listed<NamedDocument>(c, statementsOf(kind).list, {}, readDocument); });
    auto documents = co_await answer(future);
    co_return documents;
}

base::Task<base::Result<std::optional<NamedDocument>>> Library::get(Document kind, QString name)
{
    auto future = m_database->read([kind, name](Connection& c) {
        return firstOf(listed<NamedDocument>(c, statementsOf(kind).get, {name}, readDocument));
    });
    auto document = co_await answer(future);
    co_return document;
}

base::Task<base::Result<bool>> Library::remove(Document kind, QString name)
{
    auto future = m_database->write([kind, name](Connection& c) -> base::Result<bool> {
        const auto removed = c.run(statementsOf(kind).remove, {name});
        if (!removed)
            return std::unexpected(removed.error());
        return *removed > 0;
    });
    auto removed = co_await answer(future);
    co_return removed;
}

base::Task<base::Status> Library::putCost(TypedCost cost)
{
    const auto now = m_clock.now();
    auto future = m_database->write([cost, now](Connection& c) {
        const QVariantList values{static_cast<int>(cost.marketplace), cost.asin.toString(), qlonglong{cost.cost},
                                  asUnixMs(now)};
        return withoutCount(c.run("put_cost", values));
    });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<bool>> Library::removeCost(domain::Marketplace marketplace, domain::Asin asin)
{
    auto future = m_database->write([marketplace, asin](Connection& c) -> base::Result<bool> {
        const auto removed = c.run("remove_cost", {static_cast<int>(marketplace), asin.toString()});
        if (!removed)
            return std::unexpected(removed.error());
        return *removed > 0;
    });
    auto removed = co_await answer(future);
    co_return removed;
}

base::Task<base::Result<std::vector<TypedCost>>> Library::costs()
{
    auto future = m_database->read([](Connection& c) -> base::Result<std::vector<TypedCost>> {
        std::vector<TypedCost> costs;
        const auto read = c.each("list_costs", {}, [&costs](const AnswerRow& row) {
            const auto marketplace = domain::marketplaceFromId(static_cast<int>(row.integer(0)));
            const auto asin = domain::Asin::parse(row.text(1));
            if (marketplace && asin && row.integer(2) >= 0)
                costs.push_back({*marketplace, *asin, row.integer(2)});
            return base::Status();
        });
        if (!read)
            return std::unexpected(read.error());
        return costs;
    });
    auto costs = co_await answer(future);
    co_return costs;
}

base::Task<base::Status> Library::change(Document kind, DocumentChange change)
{
    const auto now = m_clock.now();
    auto future
        = m_database->write([kind, change, now](Connection& c) { return changeDocuments(c, kind, change, now); });
    auto changed = co_await answer(future);
    co_return changed;
}

} // namespace cache
