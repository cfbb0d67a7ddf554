// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
