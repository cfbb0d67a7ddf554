// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a seller keeps, apart from the cache: token ledger and balances, search history, presets, profiles, typed costs,
// buy list, notes and rejects. Always a local SQLite file. One per program, owned by who opened it; called on the GUI
// thread.
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "domain/asin.h"
#include "domain/marketplace.h"
#include "domain/purchase.h"
#include "domain/reject.h"
#include "domain/tokens.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace cache {

class Database;

/// One paid request. The key itself is never here: its fingerprint is.
struct LedgerEntry {
    base::Timestamp time{};
    QString keyFingerprint;
    QString request; // "product", "query", …
    std::optional<domain::Tokens> forecast;
    domain::Tokens consumed;
    std::optional<domain::Tokens> balanceAfter; // as Keepa's answer says
    std::optional<int> refillRate; // tokens a minute
    std::optional<std::chrono::milliseconds> refillIn;
    QString note;

    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

struct TokenBalance {
    base::Timestamp time{}; // when Keepa said so
    domain::Tokens balance;
    int refillRate = 0;
    std::chrono::milliseconds refillIn{0};

    friend bool operator==(const TokenBalance&, const TokenBalance&) = default;
};

struct HistoryEntry {
    std::int64_t id = 0; // given by add
    base::Timestamp startedAt{}, finishedAt{};
    domain::Marketplace marketplace = domain::Marketplace::Us;
    QByteArray queryJson;
    QString profileName, profileHash;
    std::int64_t totalAvailable = 0;
    int rows = 0, hits = 0, misses = 0, stale = 0;
    domain::Tokens forecast, spent, saved;
    std::vector<domain::Asin> asins; // of the rows shown; empty in lists

    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

/// What a seller typed as the cost of a unit.
struct TypedCost {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    domain::Asin asin;
    std::int64_t cost = 0; // in the smallest unit of the marketplace's currency

    friend bool operator==(const TypedCost&, const TypedCost&) = default;
};

enum class Document { Preset, Profile };

struct NamedDocument {
    QString name;
    QByteArray json;

    friend bool operator==(const NamedDocument&, const NamedDocument&) = default;
};

/// Several documents of a kind, changed all or not at all.
struct DocumentChange {
    std::vector<NamedDocument> put; // each replaces the one of its name
    QStringList remove;
    QStringList fresh; // names of `put` that must not be there yet
};

class Library final {
public:
    struct Opened {
        std::unique_ptr<Library> library;
        QString notice; // a damaged file was set aside
    };

    /// The file is made when there is none; Storage error as Database::open has them. `clock` must outlive the library.
    [[nodiscard]] static base::Task<base::Result<Opened>> open(QString path, const base::Clock* clock);
    ~Library();

    /// Adds the entry, and remembers the balance that it brings.
    [[nodiscard]] base::Task<base::Status> addLedgerEntry(LedgerEntry entry);
    /// Newest first.
    [[nodiscard]] base::Task<base::Result<std::vector<LedgerEntry>>> ledger(base::Timestamp since, int limit);
    [[nodiscard]] base::Task<base::Result<domain::Tokens>> tokensConsumedSince(QString keyFingerprint,
                                                                               base::Timestamp since);
    /// Remembers a balance that was learned without paying; an older one than the one known is dropped.
    [[nodiscard]] base::Task<base::Status> storeBalance(QString keyFingerprint, TokenBalance balance);
    /// The last balance that any program with this key and library saw.
    [[nodiscard]] base::Task<base::Result<std::optional<TokenBalance>>> lastBalance(QString keyFingerprint);

    /// The new entry's id.
    [[nodiscard]] base::Task<base::Result<std::int64_t>> addSearch(HistoryEntry entry);
    /// Newest first, without their ASINs.
    [[nodiscard]] base::Task<base::Result<std::vector<HistoryEntry>>> searches(int limit);
    [[nodiscard]] base::Task<base::Result<std::optional<HistoryEntry>>> search(std::int64_t id);

    /// By name; put replaces.
    [[nodiscard]] base::Task<base::Status> put(Document kind, NamedDocument document);
    [[nodiscard]] base::Task<base::Result<std::vector<NamedDocument>>> list(Document kind);
    [[nodiscard]] base::Task<base::Result<std::optional<NamedDocument>>> get(Document kind, QString name);
    /// Whether there was one.
    [[nodiscard]] base::Task<base::Result<bool>> remove(Document kind, QString name);
    /// In one transaction. Input error when one that should be new is there.
    [[nodiscard]] base::Task<base::Status> change(Document kind, DocumentChange change);

    [[nodiscard]] base::Task<base::Status> putCost(TypedCost cost);
    /// Whether there was one.
    [[nodiscard]] base::Task<base::Result<bool>> removeCost(domain::Marketplace marketplace, domain::Asin asin);
    /// All of them; what cannot be read is left out.
    [[nodiscard]] base::Task<base::Result<std::vector<TypedCost>>> costs();

    // library_products.cpp. A row of the file that makes no sense is left out, with a line in the log.
    /// By marketplace and ASIN; put replaces all but the note, for which there is putNote. Input error for a quantity
    /// or a cost that cannot be.
    [[nodiscard]] base::Task<base::Status> putPurchase(domain::Purchase purchase);
    /// In the order in which they were added, each with the product's note.
    [[nodiscard]] base::Task<base::Result<std::vector<domain::Purchase>>> purchases();
    /// Whether there was one.
    [[nodiscard]] base::Task<base::Result<bool>> removePurchase(domain::Marketplace marketplace, domain::Asin asin);
    /// An empty text removes it.
    [[nodiscard]] base::Task<base::Status> putNote(domain::Marketplace marketplace, domain::Asin asin, QString text);
    [[nodiscard]] base::Task<base::Result<QString>> note(domain::Marketplace marketplace, domain::Asin asin);
    /// All or none; replaces those of the same products.
    [[nodiscard]] base::Task<base::Status> putRejections(std::vector<domain::Rejection> rejections);
    /// Newest first.
    [[nodiscard]] base::Task<base::Result<std::vector<domain::Rejection>>> rejections();
    /// Whether there was one.
    [[nodiscard]] base::Task<base::Result<bool>> removeRejection(domain::Marketplace marketplace, domain::Asin asin);

private:
    Library(std::unique_ptr<Database> database, const base::Clock& clock);

    std::unique_ptr<Database> m_database;
    const base::Clock& m_clock;
};

} // namespace cache
