// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "sourcing/workspace.h"

#include <CLI/CLI.hpp>

#include <array>

namespace cli {

namespace {

constexpr std::array kGroupNames = std::to_array<const char*>({
    "Filters: basics",
    "Filters: the list",
    "Filters: demand",
    "Filters: competition",
    "Filters: buy box",
    "Filters: reviews",
    "Filters: prices now",
    "Filters: average prices",
    "Filters: price drops",
    "Filters: product",
    "Filters: size and weight",
    "Filters: flags",
    "Filters: dates",
    "Filters: score",
});
static_assert(kGroupNames.size() == domain::kFilterGroups);

/// Where Keepa does not apply it, every row that it discards has cost its tokens.
std::string description(const domain::Filter& filter)
{
    using enum domain::DiscoverySource;
    std::string text = filter.tooltip;
    if (filter.costsTokens(Finder))
        text += " [always checked here]";
    else if (filter.costsTokens(Deals))
        text += " [deals: checked here]";
    QStringList with;
    QStringList without;
    for (const auto source : domain::kDiscoverySources)
        (filter.worksWith(source) ? with : without) += domain::sourceName(source);
    if (with.size() == 1)
        text += " [" + with.front().toStdString() + " only]";
    else if (!without.isEmpty())
        text += " [not with " + without.front().toStdString() + "]";
    return text;
}

const char* rangeName(domain::FilterUnit unit)
{
    switch (unit) {
    case domain::FilterUnit::Date:
        return "YYYY-MM-DD:YYYY-MM-DD";
    case domain::FilterUnit::WholePercent:
    case domain::FilterUnit::Percent:
    case domain::FilterUnit::Fall:
        return "PERCENT:PERCENT";
    case domain::FilterUnit::Grams:
        return "GRAMS:GRAMS";
    case domain::FilterUnit::Millimetres:
        return "MM:MM";
    case domain::FilterUnit::Stars:
        return "STARS:STARS";
    case domain::FilterUnit::None:
    case domain::FilterUnit::Count:
    case domain::FilterUnit::Rank:
    case domain::FilterUnit::Money:
    case domain::FilterUnit::Points:
        break;
    }
    return "FROM:TO";
}

void describeValue(CLI::Option& option, const domain::Filter& filter)
{
    switch (filter.shape) {
    case domain::FilterShape::Categories:
        option.type_name("ID|NAME ...");
        break;
    case domain::FilterShape::Texts:
        option.type_name("TEXT ...");
        break;
    case domain::FilterShape::Words:
        option.type_name("WORDS");
        break;
    case domain::FilterShape::Range:
        option.type_name(rangeName(filter.unit));
        break;
    case domain::FilterShape::AtLeast:
    case domain::FilterShape::AtMost:
        option.type_name("N");
        break;
    case domain::FilterShape::Choice: {
        // In the order of the registry, which a set would not keep.
        std::vector<std::string> choices;
        for (const domain::FilterChoice& choice : filter.choices)
            choices.emplace_back(choice.key);
        option.check(CLI::IsMember(choices));
        break;
    }
    }
}

void addFilters(CLI::App& verb, Command& command)
{
    for (const domain::Filter& filter : domain::filters()) {
        auto* option
            = verb.add_option(std::string("--") + filter.option, command.filters[filter.key], description(filter));
        option->group(kGroupNames[static_cast<size_t>(filter.group)]);
        const bool repeatable
            = filter.shape == domain::FilterShape::Categories || filter.shape == domain::FilterShape::Texts;
        option->expected(1)->multi_option_policy(repeatable ? CLI::MultiOptionPolicy::TakeAll
                                                            : CLI::MultiOptionPolicy::Throw);
        if (repeatable)
            option->take_all();
        describeValue(*option, filter);
    }
    verb.footer(
        "Options with ... can be given several times. A filter that is checked here discards rows that have cost "
        "their tokens;\nwith --source bestsellers that is every one but --category. `estimate` names those of "
        "a search.");
    verb.add_option("--source", command.source, "Where the list comes from")
        ->check(CLI::IsMember({"finder", "bestsellers", "deals"}));
}

void addAssumptions(CLI::App& verb, Command& command)
{
    verb.add_option("--depth", command.depth, "What is paid per product: 1, 3 or 6 tokens")
        ->check(CLI::IsMember({"basic", "buybox", "offers"}));
    verb.add_option("--cost", command.cost, "What a unit costs: none, an amount, or N% of the price");
    verb.add_option("--profile", command.profile, "Assumptions: the name of a profile, or a file");
}

void addRun(CLI::App& verb, Command& command)
{
    verb.add_flag("--refresh", command.refresh, "Ask Keepa although the cache is fresh");
    verb.add_flag("--offline", command.offline, "Ask nothing of Keepa; show what is past its time too");
    verb.add_option("--max-tokens", command.mostTokens, "Stop before spending more")->check(CLI::NonNegativeNumber);
    verb.add_flag("--yes", command.yes, "Spend without asking");
}

void addOutput(CLI::App& verb, Command& command)
{
    auto& output = command.output;
    verb.add_option("--format", output.format, "table, csv, tsv or json")
        ->check(CLI::IsMember({"table", "csv", "tsv", "json"}))
        ->group("Output");
    verb.add_option("--csv-dialect", output.dialect, "standard, semicolon or keepa")
        ->check(CLI::IsMember({"standard", "semicolon", "keepa"}))
        ->group("Output");
    verb.add_option("--out", output.out, "Write to this file, whole or not at all")->group("Output");
    verb.add_option("--top", output.top, "Only the first N rows")->check(CLI::PositiveNumber)->group("Output");
    verb.add_option("--sort", output.sort, "COLUMN or COLUMN:desc; best first without it")->group("Output");
    verb.add_option("--columns", output.columns, "Only these columns: a,b,c")->group("Output");
}

CLI::App* addVerb(CLI::App& parser, Command& command, const char* name, const char* what, Verb verb)
{
    auto* sub = parser.add_subcommand(name, what);
    sub->callback([&command, verb] { command.verb = verb; });
    return sub;
}

void addCategories(CLI::App& verb, Command& command)
{
    constexpr int kAllLevels = sourcing::CategoryTreeOptions::kAllLevels;
    auto* words = verb.add_option("text", command.words, "Words of the name, each of three letters at least");
    auto* below = verb.add_option("--below", command.below, "The tree below this category, by its id or whole name");
    below->excludes(words);
    verb.add_option("--levels", command.levels,
                    "How deep the tree is shown (30: all of it). Ten categories that were not asked for within four "
                    "weeks cost a token")
        ->check(CLI::Range(1, kAllLevels))
        ->excludes(words);
    verb.add_option("--max-tokens", command.mostTokens, "End the tree before spending more (50 unless --yes)")
        ->check(CLI::NonNegativeNumber)
        ->excludes(words);
    verb.add_flag("--yes", command.yes, "Spend whatever the tree costs")->excludes(words);
    verb.add_flag("--refresh", command.refresh, "Ask Keepa although it is known");
    verb.add_flag("--offline", command.offline, "Only what is known here");
    verb.add_option("--format", command.output.format, "table or json")->check(CLI::IsMember({"table", "json"}));
}

void addCache(CLI::App& parser, Command& command)
{
    auto* cache = parser.add_subcommand("cache", "The two-level cache");
    cache->require_subcommand(1);
    auto* status = addVerb(*cache, command, "status", "Entries, hits, size and tokens saved", Verb::CacheStatus);
    status->add_option("--format", command.output.format, "table or json")->check(CLI::IsMember({"table", "json"}));
    status->add_flag("--entries", command.listEntries, "And the lists of products that are kept");
    addVerb(*cache, command, "purge", "Remove what is past its time", Verb::CachePurge);
    auto* clear = addVerb(*cache, command, "clear", "Remove everything", Verb::CacheClear);
    clear->add_option("--level", command.level, "Only this level")->check(CLI::IsMember({"discovery", "scoring"}));
    addVerb(*cache, command, "verify", "Read everything that is kept and tell what is broken", Verb::CacheVerify);
    addVerb(*cache, command, "compact", "Give unused space back to the disk", Verb::CacheCompact);
    auto* remove = addVerb(*cache, command, "remove", "Remove one list of products", Verb::CacheRemove);
    remove->add_option("key", command.entry, "Its key in `cache status --entries`, or how it begins")->required();
    auto* refresh = addVerb(*cache, command, "refresh", "Ask Keepa for one list of products again", Verb::CacheRefresh);
    refresh->add_option("key", command.entry, "Its key in `cache status --entries`, or how it begins")->required();
    refresh->add_option("--max-tokens", command.mostTokens, "Stop before spending more")->check(CLI::NonNegativeNumber);
    refresh->add_flag("--yes", command.yes, "Spend without asking");
}

void addProfiles(CLI::App& parser, Command& command)
{
    auto* profiles = parser.add_subcommand("profiles", "The assumptions that scores are made under");
    profiles->require_subcommand(1);
    addVerb(*profiles, command, "list", "Their names, whose they are, and their hashes", Verb::ProfilesList);
    auto* show = addVerb(*profiles, command, "show", "One, as JSON", Verb::ProfilesShow);
    show->add_option("name", command.profile, "Its name")->required();
    auto* import = addVerb(*profiles, command, "import", "Keep the profile of a JSON file", Verb::ProfilesImport);
    import
        ->add_option("file", command.file, "The file; what it does not tell is as in its \"base\", else as in balanced")
        ->required();
    auto* write = addVerb(*profiles, command, "export", "Write one to a JSON file", Verb::ProfilesExport);
    write->add_option("name", command.profile, "Its name")->required();
    write->add_option("file", command.file, "The file")->required();
}

void addFees(CLI::App& parser, Command& command)
{
    auto* fees = parser.add_subcommand("fees", "The fee tables in force, all or those of --marketplace");
    fees->callback([&parser, &command] {
        const CLI::Option* marketplace = parser.get_option_no_throw("--marketplace");
        command.verb = Verb::Fees;
        command.oneMarketplace = marketplace != nullptr && marketplace->count() > 0;
    });
    fees->add_option("--format", command.output.format, "table or json")->check(CLI::IsMember({"table", "json"}));
}

} // namespace

void addVerbs(CLI::App& parser, Command& command)
{
    parser.require_subcommand(1);
    parser.fallthrough();

    auto* search = addVerb(parser, command, "search", "Find products by filters and score them", Verb::Search);
    addFilters(*search, command);
    addAssumptions(*search, command);
    addRun(*search, command);
    addOutput(*search, command);
    search->add_flag("--ids-only", command.idsOnly, "Only find: ASINs without facts and scores");

    auto* estimate
        = addVerb(parser, command, "estimate", "Tell what a search would cost; spends nothing", Verb::Estimate);
    addFilters(*estimate, command);
    addAssumptions(*estimate, command);
    addRun(*estimate, command);
    addOutput(*estimate, command);
    estimate->add_flag("--ids-only", command.idsOnly, "As for search");

    auto* score = addVerb(parser, command, "score", "Score products by ASIN, ISBN, EAN or UPC", Verb::Score);
    score->add_option("products", command.products, "ASIN, ISBN-10, ISBN-13, EAN or UPC");
    score->add_option("--list", command.list, "A CSV file: id, cost (optional)");
    addAssumptions(*score, command);
    addRun(*score, command);
    addOutput(*score, command);

    addCache(parser, command);

    addCategories(*addVerb(parser, command, "categories",
                           "Categories whose name holds the words; without words, the marketplace's tree",
                           Verb::Categories),
                  command);
    addFees(parser, command);
    addProfiles(parser, command);
    addVerb(parser, command, "check", "Key, tokens, marketplace and database, a line each", Verb::Check);
}

base::Result<domain::FilterSet> typedFilters(const Command& command, domain::Currency currency)
{
    domain::FilterSet set;
    for (const domain::Filter& filter : domain::filters()) {
        const auto typed = command.filters.find(filter.key);
        if (filter.shape == domain::FilterShape::Categories || typed == command.filters.end())
            continue;
        QStringList texts;
        for (const std::string& text : typed->second) {
            const auto value = domain::parseFilter(filter, currency, QString::fromStdString(text));
            if (!value)
                return base::failure(
                    base::ErrorKind::Input,
                    QStringLiteral("--%1: %2").arg(QLatin1String(filter.option), value.error().detail));
            set[QLatin1String(filter.key)] = *value;
            if (filter.shape == domain::FilterShape::Texts)
                texts += std::get<QStringList>(*value);
        }
        texts.removeDuplicates();
        if (!texts.isEmpty())
            set[QLatin1String(filter.key)] = texts;
    }
    return set;
}

base::Status checkedWithoutNames(domain::SearchQuery query, const Command& command)
{
    for (const domain::Filter& filter : domain::filters()) {
        const auto named = command.filters.find(filter.key);
        if (filter.shape != domain::FilterShape::Categories || named == command.filters.end() || named->second.empty())
            continue;
        QStringList standIns;
        for (size_t i = 1; i <= named->second.size(); ++i)
            standIns += QString::number(i);
        query.filters[QLatin1String(filter.key)] = standIns;
    }
    return domain::checked(query);
}

} // namespace cli
