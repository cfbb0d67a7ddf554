// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/library.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace cache;
using domain::Tokens;
using namespace std::chrono_literals;

namespace {

class LibraryTest : public testing::Test {
protected:
    void SetUp() override { reopen(); }

    void reopen()
    {
        m_library.reset();
        auto opened = test::await(Library::open(m_folder.filePath(QStringLiteral("library.db")), &m_clock));
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_library = std::move(opened->library);
    }

    LedgerEntry entry(const QString& key, int consumed) const
    {
        LedgerEntry made;
        made.time = m_clock.now();
        made.keyFingerprint = key;
        made.request = QStringLiteral("product");
        made.consumed = Tokens{consumed};
        return made;
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<Library> m_library;
};

const QString kMine = QStringLiteral("1f2e");
const QString kOther = QStringLiteral("9a9a");

TEST_F(LibraryTest, TypedCostsAreKeptByMarketplaceAndProduct)
{
    const auto asin = *domain::Asin::parse(QStringLiteral("B000000001"));
    const cache::TypedCost here{domain::Marketplace::Us, asin, 725};
    const cache::TypedCost there{domain::Marketplace::Uk, asin, 1};
    ASSERT_TRUE(test::await(m_library->putCost({domain::Marketplace::Us, asin, 100})));
    ASSERT_TRUE(test::await(m_library->putCost(here)));
    ASSERT_TRUE(test::await(m_library->putCost(there)));
    EXPECT_EQ(*test::await(m_library->costs()), (std::vector{here, there}));
    EXPECT_TRUE(*test::await(m_library->removeCost(domain::Marketplace::Us, asin)));
    EXPECT_FALSE(*test::await(m_library->removeCost(domain::Marketplace::Us, asin)));
    EXPECT_EQ(*test::await(m_library->costs()), std::vector{there});
}

} // namespace

TEST_F(LibraryTest, LedgerKeepsAndSums)
{
    auto first = entry(kMine, 100);
    first.forecast = Tokens{98};
    first.note = QStringLiteral("two more than thought");
    const auto start = m_clock.now();
    ASSERT_TRUE(test::await(m_library->addLedgerEntry(first)));
    m_clock.advance(1h);
    const auto second = entry(kMine, 11);
    ASSERT_TRUE(test::await(m_library->addLedgerEntry(second)));
    ASSERT_TRUE(test::await(m_library->addLedgerEntry(entry(kOther, 7))));
    reopen();
    const auto all = test::await(m_library->ledger(start, 10));
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 3U);
    EXPECT_EQ((*all)[0], entry(kOther, 7));
    EXPECT_EQ((*all)[2], first);
    EXPECT_EQ(test::await(m_library->ledger(start, 1))->size(), 1U);
    EXPECT_EQ(test::await(m_library->tokensConsumedSince(kMine, start)), Tokens{111});
    EXPECT_EQ(test::await(m_library->tokensConsumedSince(kMine, start + 1min)), Tokens{11});
    EXPECT_EQ(test::await(m_library->tokensConsumedSince(QStringLiteral("nobody"), start)), Tokens{0});
}

