// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every row of the filter registry, and what single rows ask of Keepa.
#include "domain/filter_samples.h"
#include "domain/search_query.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace domain;

namespace {

QSet<QString> words(const char* text)
{
    const auto list = QString::fromLatin1(text).simplified().split(u' ');
    return {list.begin(), list.end()};
}

/// Members of the Product Finder's selection that are ranges, without the families.
const QSet<QString>& finderRanges()
{
    static const QSet<QString> names = words(
        "trackingSince listedSince releaseDate salesRankTopPct monthlySold salesRankDrops30 salesRankDrops90 "
        "salesRankDrops180 salesRankDrops365 totalOfferCount offerCountFBA offerCountFBM outOfStockPercentage90 "
        "outOfStockCountAmazon30 outOfStockCountAmazon90 buyBoxStatsAmazon90 buyBoxStatsTopSeller90 "
        "buyBoxStatsSellerCount90 packageHeight packageLength packageWidth packageWeight itemHeight itemLength "
        "itemWidth itemWeight");
    return names;
}

const QSet<QString>& finderArrays()
{
    static const QSet<QString> names
        = words("rootCategory categories_include categories_exclude brand manufacturer author binding sellerIds "
                "buyBoxSellerId productType availabilityAmazon returnRate sort");
    return names;
}

const QSet<QString>& finderFlags()
{
    static const QSet<QString> names
        = words("hasReviews singleVariation isSNS isAdultProduct isEligibleForTradeIn isHazMat isHeatSensitive "
                "launchpad newPriceIsMAP buyBoxIsAmazon buyBoxIsFBA");
    return names;
}

bool isFinderFamily(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(\A(current|avg(1|7|30|90|180|365)|delta(Percent)?(1|7|30|90)|deltaLast)_(AMAZON|NEW|USED|SALES|LISTPRICE|NEW_FBM_SHIPPING|NEW_FBA|COUNT_NEW|COUNT_USED|RATING|COUNT_REVIEWS|BUY_BOX_SHIPPING)\z)"));
    return pattern.match(name).hasMatch();
}

bool isFinderMember(const QString& name, const QJsonValue& value)
{
    if (name == u"title")
        return value.isString();
    if (name.endsWith(u"_gte") || name.endsWith(u"_lte")) {
        const QString base = name.chopped(4);
        return value.isDouble() && (finderRanges().contains(base) || isFinderFamily(base));
    }
    if (finderFlags().contains(name))
        return value.isBool();
    return finderArrays().contains(name) && value.isArray() && !value.toArray().isEmpty();
}

bool isDealMember(const QString& name, const QJsonValue& value)
{
    static const QSet<QString> numbers = words("dateRange minRating sortType");
    static const QSet<QString> ranges = words("currentRange deltaPercentRange salesRankRange");
    static const QSet<QString> arrays
        = words("priceTypes includeCategories excludeCategories brand manufacturer author binding");
    static const QSet<QString> flags = words("isFilterEnabled isRangeEnabled mustHaveAmazonOffer "
                                             "mustNotHaveAmazonOffer hasReviews filterErotic singleVariation");
    if (ranges.contains(name))
        return value.toArray().size() == 2;
    if (arrays.contains(name))
        return !value.toArray().isEmpty();
    return name == u"titleSearch" ? value.isString()
        : flags.contains(name)    ? value.isBool()
                                  : numbers.contains(name) && value.isDouble();
}

bool isListMember(const QString& name, const QJsonValue&)
{
    static const QSet<QString> names = words("rootCategory categories_include range variations sublist");
    return names.contains(name);
}

SearchQuery queryOf(const char* key, FilterValue value, DiscoverySource source = DiscoverySource::Finder,
                    Depth depth = Depth::Basic)
{
    SearchQuery query{.source = source, .depth = depth};
    query.filters.emplace(QString::fromLatin1(key), std::move(value));
    return query;
}

Row rowWith(const ProductFacts& facts)
{
    return Row{.facts = std::make_shared<ProductFacts>(facts)};
}

} // namespace

