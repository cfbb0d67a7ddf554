// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runner.h"

#include "base/log.h"
#include "cli/terminal.h"

#include <QFile>

#include <cstdio>
#include <unistd.h>

namespace cli {

namespace {

/// Above this, a search is not run without --yes.
constexpr domain::Tokens kAskAbove{50};

sourcing::ExportOptions exportOptions(const OutputOptions& output, std::vector<const domain::Column*> columns,
                                      const QString& appVersion)
{
    sourcing::ExportOptions options;
    options.format
        = sourcing::exportFormatFromName(QString::fromStdString(output.format)).value_or(sourcing::ExportFormat::Table);
    if (output.dialect == "semicolon")
        options.dialect = sourcing::CsvDialect::Semicolon;
    else if (output.dialect == "keepa")
        options.dialect = sourcing::CsvDialect::Keepa;
    options.columns = std::move(columns);
    options.appVersion = appVersion;
    options.tableWidth = output.out.empty() ? terminalWidth() : 0;
    return options;
}

/// Which filters of the query cost a token for every row that they discard; empty where there are none.
QString costlyFilters(const domain::SearchQuery& query)
{
    QStringList options;
    for (const domain::Filter* filter : domain::checkedHere(query))
        options += QStringLiteral("--%1").arg(QLatin1String(filter->option));
    return options.isEmpty() ? QString()
                             : QStringLiteral("Checked here, so that a row they discard has cost its tokens: %1")
                                   .arg(options.join(QStringLiteral(", ")));
}

} // namespace

Runner::Runner(sourcing::Workspace& workspace, domain::Marketplace marketplace, Command command, QString appVersion)
    : m_workspace(workspace), m_marketplace(marketplace), m_command(std::move(command)),
      m_appVersion(std::move(appVersion)), m_session(new sourcing::SearchSession(workspace, this))
{
    connect(m_session, &sourcing::SearchSession::discovered, this,
            [this](int, const auto& asins) { m_discovered = asins; });
    connect(m_session, &sourcing::SearchSession::rowsReady, this, [this](int, const auto& rows) { collect(rows); });
    connect(m_session, &sourcing::SearchSession::progressed, this,
            [this](int, const auto& progress) { showProgress(progress); });
    connect(m_session, &sourcing::SearchSession::finished, this, [this](int, const auto& summary) { finish(summary); });
}

Runner::~Runner() = default;

void Runner::start()
{
    m_tasks.add(run(m_tasks.token()));
}

void Runner::interrupt()
{
    m_interrupted = true;
    if (m_session->isRunning())
        m_session->cancel();
    else if (m_command.verb == Verb::Categories)
        m_tasks.requestStop(); // what came of a tree is shown
    else
        Q_EMIT done(ExitCode::Interrupted);
}

base::Task<> Runner::run(std::stop_token stop)
{
    switch (m_command.verb) {
    case Verb::Search:
    case Verb::Estimate:
    case Verb::Score:
        co_await runSearch(stop);
        break;
    case Verb::CacheStatus:
    case Verb::CachePurge:
    case Verb::CacheClear:
    case Verb::CacheCompact:
        co_await runCache(stop);
        break;
    case Verb::CacheVerify:
        co_await verifyCache(stop);
        break;
    case Verb::CacheRemove:
    case Verb::CacheRefresh:
        co_await runCacheEntry(stop);
        break;
    case Verb::Categories:
        co_await runCategories(stop);
        break;
    case Verb::Fees:
        showFees();
        break;
    case Verb::ProfilesList:
    case Verb::ProfilesShow:
    case Verb::ProfilesImport:
    case Verb::ProfilesExport:
        co_await runProfiles(stop);
        break;
    case Verb::Check:
        co_await runCheck(stop);
        break;
    case Verb::None:
        Q_EMIT done(ExitCode::BadInput);
        break;
    }
}

base::Task<> Runner::runSearch(std::stop_token stop)
{
    auto options = runOptions();
    if (!options) {
        fail(options.error());
        co_return;
    }
    m_options = *options;
    const auto query = co_await resolvedQuery(stop);
    if (!query) {
        fail(query.error());
        co_return;
    }
    // What is wrong with the output's options is said before anything is spent.
    if (const auto columns = parseColumns(QString::fromStdString(m_command.output.columns)); !columns) {
        fail(columns.error());
        co_return;
    }
    if (const auto sortable = arrange(m_rows, QString::fromStdString(m_command.output.sort), 0); !sortable) {
        fail(sortable.error());
        co_return;
    }
    if (m_command.verb == Verb::Score) {
        auto products = wantedProducts();
        if (!products)
            fail(products.error());
        else
            m_session->startList(*query, std::move(*products), m_options);
        co_return;
    }
    co_await askAndStart(*query);
}

base::Task<> Runner::askAndStart(domain::SearchQuery query)
{
    const auto forecast = co_await m_session->forecast(query, m_options);
    if (!forecast) {
        fail(forecast.error());
    } else if (m_command.verb == Verb::Estimate) {
        if (m_command.output.format == "json")
            writeOut(forecastJson(*forecast));
        else
            writeOut(forecastText(*forecast));
        if (const QString costly = costlyFilters(query); !costly.isEmpty())
            writeError(costly);
        Q_EMIT done(ExitCode::Done);
    } else if (!maySpend(*forecast)) {
        Q_EMIT done(ExitCode::BadInput);
    } else {
        m_session->start(query, m_options);
    }
}

base::Result<sourcing::RunOptions> Runner::runOptions() const
{
    sourcing::RunOptions options;
    const QString name = m_command.profile.empty() ? m_workspace.settings().get(sourcing::settings::kProfile)
                                                   : QString::fromStdString(m_command.profile);
    auto profile = m_workspace.profile(name);
    if (!profile && QFile::exists(name)) {
        auto read = readProfileFile(name);
        if (!read)
            return std::unexpected(read.error());
        profile = std::move(read->profile);
    }
    if (!profile)
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("there is no profile and no file \"%1\"").arg(name));
    options.profile = *profile;
    if (!m_command.cost.empty()) {
        const auto rule = parseCostRule(QString::fromStdString(m_command.cost), domain::currencyOf(m_marketplace));
        if (!rule)
            return std::unexpected(rule.error());
        options.profile.cost = *rule;
    }
    options.refresh = m_command.refresh;
    options.offline = m_command.offline;
    options.idsOnly = m_command.idsOnly;
    if (m_command.refresh && m_command.offline)
        return base::failure(base::ErrorKind::Input, QStringLiteral("--refresh and --offline exclude each other"));
    if (m_command.mostTokens >= 0)
        options.mostTokens = domain::Tokens{m_command.mostTokens};
    return options;
}

