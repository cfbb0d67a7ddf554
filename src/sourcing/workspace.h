// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All that a program works with for as long as it runs: settings, cache, library, Keepa client, profiles. Made once in
// main, passed on by reference. GUI thread; the databases and the decoder have threads of their own.
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "domain/read_profile.h"
#include "domain/row.h"
#include "sourcing/buy_list.h"
#include "sourcing/cache_care.h"
#include "sourcing/cached_rows.h"
#include "sourcing/categories.h"
#include "sourcing/fee_tables.h"
#include "sourcing/past_searches.h"
#include "sourcing/profile_preview.h"
#include "sourcing/rejects.h"
#include "sourcing/rescoring.h"
#include "sourcing/secrets.h"
#include "sourcing/settings.h"
#include "sourcing/what_if.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace sourcing {

class ImageStore;
class Presets;
class SearchRun;

struct WorkspaceOptions {
    QString dataDir; // made when it is missing
    QString database; // "sqlite:PATH" or "postgresql://…"; empty: cache.db in the data folder
    bool useCache = true;
    QUrl keepaUrl; // empty: the setting
    QString apiKey; // handed to the client and nowhere else
    std::shared_ptr<Secrets> secrets; // where a key or a password that is not given is looked for; none: nowhere
    bool demo = false; // made-up products from the simulator inside the process
};

enum class ProfileOrigin : std::uint8_t { Shipped, Edited, Own }; // Edited: a shipped one, changed

struct TokenGauge {
    domain::Tokens left; // projected to now; may be negative
    int refillRate = 0; // per minute
    domain::Tokens capacity; // what the bucket holds when full
    base::Timestamp asOf{}; // of the answer that it is projected from
};

/// One line each: works, or why not.
struct Health {
    base::Status key;
    std::optional<TokenGauge> tokens;
    base::Status database;
    QString databaseText; // "SQLite 3.40.1, …/cache.db"
};

class Workspace final : public QObject {
    Q_OBJECT

public:
    struct Opened {
        std::unique_ptr<Workspace> workspace;
    };

    /// Opens the stores and makes the client. A cache or library that cannot be opened is told by the cache's state and
    /// in the log; the workspace works without it. Errors: Storage for the data folder, Input for a database text that
    /// is none.
    [[nodiscard]] static base::Task<base::Result<Opened>> open(const base::Clock* clock, WorkspaceOptions options);
    ~Workspace() override;

    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    [[nodiscard]] bool isDemo() const { return m_options.demo; }
    [[nodiscard]] bool hasKey() const;
    /// Null where none were given.
    [[nodiscard]] const std::shared_ptr<Secrets>& secrets() const { return m_options.secrets; }
    /// Where its key came from.
    [[nodiscard]] SecretPlace keyPlace() const { return m_keyPlace; }
    /// Asks with another key from now on; what is under way ends with the key that it began with.
    void useKey(const QString& key, SecretPlace place);
    /// Asks Keepa's /token with this key, which is free, and changes nothing. Nothing where Keepa told no refill.
    [[nodiscard]] base::Task<base::Result<std::optional<TokenGauge>>> tryKey(std::stop_token stop, QString key);
    /// The cache's address in use, as an option or the settings gave it; empty: the file in the data folder.
    [[nodiscard]] const QString& databaseInUse() const { return m_databaseInUse; }
    [[nodiscard]] const QString& dataDir() const { return m_options.dataDir; }
    [[nodiscard]] Settings& settings() { return m_settings; }

    [[nodiscard]] const std::vector<domain::Profile>& profiles() const { return m_profiles; }
    /// By name; nothing when there is none.
    [[nodiscard]] std::optional<domain::Profile> profile(const QString& name) const;
    [[nodiscard]] static ProfileOrigin originOf(const domain::Profile& profile);
    /// One from outside; what it does not tell is that of the profile that it names as its base, else of the first.
    [[nodiscard]] base::Result<domain::ReadProfile> readProfile(const QByteArray& json) const;
    /// Keeps it in the library under its name, which it replaces. Input error for a name or a value that cannot be.
    [[nodiscard]] base::Task<base::Status> saveProfile(domain::Profile profile);
    [[nodiscard]] base::Task<base::Status> duplicateProfile(QString name, QString copy);
    /// Whether one was kept; a shipped one is as it was shipped again.
    [[nodiscard]] base::Task<base::Result<bool>> removeProfile(QString name);

    /// Pictures of products; never of the demo's, which has none.
    [[nodiscard]] ImageStore& images() { return *m_images; }