TEST(FilterRegistry, KeysOptionsAndLabelsAreUnique)
{
    static const QRegularExpression key(QStringLiteral("\\A[a-z][a-z0-9]*(_[a-z0-9]+)*\\z"));
    QSet<QString> keys;
    QSet<QString> options;
    QSet<QString> labels;
    for (const Filter& filter : filters()) {
        const QString name = QString::fromLatin1(filter.key);
        EXPECT_TRUE(key.match(name).hasMatch()) << filter.key;
        EXPECT_EQ(QString(name).replace(u'_', u'-'), QLatin1String(filter.option)) << "as in --bsr-avg30";
        EXPECT_EQ(findFilter(name), &filter);
        EXPECT_EQ(filter.shape == FilterShape::Choice, !filter.choices.empty()) << filter.key;
        keys.insert(name);
        options.insert(QString::fromLatin1(filter.option));
        labels.insert(QString::fromUtf8(filter.label));
    }
    const auto count = static_cast<qsizetype>(filters().size());
    EXPECT_GT(count, 80);
    EXPECT_EQ(keys.size(), count);
    EXPECT_EQ(options.size(), count);
    EXPECT_EQ(labels.size(), count);
}

TEST(FilterRegistry, EveryValueSurvivesTypingAndJson)
{
    for (const Filter& filter : filters()) {
        for (const FilterValue& value : test::filterSamples(filter)) {
            EXPECT_TRUE(checkedValue(filter, value)) << filter.key;
            const FilterSet set{{QString::fromLatin1(filter.key), value}};
            const auto back = filterSetFromJson(toJson(set));
            ASSERT_TRUE(back) << filter.key << ": " << back.error().detail.toStdString();
            EXPECT_EQ(*back, set) << filter.key;
            const QString typed = test::typedText(filter, value);
            if (typed.isEmpty())
                continue;
            const auto parsed = parseFilter(filter, Currency::USD, typed);
            ASSERT_TRUE(parsed) << filter.key << ": " << parsed.error().detail.toStdString();
            EXPECT_EQ(*parsed, value) << filter.key << " " << typed.toStdString();
        }
    }
}

TEST(FilterRegistry, WritesOnlyMembersThatKeepaKnows)
{
    const auto isKnown = [](DiscoverySource source, const QString& name, const QJsonValue& value) {
        switch (source) {
        case DiscoverySource::Finder:
            return isFinderMember(name, value);
        case DiscoverySource::Deals:
            return isDealMember(name, value);
        case DiscoverySource::BestSellers:
            break;
        }
        return isListMember(name, value);
    };
    for (const Filter& filter : filters()) {
        for (const DiscoverySource source : kDiscoverySources) {
            for (const Depth depth : {Depth::Basic, Depth::BuyBox, Depth::Offers}) {
                for (const FilterValue& value : test::filterSamples(filter)) {
                    const QJsonObject selection = queryOf(filter.key, value, source, depth).selection();
                    for (auto it = selection.begin(); it != selection.end(); ++it)
                        EXPECT_TRUE(isKnown(source, it.key(), it.value()))
                            << filter.key << " at " << sourceName(source).toStdString() << ": "
                            << it.key().toStdString();
                }
            }
        }
    }
}

TEST(FilterRegistry, TheFinderAppliesAllButTheScore)
{
    for (const Filter& filter : filters()) {
        const bool finders = filter.group == FilterGroup::Lists ? filter.write.finder != nullptr : true;
        if (finders && filter.group != FilterGroup::Score && qstrcmp(filter.key, "max") != 0)
            EXPECT_TRUE(filter.write.finder) << filter.key;
        EXPECT_EQ(filter.costsTokens(DiscoverySource::Finder), filter.group == FilterGroup::Score) << filter.key;
    }
}

TEST(FilterRegistry, WhatASourceCannotApplyIsCheckedHereOrRefused)
{
    for (const Filter& filter : filters()) {
        for (const DiscoverySource source : kDiscoverySources) {
            auto query = queryOf(filter.key, test::filterSamples(filter).front(), source, Depth::Offers);
            query.filters.emplace(QStringLiteral("category"), QStringList{QStringLiteral("283155")});
            const auto fault = faultOf(query);
            EXPECT_EQ(filter.worksWith(source), !fault || fault->what != Fault::CannotApply) << filter.key;
            if (!filter.costsTokens(source))
                continue;
            const auto here = checkedHere(query);
            EXPECT_EQ(here, std::vector{&filter}) << filter.key << sourceName(source).toStdString();
        }
    }
}

TEST(FilterRegistry, AnUnknownFigurePassesNoRange)
{
    ProductFacts facts{.asin = *Asin::parse(u"B000000001")};
    for (auto& series : facts.series)
        series.delivered = true;
    const Row row = rowWith(facts);
    for (const Filter& filter : filters()) {
        const bool bounded = std::holds_alternative<Bounds>(test::filterSamples(filter).front());
        if (!bounded || !filter.passes)
            continue;
        // Nobody but this program can apply it here, so nobody else can have known the figure.
        for (const FilterValue& value : test::filterSamples(filter)) {
            const auto query = queryOf(filter.key, value, DiscoverySource::BestSellers, Depth::Offers);
            EXPECT_EQ(firstFailed(query, row), &filter) << filter.key;
        }
    }
}

