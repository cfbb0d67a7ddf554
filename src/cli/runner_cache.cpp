// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `cache` verbs.
#include "cli/cache_report.h"
#include "cli/runner.h"
#include "cli/terminal.h"

namespace cli {

namespace {

constexpr int kMostEntries = 100'000; // that are listed

/// Nothing: all levels.
std::optional<domain::CacheLevel> levelNamed(const std::string& name)
{
    if (name.empty())
        return std::nullopt;
    return name == "discovery" ? domain::CacheLevel::Discovery : domain::CacheLevel::Scoring;
}

} // namespace

base::Task<> Runner::runCache(std::stop_token stop)
{
    base::Status status;
    if (m_command.verb == Verb::CachePurge || m_command.verb == Verb::CacheClear) {
        const auto level = levelNamed(m_command.level);
        auto work = m_command.verb == Verb::CachePurge ? m_workspace.cacheCare().purge(stop)
                                                       : m_workspace.cacheCare().clear(stop, level);
        const auto removed = co_await work;
        if (removed)
            writeOut(removalText(*removed));
        else
            status = std::unexpected(removed.error());
    } else if (m_command.verb == Verb::CacheCompact) {
        status = co_await m_workspace.cacheCare().compact(stop);
    }
    if (status)
        co_await showCache(stop);
    else
        fail(status.error());
}

base::Task<> Runner::verifyCache(std::stop_token stop)
{
    const auto verification = co_await m_workspace.cacheCare().verify(stop);
    if (!verification) {
        fail(verification.error());
        co_return;
    }
    writeOut(verificationText(*verification));
    Q_EMIT done(verification->findings.empty() ? ExitCode::Done : ExitCode::Storage);
}

base::Task<> Runner::showCache(std::stop_token stop)
{
    const auto now = m_workspace.clock().now();
    const auto status = co_await m_workspace.cacheCare().status(stop);
    if (!status) {
        fail(status.error());
        co_return;
    }
    std::optional<DiscoveryEntries> entries;
    if (m_command.listEntries) {
        auto listed = co_await m_workspace.cacheCare().discoveries(stop, kMostEntries);
        if (!listed) {
            fail(listed.error());
            co_return;
        }
        entries = std::move(*listed);
    }
    if (m_command.output.format == "json") {
        writeOut(cacheJson(*status, entries, now));
    } else {
        writeOut(cacheText(*status, now));
        writeOut(entries ? entriesText(*entries, now) : QString());
    }
    Q_EMIT done(ExitCode::Done);
}

base::Task<base::Result<domain::DiscoveryEntry>> Runner::chosenEntry(std::stop_token stop)
{
    const QString key = QString::fromStdString(m_command.entry);
    const auto entries = co_await m_workspace.cacheCare().discoveries(stop, kMostEntries);
    if (!entries)
        co_return std::unexpected(entries.error());
    std::vector<domain::DiscoveryEntry> chosen;
    for (const auto& entry : *entries) {
        if (!key.isEmpty() && entry.key.startsWith(key))
            chosen.push_back(entry);
    }
    if (chosen.size() == 1)
        co_return chosen.front();
    const QString why = chosen.empty() ? QStringLiteral("no list of products is kept under the key %1")
                                       : QStringLiteral("more than one key begins with %1");
    co_return base::failure(base::ErrorKind::Input, why.arg(key));
}

base::Task<> Runner::runCacheEntry(std::stop_token stop)
{
    const auto entry = co_await chosenEntry(stop);
    if (!entry) {
        fail(entry.error());
        co_return;
    }
    if (m_command.verb == Verb::CacheRemove) {
        const auto removed = co_await m_workspace.cacheCare().removeDiscovery(stop, entry->key);
        if (!removed) {
            fail(removed.error());
            co_return;
        }
        writeOut(removalText({.discoveries = *removed ? 1 : 0}));
        Q_EMIT done(ExitCode::Done);
        co_return;
    }
    const auto query = domain::refreshQuery(*entry);
    if (!query) {
        fail({base::ErrorKind::Input, QStringLiteral("this list cannot be asked for again: make the search anew")});
        co_return;
    }
    m_command.refresh = m_command.idsOnly = true;
    const auto options = runOptions();
    if (!options) {
        fail(options.error());
        co_return;
    }
    m_options = *options;
    co_await askAndStart(*query);
}

} // namespace cli
