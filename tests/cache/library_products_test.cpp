// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The buy list, the notes and the rejects in the library's file.
#include "cache/library.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace cache;
using domain::Currency;
using domain::Marketplace;
using domain::Money;
using domain::Purchase;
using domain::Rejection;
using namespace std::chrono_literals;

namespace {

const auto kFirst = *domain::Asin::parse(u"B000000001");
const auto kSecond = *domain::Asin::parse(u"B000000002");

class LibraryProductsTest : public testing::Test {
protected:
    void SetUp() override { reopen(); }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("library.db")); }

    void reopen()
    {
        m_library.reset();
        auto opened = test::await(Library::open(path(), &m_clock));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        m_library = std::move(opened->library);
    }

    Purchase purchase() const
    {
        Purchase made{.marketplace = Marketplace::Us, .asin = kFirst};
        made.quantity = 12;
        made.cost = Money{799, Currency::USD};
        made.supplier = QStringLiteral("Wholesale & Söhne");
        made.title = QStringLiteral("A “book”");
        made.addedAt = m_clock.now();
        return made;
    }

    Rejection rejection(domain::Asin asin = kFirst) const
    {
        Rejection made{.marketplace = Marketplace::Us, .asin = asin};
        made.reason = QStringLiteral("too slow");
        made.snapshot = {.title = QStringLiteral("A lamp"),
                         .price = Money{1999, Currency::USD},
                         .priceSource = domain::PriceSource::BuyBox,
                         .offers = 7,
                         .amazon = true};
        made.rejectedAt = m_clock.now();
        return made;
    }

    /// As somebody else would write into the file.
    void write(const QString& sql) const
    {
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("somebody"));
            database.setDatabaseName(path());
            ASSERT_TRUE(database.open());
            QSqlQuery query(database);
            ASSERT_TRUE(query.exec(sql)) << qPrintable(query.lastError().text());
        }
        QSqlDatabase::removeDatabase(QStringLiteral("somebody"));
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<Library> m_library;
};

} // namespace

TEST_F(LibraryProductsTest, APurchaseIsKeptChangedAndRemoved)
{
    auto kept = purchase();
    ASSERT_TRUE(test::await(m_library->putPurchase(kept)));
    reopen();
    EXPECT_EQ(*test::await(m_library->purchases()), std::vector{kept});
    kept.quantity = 3;
    kept.cost.reset();
    ASSERT_TRUE(test::await(m_library->putPurchase(kept)));
    EXPECT_EQ(*test::await(m_library->purchases()), std::vector{kept});
    EXPECT_EQ(test::await(m_library->removePurchase(Marketplace::Uk, kFirst)), false);
    EXPECT_EQ(test::await(m_library->removePurchase(Marketplace::Us, kFirst)), true);
    EXPECT_TRUE(test::await(m_library->purchases())->empty());
}

TEST_F(LibraryProductsTest, PurchasesAreToldInTheOrderTheyWereAdded)
{
    auto later = purchase();
    later.addedAt += 1h;
    auto sooner = purchase();
    sooner.asin = kSecond;
    ASSERT_TRUE(test::await(m_library->putPurchase(later)));
    ASSERT_TRUE(test::await(m_library->putPurchase(sooner)));
    EXPECT_EQ(*test::await(m_library->purchases()), (std::vector{sooner, later}));
}

TEST_F(LibraryProductsTest, ANoteOutlivesThePurchase)
{
    ASSERT_TRUE(test::await(m_library->putPurchase(purchase())));
    ASSERT_TRUE(test::await(m_library->putNote(Marketplace::Us, kFirst, QStringLiteral("ask for 10 % off"))));
    EXPECT_EQ(test::await(m_library->purchases())->front().note, QStringLiteral("ask for 10 % off"));
    ASSERT_TRUE(test::await(m_library->removePurchase(Marketplace::Us, kFirst)));
    reopen();
    EXPECT_EQ(*test::await(m_library->note(Marketplace::Us, kFirst)), QStringLiteral("ask for 10 % off"));
    EXPECT_TRUE(test::await(m_library->note(Marketplace::De, kFirst))->isEmpty());
    ASSERT_TRUE(test::await(m_library->putNote(Marketplace::Us, kFirst, {})));
    EXPECT_TRUE(test::await(m_library->note(Marketplace::Us, kFirst))->isEmpty());
}