TEST(FilterRegistry, OnlyFiltersOfTheScoreLookAtIt)
{
    // Rows that are scored anew are asked these alone.
    const Row unscored = rowWith({.asin = *Asin::parse(u"B000000001")});
    Row scored = unscored;
    scored.score.price = SellPrice{{3'000, Currency::USD}, PriceSource::New, true, Money{3'000, Currency::USD}};
    scored.score.roi = scored.score.margin = scored.score.velocity.total = scored.score.stability = Hundredths{3'000};
    scored.score.profit = scored.score.maxCost = scored.score.breakeven = Money{3'000, Currency::USD};
    scored.score.sales = SalesEstimate{30, 40, SalesBasis::MonthlySold};
    scored.score.verdict = Verdict::Buy;
    for (const Filter& filter : filters()) {
        for (const FilterValue& value : test::filterSamples(filter)) {
            if (!filter.passes)
                continue;
            const auto passes = [&](const Row& row) { return filter.passes(value, Depth::Offers, row); };
            EXPECT_EQ(passes(scored) != passes(unscored), filter.readsScore()) << filter.key;
            const auto query = queryOf(filter.key, value);
            EXPECT_EQ(ScoreFilters(query).isEmpty(), !filter.readsScore()) << filter.key;
            EXPECT_EQ(ScoreFilters(query).firstFailed(unscored), filter.readsScore() ? &filter : nullptr) << filter.key;
            EXPECT_EQ(ScoreFilters(query).firstFailed(scored), nullptr) << filter.key;
        }
    }
}

TEST(FilterRegistry, AFigureThatKeepaKnewAndThisDepthDoesNotIsNotCheckedAgain)
{
    const Row row = rowWith({.asin = *Asin::parse(u"B000000001")});
    for (const char* key : {"rating", "reviews", "price_fba", "price_buybox", "buybox_amazon90", "drop_fba30"}) {
        const Filter& filter = *findFilter(QString::fromLatin1(key));
        const auto value = test::filterSamples(filter).front();
        EXPECT_EQ(firstFailed(queryOf(key, value), row), nullptr) << key;
        EXPECT_EQ(firstFailed(queryOf(key, value, DiscoverySource::BestSellers), row), &filter) << key;
    }
}

TEST(FilterRegistry, RefusesValuesOfAnotherKind)
{
    for (const Filter& filter : filters()) {
        const bool bounded = std::holds_alternative<Bounds>(test::filterSamples(filter).front());
        const FilterValue wrong = bounded ? FilterValue(QStringList{QStringLiteral("1")}) : FilterValue(Bounds{1, 2});
        EXPECT_FALSE(checkedValue(filter, wrong)) << filter.key;
        EXPECT_FALSE(checkedValue(filter, QStringList())) << filter.key;
        const auto query = queryOf(filter.key, wrong);
        EXPECT_TRUE(faultOf(query)) << filter.key;
    }
}

TEST(FilterRegistry, TakesFiftyEntriesAndNoMore)
{
    QStringList many;
    for (int i = 0; i < kMostEntries; ++i)
        many += QString::number(i + 1);
    for (const char* key : {"category", "not_category", "brand", "seller"}) {
        const Filter& filter = *findFilter(QString::fromLatin1(key));
        EXPECT_TRUE(checkedValue(filter, many)) << key;
        EXPECT_FALSE(checkedValue(filter, many + QStringList{QStringLiteral("99")})) << key;
    }
    const Filter& title = *findFilter(u"title");
    EXPECT_TRUE(parseFilter(title, Currency::USD, many.join(u' ')));
    const auto tooMany = parseFilter(title, Currency::USD, QString(many.join(u' ') + QStringLiteral(" more")));
    ASSERT_FALSE(tooMany);
    EXPECT_EQ(tooMany.error().kind, base::ErrorKind::Input);
}

TEST(FilterText, ExcludedNamesAreMarkedKeepasWay)
{
    EXPECT_EQ(normalText(QStringLiteral("  Acme   Tools ")), QStringLiteral("Acme Tools"));
    EXPECT_EQ(normalText(QStringLiteral("- Acme")), QStringLiteral("!Acme"));
    EXPECT_EQ(normalText(QStringLiteral("!Acme")), QStringLiteral("!Acme"));
    for (const auto& nothing : {QStringLiteral(" "), QStringLiteral("!"), QStringLiteral("-"), QStringLiteral("✜Acme")})
        EXPECT_EQ(normalText(nothing), QString());
    const QStringList brands{QStringLiteral("Acme"), QStringLiteral("!Other")};
    EXPECT_EQ(queryOf("brand", brands).selection().value(u"brand"),
              (QJsonArray{QStringLiteral("Acme"), QStringLiteral("✜Other")}));
}

TEST(FilterDay, IsReadStrictlyAndSentAsKeepasMinutes)
{
    EXPECT_EQ(dayFromText(u"2024-02-29"), 20'240'229);
    EXPECT_EQ(dayText(20'240'229), QStringLiteral("2024-02-29"));
    for (const auto* text : {u"2023-02-29", u"29.02.2024", u"2024", u"1899-12-31", u""})
        EXPECT_FALSE(dayFromText(QStringView(text)));
    EXPECT_EQ(dayText(20'230'229), QString());
    // The first minute of the first day, and the last one of the last.
    const auto selection = queryOf("listed", Bounds{20'110'101, 20'110'102}).selection();
    EXPECT_EQ(selection.value(u"listedSince_gte").toInteger(), 0);
    EXPECT_EQ(selection.value(u"listedSince_lte").toInteger(), 2879);
    ProductFacts facts{.asin = *Asin::parse(u"B000000001")};
    facts.listedSince = KeepaTime{2879};
    EXPECT_EQ(firstFailed(queryOf("listed", Bounds{20'110'101, 20'110'102}), rowWith(facts)), nullptr);
    facts.listedSince = KeepaTime{2880};
    EXPECT_NE(firstFailed(queryOf("listed", Bounds{20'110'101, 20'110'102}), rowWith(facts)), nullptr);
}

TEST(FilterFall, MayBeBelowZeroAndForgivesRounding)
{
    const Filter& fall = *findFilter(u"drop_new90");
    const auto risen = parseFilter(fall, Currency::USD, QStringLiteral("-20:-5"));
    ASSERT_TRUE(risen) << risen.error().detail.toStdString();
    EXPECT_EQ(*risen, FilterValue(Bounds{-20, -5}));
    EXPECT_FALSE(parseFilter(*findFilter(u"price_new"), Currency::USD, QStringLiteral("-20:5")));
    ProductFacts facts{.asin = *Asin::parse(u"B000000001")};
    facts.of(Series::New) = {.delivered = true, .current = 802, .avg90 = 1000}; // fallen by 19.8 %
    EXPECT_EQ(firstFailed(queryOf("drop_new90", Bounds{20, 30}), rowWith(facts)), nullptr);
    EXPECT_NE(firstFailed(queryOf("drop_new90", Bounds{21, 30}), rowWith(facts)), nullptr);
    EXPECT_EQ(queryOf("drop_new90", *risen).selection().value(u"deltaPercent90_NEW_gte").toInteger(), -20);
}

TEST(FilterWords, AreWholeWordsPhrasesAndExclusions)
{
    ProductFacts facts{.asin = *Asin::parse(u"B000000001"),
                       .title = QStringLiteral("Café Kettle, stainless-steel (2 l)")};
    const auto passes = [&facts](const QString& typed) {
        return firstFailed(queryOf("title", QStringList{typed}), rowWith(facts)) == nullptr;
    };
    EXPECT_TRUE(passes(QStringLiteral("kettle cafe")));
    EXPECT_TRUE(passes(QStringLiteral("\"stainless steel\" 2")));
    EXPECT_TRUE(passes(QStringLiteral("stainless-steel -lid")));
    EXPECT_FALSE(passes(QStringLiteral("kett")));
    EXPECT_FALSE(passes(QStringLiteral("\"steel stainless\"")));
    EXPECT_FALSE(passes(QStringLiteral("kettle -steel")));
}

TEST(FilterFlag, SaysNoWhereNothingIsKnown)
{
    ProductFacts facts{.asin = *Asin::parse(u"B000000001")};
    const auto fails = [&facts](const char* choice) {
        const QStringList value{QString::fromLatin1(choice)};
        return firstFailed(queryOf("hazmat", value, DiscoverySource::BestSellers), rowWith(facts)) != nullptr;
    };
    EXPECT_FALSE(fails("no"));
    EXPECT_TRUE(fails("yes"));
    facts.isHazmat = true;
    EXPECT_TRUE(fails("no"));
    EXPECT_FALSE(fails("yes"));
}