base::Task<base::Result<domain::SearchQuery>> Runner::resolvedQuery(std::stop_token stop)
{
    domain::SearchQuery query;
    query.marketplace = m_marketplace;
    query.source
        = domain::sourceFromName(QString::fromStdString(m_command.source)).value_or(domain::DiscoverySource::Finder);
    query.depth = domain::depthFromName(QString::fromStdString(m_command.depth)).value_or(domain::Depth::Basic);
    // All that can be refused without asking comes before a category is looked up for a token.
    const auto typed = typedFilters(m_command, domain::currencyOf(m_marketplace));
    if (!typed)
        co_return std::unexpected(typed.error());
    query.filters = *typed;
    if (m_command.verb != Verb::Score) {
        const auto askable = checkedWithoutNames(query, m_command);
        if (!askable)
            co_return std::unexpected(askable.error());
    }
    for (const domain::Filter& filter : domain::filters()) {
        const auto named = m_command.filters.find(filter.key);
        if (filter.shape != domain::FilterShape::Categories || named == m_command.filters.end())
            continue;
        QStringList ids;
        for (const std::string& text : named->second) {
            const auto category
                = co_await m_workspace.categories().find(stop, m_marketplace, QString::fromStdString(text));
            if (!category)
                co_return std::unexpected(category.error());
            ids += QString::number(category->id.value);
        }
        ids.removeDuplicates();
        if (!ids.isEmpty())
            query.filters[QLatin1String(filter.key)] = ids;
    }
    co_return query;
}