TEST_F(LibraryTest, RemembersTheLastBalanceOfEachKey)
{
    EXPECT_FALSE(*test::await(m_library->lastBalance(kMine)));
    auto paid = entry(kMine, 100);
    paid.balanceAfter = Tokens{-4};
    paid.refillRate = 5;
    paid.refillIn = 12'345ms;
    ASSERT_TRUE(test::await(m_library->addLedgerEntry(paid)));
    const TokenBalance expected{m_clock.now(), Tokens{-4}, 5, 12'345ms};
    EXPECT_EQ(*test::await(m_library->lastBalance(kMine)), expected);
    EXPECT_FALSE(*test::await(m_library->lastBalance(kOther)));

    const TokenBalance older{m_clock.now() - 1s, Tokens{300}, 5, 1ms};
    ASSERT_TRUE(test::await(m_library->storeBalance(kMine, older)));
    EXPECT_EQ(*test::await(m_library->lastBalance(kMine)), expected);
    const TokenBalance newer{m_clock.now() + 1s, Tokens{300}, 5, 1ms};
    ASSERT_TRUE(test::await(m_library->storeBalance(kMine, newer)));
    reopen();
    EXPECT_EQ(*test::await(m_library->lastBalance(kMine)), newer);
}

TEST_F(LibraryTest, SearchHistoryKeepsEverySearch)
{
    HistoryEntry search;
    search.startedAt = m_clock.now();
    search.finishedAt = m_clock.now() + 840ms;
    search.marketplace = domain::Marketplace::Fr;
    search.queryJson = R"({"category":"Livres é"})";
    search.profileName = QStringLiteral("balanced");
    search.profileHash = QStringLiteral("0011223344556677");
    search.totalAvailable = 5'000'000'000;
    search.rows = 2;
    search.hits = 1;
    search.misses = 1;
    search.forecast = Tokens{12};
    search.spent = Tokens{12};
    search.saved = Tokens{1};
    search.asins = {*domain::Asin::parse(u"B000000002"), *domain::Asin::parse(u"B000000001")};
    const auto id = test::await(m_library->addSearch(search));
    ASSERT_TRUE(id);
    m_clock.advance(1h);
    HistoryEntry empty;
    empty.startedAt = m_clock.now();
    ASSERT_TRUE(test::await(m_library->addSearch(empty)));
    reopen();
    search.id = *id;
    const auto kept = test::await(m_library->search(*id));
    ASSERT_TRUE(kept);
    EXPECT_EQ(*kept, search);
    EXPECT_FALSE(*test::await(m_library->search(*id + 100)));
    const auto all = test::await(m_library->searches(10));
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2U);
    EXPECT_EQ((*all)[1].id, *id);
    EXPECT_TRUE((*all)[1].asins.empty());
}

TEST_F(LibraryTest, PresetsAndProfilesByName)
{
    for (const auto kind : {Document::Preset, Document::Profile}) {
        const NamedDocument books{QStringLiteral("Books ’24"), R"({"a":1})"};
        ASSERT_TRUE(test::await(m_library->put(kind, {QStringLiteral("zoo"), "{}"})));
        ASSERT_TRUE(test::await(m_library->put(kind, {books.name, "{}"})));
        ASSERT_TRUE(test::await(m_library->put(kind, books)));
        EXPECT_EQ(*test::await(m_library->get(kind, books.name)), books);
        EXPECT_EQ(test::await(m_library->list(kind))->size(), 2U);
        EXPECT_EQ(test::await(m_library->remove(kind, books.name)), true);
        EXPECT_EQ(test::await(m_library->remove(kind, books.name)), false);
        EXPECT_FALSE(*test::await(m_library->get(kind, books.name)));
    }
}

TEST_F(LibraryTest, TwoProgramsShareOneLibrary)
{
    auto other = test::await(Library::open(m_folder.filePath(QStringLiteral("library.db")), &m_clock));
    ASSERT_TRUE(other);
    std::vector<base::Task<base::Status>> adding;
    for (int i = 0; i < 50; ++i) {
        adding.push_back(m_library->addLedgerEntry(entry(kMine, 1)));
        adding.push_back(other->library->addLedgerEntry(entry(kMine, 2)));
    }
    for (auto& task : adding)
        EXPECT_TRUE(test::await(std::move(task)));
    EXPECT_EQ(test::await(m_library->tokensConsumedSince(kMine, {})), Tokens{150});
}

TEST_F(LibraryTest, ChangesSeveralDocumentsOrNone)
{
    const auto named
        = [](const char* name, const char* json) { return NamedDocument{QString::fromLatin1(name), json}; };
    DocumentChange first{{named("a", "{}"), named("b", "{}")}, {}, {QStringLiteral("a"), QStringLiteral("b")}};
    ASSERT_TRUE(test::await(m_library->change(Document::Preset, first)));
    DocumentChange second{{named("a", "{\"n\":2}"), named("c", "{}")}, {QStringLiteral("b")}, {QStringLiteral("c")}};
    ASSERT_TRUE(test::await(m_library->change(Document::Preset, second)));
    const std::vector<NamedDocument> kept{named("a", "{\"n\":2}"), named("c", "{}")};
    EXPECT_EQ(test::await(m_library->list(Document::Preset)), kept);

    DocumentChange taken{{named("b", "{}"), named("a", "{}")}, {QStringLiteral("c")}, {QStringLiteral("a")}};
    const auto refused = test::await(m_library->change(Document::Preset, taken));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Input);
    EXPECT_EQ(test::await(m_library->list(Document::Preset)), kept);
    EXPECT_EQ(test::await(m_library->list(Document::Profile)), std::vector<NamedDocument>());
}