    /// What a unit costs, as typed: put into each row of the product from now on, until there is another; nothing: the
    /// profile's rule. Kept in the library; rows on screen are the caller's to rescore.
    void keepCost(domain::Marketplace marketplace, domain::Asin asin, std::optional<domain::Money> cost);
    [[nodiscard]] Presets& presets() { return *m_presets; }

    /// What was amiss when the workspace was opened, in plain words: told once, here or with the next search.
    [[nodiscard]] QStringList takeNotices();

    /// The dated fee tables in force now: the user's own from the folder `fees` beside the settings, else the built-in.
    [[nodiscard]] std::vector<FeeTableInfo> feeTables() const;

    /// Of the key in use; unknown before its first answer.
    [[nodiscard]] std::optional<TokenGauge> tokens() const;

    /// Asks Keepa's /token (free) and the database.
    [[nodiscard]] base::Task<Health> check(std::stop_token stop);
    [[nodiscard]] CacheCare& cacheCare() { return m_cacheCare; }
    [[nodiscard]] Categories& categories() { return m_categories; }

    /// The scores of rows under other assumptions, and with a query whether they meet its filters now; see rescored().
    /// Whoever changes them again stops the one before.
    [[nodiscard]] base::Task<std::optional<Rescored>> rescore(std::stop_token stop, std::vector<Scorable> subjects,
                                                              domain::Profile profile,
                                                              std::optional<domain::SearchQuery> query = std::nullopt);
    /// What a change of the profile would do to the cached products; nothing is kept and nothing is asked of Keepa.
    [[nodiscard]] base::Task<base::Result<ProfilePreview>> previewProfile(std::stop_token stop, domain::Profile before,
                                                                          domain::Profile after);
    /// The same of all that the cache keeps; see catalogueRescored(). The newest call stops the one before.
    [[nodiscard]] base::Task<base::Result<int>> rescoreCatalogue(domain::Profile profile);

    /// The history last stored of a product, whatever its age and without a token; nothing when there is none.
    [[nodiscard]] base::Task<base::Result<std::optional<domain::History>>>
    history(std::stop_token stop, domain::Marketplace marketplace, domain::Asin asin);
    /// How the row's score came about; the profile must be the one that it was made under.
    [[nodiscard]] std::vector<domain::ExplainRow> explain(const domain::Row& row, const domain::Profile& profile) const;
    /// One product at any price and cost; microseconds.
    [[nodiscard]] WhatIf whatIf(const WhatIfQuestion& question) const;
    [[nodiscard]] BuyList& buyList() { return m_buyList; }
    [[nodiscard]] Rejects& rejects() { return m_rejects; }
    /// Rows of products named, from the cache alone and of any age; see cachedRows().
    [[nodiscard]] base::Task<base::Result<std::vector<domain::Row>>> knownRows(std::stop_token stop,
                                                                               domain::Marketplace marketplace,
                                                                               std::vector<KnownProduct> products,
                                                                               domain::Profile profile);
    /// The searches that were run, the newest first; see pastSearches().
    [[nodiscard]] base::Task<base::Result<std::vector<PastSearch>>> pastSearches(int limit);
    /// The ASINs of the rows that one showed. Input error when there is no such search.
    [[nodiscard]] base::Task<base::Result<std::vector<domain::Asin>>> asinsOfSearch(std::int64_t id);

    /// Waits, no longer than `limit`, until nothing is on the wire or being stored any more. Before a program ends.
    [[nodiscard]] base::Task<> drain(std::chrono::milliseconds limit);

    [[nodiscard]] const std::shared_ptr<Services>& services() { return m_services; }

Q_SIGNALS:
    void tokensChanged();
    void keyChanged();
    void profilesChanged(); // one was saved or removed
    void cacheChanged(); // something was stored, purged or cleared

private:
    Workspace(const base::Clock& clock, WorkspaceOptions options);
    [[nodiscard]] static base::Task<> loadProfiles(Workspace* workspace);
    [[nodiscard]] static base::Task<> loadCosts(std::shared_ptr<Services> services);
    void takeProfile(domain::Profile profile);
    void connectClient();

    const base::Clock& m_clock;
    WorkspaceOptions m_options; // without the key
    bool m_hasKey = false;
    SecretPlace m_keyPlace = SecretPlace::None;
    QString m_databaseInUse;
    Settings m_settings;
    std::vector<domain::Profile> m_profiles;
    std::shared_ptr<Services> m_services;
    std::unique_ptr<ImageStore> m_images;
    Presets* m_presets; // a child
    CacheCare m_cacheCare{*this};
    Categories m_categories{*this};
    BuyList m_buyList{*this};
    Rejects m_rejects{*this};
    std::stop_source m_catalogueRescoring;
};

} // namespace sourcing
