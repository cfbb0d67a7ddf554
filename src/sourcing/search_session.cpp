// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/search_session.h"

#include "sourcing/forecasting.h"
#include "sourcing/search_run.h"
#include "sourcing/workspace.h"

namespace sourcing {

SearchSession::SearchSession(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) { }

SearchSession::~SearchSession() = default;

base::Task<base::Result<domain::Forecast>> SearchSession::forecast(domain::SearchQuery query, RunOptions options)
{
    return forecastOf(m_workspace.services(), std::move(query), std::move(options));
}

int SearchSession::start(const domain::SearchQuery& query, const RunOptions& options)
{
    return begin(query, std::nullopt, options);
}

int SearchSession::startList(const domain::SearchQuery& query, std::vector<WantedProduct> products,
                             const RunOptions& options)
{
    return begin(query, std::move(products), options);
}

int SearchSession::begin(const domain::SearchQuery& query, std::optional<std::vector<WantedProduct>> products,
                         const RunOptions& options)
{
    // The old run's tasks end by themselves; what they still say bears an old generation.
    m_tasks = std::make_unique<base::TaskGroup>();
    m_running = true;
    const auto run
        = std::make_shared<SearchRun>(m_workspace, this, ++m_generation, query, std::move(products), options);
    // Not before this returns: who starts a search knows its generation first, and what is cached can be there at once.
    const auto runIt = [this, run, generation = m_generation] {
        if (generation == m_generation)
            m_tasks->add(SearchRun::run(m_tasks->token(), run));
    };
    QMetaObject::invokeMethod(this, runIt, Qt::QueuedConnection);
    return m_generation;
}

void SearchSession::cancel()
{
    if (m_running)
        m_tasks->requestStop();
}

} // namespace sourcing
