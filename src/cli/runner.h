// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one command on a workspace: results to stdout or a file, everything else to stderr. GUI thread; lives until
// done().
#pragma once

#include "base/task.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "sourcing/workspace.h"

#include <QObject>

namespace cli {

class Runner final : public QObject {
    Q_OBJECT

public:
    Runner(sourcing::Workspace& workspace, domain::Marketplace marketplace, Command command, QString appVersion);
    ~Runner() override;

    void start();
    /// Ends a running search; what came is written.
    void interrupt();

Q_SIGNALS:
    void done(cli::ExitCode code);

private:
    [[nodiscard]] base::Task<> run(std::stop_token stop);
    [[nodiscard]] base::Task<> runSearch(std::stop_token stop);
    /// Starts the search if its forecast may be spent; of an estimate, tells the forecast.
    [[nodiscard]] base::Task<> askAndStart(domain::SearchQuery query);
    [[nodiscard]] base::Task<> runCache(std::stop_token stop);
    [[nodiscard]] base::Task<> runCacheEntry(std::stop_token stop);
    [[nodiscard]] base::Task<base::Result<domain::DiscoveryEntry>> chosenEntry(std::stop_token stop);
    [[nodiscard]] base::Task<> verifyCache(std::stop_token stop);
    [[nodiscard]] base::Task<> showCache(std::stop_token stop);
    [[nodiscard]] base::Task<> runCategories(std::stop_token stop);
    [[nodiscard]] base::Task<> runProfiles(std::stop_token stop);
    [[nodiscard]] base::Task<> importProfile(QString path);
    [[nodiscard]] base::Status exportProfile(const domain::Profile& profile, const QString& path) const;
    [[nodiscard]] base::Result<domain::ReadProfile> readProfileFile(const QString& path) const;
    void showFees();
    [[nodiscard]] base::Task<> showCategoriesHolding(std::stop_token stop, QString text);
    [[nodiscard]] base::Task<> showCategoryTree(std::stop_token stop);
    [[nodiscard]] base::Task<> runCheck(std::stop_token stop);
    [[nodiscard]] base::Task<base::Result<domain::SearchQuery>> resolvedQuery(std::stop_token stop);
    [[nodiscard]] base::Result<sourcing::RunOptions> runOptions() const;
    [[nodiscard]] base::Result<std::vector<sourcing::WantedProduct>> wantedProducts() const;
    [[nodiscard]] bool maySpend(const domain::Forecast& forecast) const;
    void collect(const std::vector<domain::Row>& rows);
    void showProgress(const sourcing::Progress& progress) const;
    void finish(const domain::Summary& summary);
    void fail(const base::Error& error);

    sourcing::Workspace& m_workspace;
    domain::Marketplace m_marketplace;
    Command m_command;
    QString m_appVersion;
    sourcing::RunOptions m_options;
    sourcing::SearchSession* m_session;
    std::vector<domain::Row> m_rows;
    std::vector<domain::Asin> m_discovered;
    bool m_interrupted = false;
    base::TaskGroup m_tasks;
};

} // namespace cli
