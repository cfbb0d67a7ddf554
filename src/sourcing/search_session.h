// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One search at a time through the one pipeline: cache, Keepa, cache, score, rows. The window and the command line use
// it alike. Belongs to a Workspace, which it must not outlive. GUI thread. Everything it says carries the generation
// that start() returned; a listener drops other generations.
#pragma once

#include "base/task.h"
#include "domain/profile.h"
#include "domain/row.h"
#include "domain/summary.h"

#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace sourcing {

class Workspace;

struct RunOptions {
    domain::Profile profile;
    bool refresh = false; // ask Keepa although the cache is fresh: BYPASS
    bool offline = false; // ask nothing of Keepa; serve what is past its time: STALE
    bool idsOnly = false; // the discovery level alone
    std::optional<domain::Tokens> mostTokens; // stop before spending more
};

/// A product to score by its number, as typed or read from a list: an ASIN, or a code (EAN, UPC, ISBN-13) that Keepa
/// looks up.
struct WantedProduct {
    std::optional<domain::Asin> asin;
    QString code; // used where there is no ASIN
    std::optional<domain::Money> cost;
};

enum class WaitingFor : std::uint8_t {
    Tokens, // the balance must become positive again
    Keepa, // it was busy or out of reach, and is asked again
    OtherProgram, // it is fetching the same at this moment, on the same cache
};

struct Wait {
    WaitingFor what = WaitingFor::Tokens;
    base::Timestamp until{};
    int products = 0; // that the other program is fetching; 0: it is finding out which there are
};

struct Progress {
    int done = 0; // rows that came
    int wanted = 0; // 0 while the list of products is not known
    std::optional<Wait> wait; // it goes on by itself
};

class SearchSession final : public QObject {
    Q_OBJECT

public:
    SearchSession(Workspace& workspace, QObject* parent);
    ~SearchSession() override;

    /// What the search would cost now; spends nothing. Input error for a query that cannot be asked.
    [[nodiscard]] base::Task<base::Result<domain::Forecast>> forecast(domain::SearchQuery query, RunOptions options);

    /// Begins a search and ends the one that was running. What came by then is kept in the cache. Nothing is told of
    /// the new one before this has returned.
    int start(const domain::SearchQuery& query, const RunOptions& options);
    /// Begins scoring of the products named; `query` says marketplace and depth.
    int startList(const domain::SearchQuery& query, std::vector<WantedProduct> products, const RunOptions& options);
    /// Ends the running search; finished() follows with what came.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int generation() const { return m_generation; }

Q_SIGNALS:
    void discovered(int generation, const std::vector<domain::Asin>& asins);
    void rowsReady(int generation, const std::vector<domain::Row>& rows);
    /// Rows that meet every filter but those that look at the score: not shown now, but to be rescored with the others.
    void rowsHeldBack(int generation, const std::vector<domain::Row>& rows);
    void progressed(int generation, const sourcing::Progress& progress);
    void finished(int generation, const domain::Summary& summary);

private:
    friend class SearchRun;
    int begin(const domain::SearchQuery& query, std::optional<std::vector<WantedProduct>> products,
              const RunOptions& options);

    Workspace& m_workspace;
    std::unique_ptr<base::TaskGroup> m_tasks;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace sourcing