TEST_F(LibraryProductsTest, WhatCannotBeAPurchaseIsRefused)
{
    const auto refused = [this](const Purchase& wrong) {
        const auto put = test::await(m_library->putPurchase(wrong));
        return !put && put.error().kind == base::ErrorKind::Input;
    };
    auto wrong = purchase();
    wrong.quantity = 0;
    EXPECT_TRUE(refused(wrong));
    wrong.quantity = Purchase::kMostUnits + 1;
    EXPECT_TRUE(refused(wrong));
    wrong = purchase();
    wrong.cost = Money{-1, Currency::USD};
    EXPECT_TRUE(refused(wrong));
    wrong.cost = Money{100, Currency::EUR};
    EXPECT_TRUE(refused(wrong));
    EXPECT_TRUE(test::await(m_library->purchases())->empty());
}

TEST_F(LibraryProductsTest, ARejectKeepsItsReasonAndWhatItWasThen)
{
    const auto first = rejection();
    m_clock.advance(1h);
    auto second = rejection(kSecond);
    second.snapshot = {}; // nothing was known of it
    second.reason.clear();
    ASSERT_TRUE(test::await(m_library->putRejections({first, second})));
    reopen();
    EXPECT_EQ(*test::await(m_library->rejections()), (std::vector{second, first}));
    auto again = first;
    again.reason = QStringLiteral("gated");
    again.snapshot.amazon = false;
    ASSERT_TRUE(test::await(m_library->putRejections({again})));
    EXPECT_EQ(*test::await(m_library->rejections()), (std::vector{second, again}));
    EXPECT_EQ(test::await(m_library->removeRejection(Marketplace::Us, kSecond)), true);
    EXPECT_EQ(test::await(m_library->removeRejection(Marketplace::Us, kSecond)), false);
    EXPECT_EQ(*test::await(m_library->rejections()), std::vector{again});
}

TEST_F(LibraryProductsTest, RowsThatMakeNoSenseAreLeftOutAndTheOthersKept)
{
    ASSERT_TRUE(test::await(m_library->putPurchase(purchase())));
    ASSERT_TRUE(test::await(m_library->putRejections({rejection()})));
    write(QStringLiteral("INSERT INTO buy_list VALUES (99, 'B000000003', 1, 1, '', '{}', 0), "
                         "(1, 'nonsense', 1, 1, '', '{}', 0), (1, 'B000000004', 0, 1, '', '{}', 0), "
                         "(1, 'B000000005', 4294967297, 1, '', '{}', 0), (1, 'B000000006', 1, -1, '', '{}', 0), "
                         "(257, 'B000000007', 1, 1, '', '{}', 0)"));
    write(QStringLiteral("INSERT INTO rejects VALUES (4294967297, 'B000000003', '', '{}', 0), "
                         "(1, '; DROP', '', '{}', 0)"));
    EXPECT_EQ(*test::await(m_library->purchases()), std::vector{purchase()});
    EXPECT_EQ(*test::await(m_library->rejections()), std::vector{rejection()});
}

TEST_F(LibraryProductsTest, FiguresOfASnapshotThatMakeNoSenseAreUnknown)
{
    const auto snapshotOf = [this](const char* json) {
        write(QStringLiteral("REPLACE INTO rejects VALUES (1, 'B000000001', '', '%1', 0)").arg(QLatin1String(json)));
        const auto all = test::await(m_library->rejections());
        return all && all->size() == 1 ? std::optional(all->front().snapshot) : std::nullopt;
    };
    const domain::RejectSnapshot unknown;
    EXPECT_EQ(snapshotOf("no json"), unknown);
    EXPECT_EQ(snapshotOf("[1,2]"), unknown);
    EXPECT_EQ(snapshotOf(R"({"price":-1,"price_source":"buy_box","offers":-2,"amazon":1,"title":7})"), unknown);
    EXPECT_EQ(snapshotOf(R"({"price":1e300,"price_source":"buy_box","offers":1e9})"), unknown);
    EXPECT_EQ(snapshotOf(R"({"price":1.5,"price_source":"buy_box","offers":2.5})"), unknown);
    EXPECT_EQ(snapshotOf(R"({"price":1999,"price_source":"gold"})"), unknown);
    EXPECT_EQ(snapshotOf(R"({"price":1999})"), unknown);
}
