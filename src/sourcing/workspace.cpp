// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/workspace.h"

#include "base/log.h"
#include "sourcing/image_store.h"
#include "sourcing/late_arrivals.h"
#include "sourcing/ledger.h"
#include "sourcing/presets.h"
#include "sourcing/services.h"

#include <QDir>
#include <QElapsedTimer>

#include <QCoroFuture>

namespace sourcing {

namespace {

constexpr int kMinutesInBucket = 60;

keepa::ClientOptions clientOptions(const QString& key, const QUrl& url, const Settings& settings)
{
    keepa::ClientOptions client;
    client.key = keepa::ApiKey(key);
    client.base = url.isEmpty() ? QUrl(settings.get(settings::kKeepaUrl)) : url;
    client.silence = std::chrono::seconds(settings.get(settings::kSilenceSeconds));
    client.productSilence = std::chrono::seconds(settings.get(settings::kProductSilenceSeconds));
    client.reserve = domain::Tokens{settings.get(settings::kReserve)};
    return client;
}

ImageStoreOptions imageOptions(const WorkspaceOptions& options, const Settings& settings)
{
    ImageStoreOptions images;
    images.folder = QDir(options.dataDir).filePath(QStringLiteral("images"));
    images.mostBytes = std::int64_t{settings.get(settings::kImageMegabytes)} * 1'000'000;
    images.enabled = settings.get(settings::kImages) && !options.demo;
    return images;
}

std::optional<TokenGauge> gaugeOf(const keepa::Client& client)
{
    const auto& state = client.lastTokens();
    const auto available = client.availableTokens();
    // A refused key is told no refill: there is nothing to show.
    if (!state || !available || state->refillRate.count <= 0)
        return std::nullopt;
    return TokenGauge{*available, state->refillRate.count, {state->refillRate.count * kMinutesInBucket}, state->asOf};
}

} // namespace

base::Task<base::Result<Workspace::Opened>> Workspace::open(const base::Clock* clock, WorkspaceOptions options)
{
    if (!QDir().mkpath(options.dataDir))
        co_return base::failure(base::ErrorKind::Storage,
                                QStringLiteral("the data folder %1 cannot be made").arg(options.dataDir));
    const QDir dataDir(options.dataDir);
    auto keyPlace = options.apiKey.isEmpty() ? SecretPlace::None : SecretPlace::Environment;
    if (options.apiKey.isEmpty() && options.secrets) {
        const auto found = co_await options.secrets->find(Secret::KeepaKey);
        options.apiKey = found.value;
        keyPlace = found.place;
    }
    auto workspace = std::unique_ptr<Workspace>(new Workspace(*clock, options));
    workspace->m_keyPlace = keyPlace;
    auto& services = *workspace->m_services;
    auto& settings = workspace->m_settings;

    std::optional<cache::Location> location;
    if (options.useCache) {
        const QString chosen = options.database.isEmpty() ? settings.get(settings::kDatabase) : options.database;
        const auto parsed = chosen.isEmpty() ? cache::Location::sqlite(dataDir.filePath(QStringLiteral("cache.db")))
                                             : cache::Location::parse(chosen);
        if (!parsed)
            co_return std::unexpected(parsed.error());
        location = *parsed;
        if (location->backend == cache::Backend::Postgresql && options.secrets) {
            const auto found = co_await options.secrets->find(Secret::DatabasePassword);
            location->password = found.value;
        }
        workspace->m_databaseInUse = chosen;
    }
    auto reference = scoring::Reference::builtIn();
    if (!reference)
        co_return std::unexpected(reference.error());
    services.notices = reference->fees.addFolder(dataDir.filePath(QStringLiteral("fees")));
    services.reference = std::make_shared<const scoring::Reference>(std::move(*reference));
    services.cache = co_await cache::openProductCache(location, clock, freshnessOf(settings));
    services.databaseText = location ? location->toString() : QStringLiteral("none");

    const QString libraryPath = dataDir.filePath(QStringLiteral("library.db"));
    auto library = co_await cache::Library::open(libraryPath, clock);
    if (library)
        services.library = std::move(library->library);
    else
        qCWarning(base::logSourcing).noquote() << "the library cannot be used:" << library.error().detail;
    if (services.library) {
        co_await loadProfiles(workspace.get());
        co_await loadCosts(workspace->m_services);
        co_await Presets::load(workspace->m_presets);
        co_await BuyList::load(workspace->m_services);
        co_await Rejects::load(workspace->m_services);
    }
    // Every demo begins with a full bucket of its own.
    if (!options.demo)
        co_await seedBalance(workspace->m_services);
    co_return Opened{std::move(workspace)};
}

Workspace::Workspace(const base::Clock& clock, WorkspaceOptions options)
    : m_clock(clock), m_options(std::move(options)),
      m_settings(QDir(m_options.dataDir).filePath(QStringLiteral("settings.ini"))),
      m_profiles(domain::shippedProfiles()), m_services(makeServices(clock)), m_presets(new Presets(m_services, this))
{
    m_services->client = std::make_unique<keepa::Client>(
        m_services->network, clock, clientOptions(m_options.apiKey, m_options.keepaUrl, m_settings));
    m_services->keyFingerprint = QString::fromLatin1(m_services->client->keyFingerprint());
    connectClient();
    m_images = std::make_unique<ImageStore>(m_services->network, imageOptions(m_options, m_settings));
    connect(&m_settings, &Settings::changed, this,
            [this] { m_images->setOptions(imageOptions(m_options, m_settings)); });
    m_hasKey = !m_options.apiKey.isEmpty();
    base::keepOutOfLog(m_options.apiKey);
    m_options.apiKey.clear();
}

void Workspace::connectClient()
{
    connect(m_services->client.get(), &keepa::Client::tokensChanged, this, &Workspace::tokensChanged);
    keepLedger(*this, m_services);
    keepLateArrivals(*this, m_services);
}

Workspace::~Workspace()
{
    m_services->tasks.requestStop();
    m_catalogueRescoring.request_stop();
    m_services->workspaceIsLast = m_services.use_count() == 1;
}

base::Task<> Workspace::drain(std::chrono::milliseconds limit)
{
    m_catalogueRescoring.request_stop(); // taken up again when it is next asked for
    const auto services = m_services;
    QElapsedTimer waited;
    waited.start();
    constexpr int kOwnShares = 2; // the workspace's and this coroutine's
    constexpr std::chrono::milliseconds kStep{10};
    while (waited.elapsed() < limit.count()) {
        const bool busy
            = services.use_count() > kOwnShares || services->client->underWay() > 0 || services->tasks.running() > 0;
        if (!busy)
            break;
        co_await base::pause(std::stop_token(), kStep);
    }
}

bool Workspace::hasKey() const
{
    return m_hasKey;
}

void Workspace::useKey(const QString& key, SecretPlace place)
{
    base::keepOutOfLog(key);
    disconnect(m_services->client.get(), &keepa::Client::tokensChanged, this, nullptr);
    m_services->formerClients.push_back(std::move(m_services->client));
    m_services->client = std::make_unique<keepa::Client>(m_services->network, m_clock,
                                                         clientOptions(key, m_options.keepaUrl, m_settings));
    m_services->keyFingerprint = QString::fromLatin1(m_services->client->keyFingerprint());
    connectClient();
    m_hasKey = !key.trimmed().isEmpty();
    m_keyPlace = m_hasKey ? place : SecretPlace::None;
    m_services->tasks.add(seedBalance(m_services));
    Q_EMIT keyChanged();
    Q_EMIT tokensChanged();
}

base::Task<base::Result<std::optional<TokenGauge>>> Workspace::tryKey(std::stop_token stop, QString key)
{
    const auto services = m_services;
    base::keepOutOfLog(key);
    // A client of its own: the balance of another key is none of the one in use. It stays, since it is one of its own
    // signals that ends this.
    auto& probe = services->formerClients.emplace_back(std::make_unique<keepa::Client>(
        services->network, m_clock, clientOptions(key, m_options.keepaUrl, m_settings)));
    auto* const client = probe.get();
    const auto answer = co_await client->token(stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return gaugeOf(*client);
}

QStringList Workspace::takeNotices()
{
    return std::exchange(m_services->notices, {});
}

std::vector<FeeTableInfo> Workspace::feeTables() const
{
    return feeTablesInForce(*m_services);
}

std::optional<TokenGauge> Workspace::tokens() const
{
    return gaugeOf(*m_services->client);
}

base::Task<Health> Workspace::check(std::stop_token stop)
{
    const auto services = m_services;
    Health health;
    const auto answer = co_await services->client->token(stop);
    if (!answer)
        health.key = std::unexpected(answer.error());
    health.tokens = gaugeOf(*services->client);
    const auto status = co_await m_cacheCare.status(stop);
    if (!status)
        health.database = std::unexpected(status.error());
    else if (status->problem)
        health.database = std::unexpected(*status->problem);
    else if (!status->persistent)
        health.databaseText = QStringLiteral("none: the cache is switched off");
    else
        health.databaseText = QStringLiteral("%1, %2").arg(status->backendTitle(), status->location);
    co_return health;
}

base::Task<std::optional<Rescored>> Workspace::rescore(std::stop_token stop, std::vector<Scorable> subjects,
                                                       domain::Profile profile,
                                                       std::optional<domain::SearchQuery> query)
{
    return rescored(std::move(stop), m_services, std::move(subjects), std::move(profile), std::move(query));
}

base::Task<base::Result<std::vector<domain::Row>>> Workspace::knownRows(std::stop_token stop,
                                                                        domain::Marketplace marketplace,
                                                                        std::vector<KnownProduct> products,
                                                                        domain::Profile profile)
{
    return cachedRows(std::move(stop), m_services, marketplace, std::move(products), std::move(profile));
}

base::Task<base::Result<std::vector<PastSearch>>> Workspace::pastSearches(int limit)
{
    return sourcing::pastSearches(m_services, limit);
}

base::Task<base::Result<std::vector<domain::Asin>>> Workspace::asinsOfSearch(std::int64_t id)
{
    return asinsOfPastSearch(m_services, id);
}

base::Task<base::Result<ProfilePreview>> Workspace::previewProfile(std::stop_token stop, domain::Profile before,
                                                                   domain::Profile after)
{
    return profilePreviewed(std::move(stop), m_services, std::move(before), std::move(after));
}

base::Task<base::Result<int>> Workspace::rescoreCatalogue(domain::Profile profile)
{
    m_catalogueRescoring.request_stop();
    m_catalogueRescoring = {};
    return catalogueRescored(m_catalogueRescoring.get_token(), m_services, std::move(profile));
}

} // namespace sourcing
