// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What gleanerctl was asked to do: its verbs and their options, read from the filter registry. Plain values.
#pragma once

#include "domain/search_query.h"
#include "sourcing/exporter.h"
#include "sourcing/search_session.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace CLI {
class App;
}

namespace cli {

enum class Verb : std::uint8_t {
    None,
    Search,
    Estimate,
    Score,
    CacheStatus,
    CachePurge,
    CacheClear,
    CacheVerify,
    CacheCompact,
    CacheRemove,
    CacheRefresh,
    Categories,
    Fees,
    ProfilesList,
    ProfilesShow,
    ProfilesImport,
    ProfilesExport,
    Check
};

struct OutputOptions {
    std::string format = "table";
    std::string dialect = "standard";
    std::string out; // empty: stdout
    std::string sort; // COLUMN[:desc]; empty: best first
    std::string columns; // a,b,c
    int top = 0; // 0: all
};

/// As typed; resolved against marketplace, categories and profiles when it runs.
struct Command {
    Verb verb = Verb::None;
    std::map<std::string, std::vector<std::string>> filters; // by the filter's key
    std::string source = "finder", depth = "basic";
    std::string cost, profile;
    std::vector<std::string> products; // of score
    std::string list;
    std::vector<std::string> words; // of categories
    std::string below; // the category whose tree is wanted; empty: the marketplace
    int levels = 1; // of that tree
    std::string file; // of profiles import and export
    bool oneMarketplace = false; // of fees: --marketplace was given
    std::string level; // of cache clear; empty: all
    std::string entry; // of cache remove and refresh: a key, or how it begins
    bool listEntries = false; // of cache status
    int mostTokens = -1; // -1: no limit
    bool idsOnly = false, refresh = false, offline = false, yes = false;
    OutputOptions output;
};

/// Adds the verbs to the parser; `command` must outlive the parsing.
void addVerbs(CLI::App& parser, Command& command);

/// The filters as typed, but for the categories, whose names are looked up. An option that was given several times
/// holds several texts.
[[nodiscard]] base::Result<domain::FilterSet> typedFilters(const Command& command, domain::Currency currency);
/// As domain::checked, with a number in the place of every category that is still to be looked up.
[[nodiscard]] base::Status checkedWithoutNames(domain::SearchQuery query, const Command& command);

} // namespace cli
