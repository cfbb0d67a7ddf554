// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/details_codec.h"
#include "cache/facts_codec.h"
#include "cache/history_codec.h"
#include "cache/random_domain.h"
#include "cache/score_codec.h"

#include <gtest/gtest.h>

#include <chrono>

using namespace cache;

namespace {

/// Every truncation, and many random changes, of `bytes`: `decode` may refuse or take them, no more.
template <typename Decode> void disturb(const QByteArray& bytes, test::RandomDomain& random, Decode decode)
{
    for (qsizetype length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(decode(bytes.first(length))) << "cut to " << length;
    for (int round = 0; round < 300; ++round) {
        QByteArray changed = bytes;
        for (auto n = random.number(1, 8); n > 0; --n)
            changed[static_cast<qsizetype>(random.number(0, changed.size() - 1))]
                = static_cast<char>(random.number(-128, 127));
        const auto decoded = decode(changed);
        if (!decoded)
            EXPECT_EQ(decoded.error().kind, base::ErrorKind::Storage);
    }
    EXPECT_FALSE(decode(bytes + 'x'));
}

/// Ranks that change now and then.
domain::SeriesHistory ranks(int count)
{
    domain::SeriesHistory points;
    for (int i = 0; i < count; ++i)
        points.push_back({domain::KeepaTime{8'000'000 + i * 500 + i * i % 97}, 10'000 + i * 7'919 % 3'001, -1});
    return points;
}

/// With the same ranks in one category, some of their times in another, and their gaps.
domain::ProductDetails besideSales(domain::ProductDetails details, const domain::SeriesHistory& sales)
{
    domain::SeriesHistory some;
    for (size_t i = 1; i < sales.size(); i += 3)
        some.push_back({sales[i].time, i % 10 == 0 ? -1 : sales[i].value / 17, -1});
    details.categoryRanks.push_back({{5}, sales});
    details.categoryRanks.push_back({{6}, some});
    details.categoryRanks.push_back({{7}, {}});
    return details;
}

} // namespace

TEST(FactsCodec, GivesBackEveryField)
{
    test::RandomDomain random(1);
    for (int round = 0; round < 500; ++round) {
        const auto facts = random.facts();
        const auto decoded = decodeFacts(encodeFacts(facts));
        ASSERT_TRUE(decoded) << decoded.error().detail.toStdString();
        ASSERT_EQ(*decoded, facts) << "round " << round;
    }
}

TEST(FactsCodec, SurvivesBytesThatAreNotItsOwn)
{
    test::RandomDomain random(2);
    for (int round = 0; round < 10; ++round)
        disturb(encodeFacts(random.facts()), random, [](const QByteArray& bytes) { return decodeFacts(bytes); });
}

TEST(FactsCodec, AllocatesNoMoreThanTheBytesCanHold)
{
    // A list that claims 2^60 elements.
    test::RandomDomain random(3);
    auto facts = random.facts();
    facts.eans.clear();
    const QByteArray bytes = encodeFacts(facts);
    const QByteArray huge("\xff\xff\xff\xff\xff\xff\xff\xff\x0f", 9);
    for (qsizetype at = 12; at < bytes.size(); ++at) {
        const QByteArray hostile = bytes.first(at) + huge + bytes.sliced(at);
        const auto decoded = decodeFacts(hostile);
        EXPECT_FALSE(decoded) << at;
    }
}

TEST(FactsCodec, ReadsWhatTheFirstVersionWroteAndTheRestIsUnknown)
{
    // Written by the first version of the codec.
    const QByteArray bytes = QByteArray::fromHex(
        "014230303030303031323303000180a0a484ce67074cc3a475666572014200000005612e6a7067064bc3bc6368650005b2d6"
        "820380c8d007a10418010219980714283ce8070102060488270000000000000000000000000000000000000150010d343030"
        "36333831333333393331000242303030303030303031020a0c0202258627d0289e1f");
    using namespace domain;
    auto facts
        = test::plainFacts(QStringLiteral("B000000123"), base::Timestamp(std::chrono::milliseconds(1'780'000'000'000)),
                           Depth::BuyBox, Marketplace::De);
    facts.title = QStringLiteral("Läufer");
    facts.brand = QStringLiteral("B");
    facts.imageName = QStringLiteral("a.jpg");
    facts.eans = QStringList{QStringLiteral("4006381333931")};
    facts.parentAsin = *Asin::parse(u"B000000001");
    facts.rootCategory = CategoryId{3167641};
    facts.rootCategoryName = QStringLiteral("Küche");
    facts.categories = {{5}, {6}};
    facts.lastUpdate = KeepaTime{8'000'000};
    facts.of(Series::New) = {.delivered = true, .current = 2499, .avg90 = 2600, .lowest = 1999};
    facts.rankDrops30 = 12;
    facts.amazon = AmazonAvailability::InStock;
    facts.buyBoxIsFba = true;
    facts.pickAndPackFee = 460;
    facts.package = PackageSize{10, 20, 30};
    facts.packageWeight = 500;
    facts.isHazmat = true;
    facts.digest.days90[0].points = 3;
    facts.digest.days90[0].median = 2500;
    facts.digest.daysWithSale180 = 40;
    const auto decoded = decodeFacts(bytes);
    ASSERT_TRUE(decoded) << decoded.error().detail.toStdString();
    EXPECT_EQ(*decoded, facts);
}

TEST(ScoreCodec, GivesBackEveryField)
{
    test::RandomDomain random(4);
    for (int round = 0; round < 500; ++round) {
        const auto score = random.score();
        const auto decoded = decodeScore(encodeScore(score));
        ASSERT_TRUE(decoded) << decoded.error().detail.toStdString();
        ASSERT_EQ(*decoded, score) << "round " << round;
    }
}

TEST(ScoreCodec, SurvivesBytesThatAreNotItsOwn)
{
    test::RandomDomain random(5);
    for (int round = 0; round < 10; ++round)
        disturb(encodeScore(random.score()), random, [](const QByteArray& bytes) { return decodeScore(bytes); });
}

TEST(HistoryCodec, GivesBackEveryPoint)
{
    test::RandomDomain random(6);
    for (int round = 0; round < 200; ++round) {
        const auto history = round % 2 == 0 ? random.history() : random.wildHistory();
        const auto encoded = encodeHistory(history);
        ASSERT_TRUE(encoded);
        const auto decoded = decodeHistory(*encoded);
        ASSERT_TRUE(decoded) << decoded.error().detail.toStdString();
        ASSERT_EQ(*decoded, history) << "round " << round;
    }
}

TEST(HistoryCodec, SurvivesBytesThatAreNotItsOwn)
{
    test::RandomDomain random(7);
    for (int round = 0; round < 5; ++round) {
        const auto encoded = encodeHistory(random.history(10));
        ASSERT_TRUE(encoded);
        disturb(*encoded, random, [](const QByteArray& bytes) { return decodeHistory(bytes); });
    }
}

TEST(HistoryCodec, RefusesWhatIsTooLong)
{
    domain::History history;
    history.of(domain::Series::New).assign(2'500'000, {domain::KeepaTime{1}, 1'000, -1});
    EXPECT_FALSE(encodeHistory(history));
    // Claims more than the limit.
    EXPECT_FALSE(decodeHistory(QByteArray("\x01\xff\xff\xff\xff\x0f\x03\x00", 8)));
}

TEST(HistoryCodec, KeepsAYearSmall)
{
    test::RandomDomain random(8);
    std::vector<qsizetype> sizes;
    for (int i = 0; i < 101; ++i)
        sizes.push_back(encodeHistory(random.history()).value().size());
    std::ranges::nth_element(sizes, sizes.begin() + 50);
    RecordProperty("median_bytes", static_cast<int>(sizes[50]));
    EXPECT_LE(sizes[50], 4096);
}

TEST(DetailsCodec, GivesBackEveryField)
{
    test::RandomDomain random(9);
    for (int round = 0; round < 300; ++round) {
        const auto details = random.details();
        const auto encoded = encodeDetails(details, {});
        ASSERT_TRUE(encoded);
        const auto decoded = decodeDetails(*encoded, {});
        ASSERT_TRUE(decoded) << decoded.error().detail.toStdString();
        ASSERT_EQ(*decoded, details) << "round " << round;
    }
    EXPECT_EQ(decodeDetails(encodeDetails({}, {}).value(), {}).value(), domain::ProductDetails());
}

TEST(DetailsCodec, TellsRanksInCategoriesByThoseOfTheHistory)
{
    const auto sales = ranks(800);
    domain::ProductDetails alone, beside;
    alone.categoryRanks = {{{5}, ranks(800)}};
    alone.categoryRanks.front().ranks.front().time.minutes -= 1;
    beside = besideSales({}, sales);
    const auto encoded = encodeDetails(beside, sales).value();
    EXPECT_EQ(decodeDetails(encoded, sales).value(), beside);
    EXPECT_FALSE(decodeDetails(encoded, {})) << "nobody knows the ranks without those of the history";
    EXPECT_FALSE(decodeDetails(encoded, ranks(700)).has_value()
                 && decodeDetails(encoded, ranks(700)).value() == beside);
    EXPECT_LT(encoded.size(), encodeDetails(alone, sales).value().size()) << "three categories for less than one";
    EXPECT_EQ(decodeDetails(encodeDetails(alone, sales).value(), sales).value(), alone);

    domain::ProductDetails many;
    many.categoryRanks.assign(100, {{5}, sales});
    EXPECT_EQ(decodeDetails(encodeDetails(many, sales).value(), sales).value(), many);
}

TEST(DetailsCodec, ReadsWhatTheFirstVersionWrote)
{
    domain::ProductDetails details;
    details.categoryRanks = {{{5}, ranks(20)}};
    QByteArray raw = decompressed(encodeDetails(details, {}).value(), 2, "details").value();
    ASSERT_EQ(raw.first(9), QByteArray("\0\0\0\0\0\0\1\12\0", 9)) << "one category, number 5, told by itself";
    raw.remove(8, 1); // which the first version did not say
    EXPECT_EQ(decodeDetails(compressed(raw, 1, "details").value(), ranks(20)).value(), details);
}

TEST(DetailsCodec, SurvivesBytesThatAreNotItsOwn)
{
    test::RandomDomain random(10);
    for (int round = 0; round < 5; ++round) {
        const auto encoded = encodeDetails(random.details(), {});
        ASSERT_TRUE(encoded);
        disturb(*encoded, random, [](const QByteArray& bytes) { return decodeDetails(bytes, {}); });
    }
}

TEST(DetailsCodec, SurvivesUnpackedBytesThatAreNotItsOwn)
{
    // Behind the compression, which would catch nearly everything.
    constexpr std::uint64_t kVersion = 2;
    const auto sales = ranks(50);
    test::RandomDomain random(11);
    for (int round = 0; round < 20; ++round) {
        const auto raw
            = decompressed(encodeDetails(besideSales(random.details(), sales), sales).value(), kVersion, "details")
                  .value();
        for (int change = 0; change < 100; ++change) {
            QByteArray changed = raw;
            for (auto n = random.number(1, 8); n > 0; --n)
                changed[static_cast<qsizetype>(random.number(0, changed.size() - 1))]
                    = static_cast<char>(random.number(-128, 127));
            const auto decoded = decodeDetails(compressed(changed, kVersion, "details").value(), sales);
            if (decoded)
                EXPECT_EQ(decodeDetails(encodeDetails(*decoded, sales).value(), sales).value(), *decoded);
            else
                EXPECT_EQ(decoded.error().kind, base::ErrorKind::Storage);
        }
        const QByteArray cut = raw.first(static_cast<qsizetype>(random.number(1, raw.size() - 1)));
        EXPECT_FALSE(decodeDetails(compressed(cut, kVersion, "details").value(), sales));
    }
}