base::Result<std::vector<sourcing::WantedProduct>> Runner::wantedProducts() const
{
    std::vector<sourcing::WantedProduct> products;
    for (const std::string& text : m_command.products) {
        auto product = parseProduct(QString::fromStdString(text));
        if (!product)
            return std::unexpected(product.error());
        products.push_back(std::move(*product));
    }
    if (!m_command.list.empty()) {
        auto listed = readProductList(QString::fromStdString(m_command.list), domain::currencyOf(m_marketplace));
        if (!listed)
            return std::unexpected(listed.error());
        products.insert(products.end(), listed->begin(), listed->end());
    }
    if (products.empty())
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("name at least one ASIN, ISBN, EAN or UPC, or a --list"));
    return products;
}

bool Runner::maySpend(const domain::Forecast& forecast) const
{
    if (m_command.yes || forecast.tokens <= kAskAbove)
        return true;
    writeError(forecastText(forecast).trimmed());
    if (isatty(STDIN_FILENO) == 0 || isatty(STDERR_FILENO) == 0) {
        writeError(QStringLiteral("This costs more than %1 tokens: run it with --yes.").arg(kAskAbove.count));
        return false;
    }
    std::fputs("Spend them? [y/N] ", stderr);
    const int answer = std::getchar();
    return answer == 'y' || answer == 'Y';
}

void Runner::collect(const std::vector<domain::Row>& rows)
{
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
}

void Runner::showProgress(const sourcing::Progress& progress) const
{
    QString wait;
    if (progress.wait && progress.wait->what == sourcing::WaitingFor::OtherProgram)
        wait = QStringLiteral(", waiting for another Gleaner that is fetching the same");
    else if (progress.wait)
        wait = QStringLiteral(", waiting until %1").arg(base::isoUtc(progress.wait->until));
    const bool isDone = progress.wanted > 0 && progress.done >= progress.wanted;
    writeProgress(isDone ? QString() : QStringLiteral("%1 of %2%3").arg(progress.done).arg(progress.wanted).arg(wait));
}

void Runner::finish(const domain::Summary& summary)
{
    auto columns = parseColumns(QString::fromStdString(m_command.output.columns));
    const auto arranged = arrange(m_rows, QString::fromStdString(m_command.output.sort), m_command.output.top);
    if (!columns || !arranged) {
        fail(columns ? arranged.error() : columns.error());
        return;
    }
    const auto options = exportOptions(m_command.output, std::move(*columns), m_appVersion);
    base::Status written;
    if (!m_command.output.out.empty()) {
        written = sourcing::exportToFile(QString::fromStdString(m_command.output.out), m_rows, summary,
                                         m_options.profile, options);
    } else if (m_command.idsOnly && options.format != sourcing::ExportFormat::Json) {
        for (const domain::Asin& asin : m_discovered)
            writeOut(QString(asin.toString() + QLatin1Char('\n')));
    } else {
        QFile out;
        written = out.open(stdout, QIODevice::WriteOnly)
            ? sourcing::exportRows(out, m_rows, summary, m_options.profile, options)
            : base::failure(base::ErrorKind::Storage, out.errorString());
    }
    writeError(summaryText(summary).trimmed());
    for (const QString& warning : summary.warnings)
        writeError(base::scrubbed(warning));
    if (!written)
        fail(written.error());
    else if (summary.endedBy)
        fail(*summary.endedBy);
    else
        Q_EMIT done(m_interrupted ? ExitCode::Interrupted : ExitCode::Done);
}

void Runner::fail(const base::Error& error)
{
    writeError(sentence(error));
    Q_EMIT done(exitCodeOf(error.kind));
}

base::Task<> Runner::runCheck(std::stop_token stop)
{
    const auto health = co_await m_workspace.check(stop);
    writeOut(healthText(health, m_marketplace));
    if (!health.key)
        Q_EMIT done(exitCodeOf(health.key.error().kind));
    else if (!health.database)
        Q_EMIT done(exitCodeOf(health.database.error().kind));
    else
        Q_EMIT done(ExitCode::Done);
}

} // namespace cli
