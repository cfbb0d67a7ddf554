// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs on one cache that ask for the same products by code: what one is asking for, another waits for.
#include "sourcing/product_codes.h"
#include "sourcing/shared_cache.h"

using domain::Depth;
using test::kOther;
using test::Program;

namespace {

class CodeSharing : public test::Sharing {
protected:
    /// Of as many books, one each; their facts are then in the cache.
    QStringList codesOf(Program& program, int books)
    {
        program.start(Sharing::books(books), options());
        EXPECT_TRUE(test::waitUntil([&program] { return program.isDone(); }));
        QStringList codes;
        for (const auto& row : program.rows) {
            if (!row.facts->eans.isEmpty())
                codes += row.facts->eans.front();
        }
        codes.removeDuplicates();
        EXPECT_GT(codes.size(), books / 2);
        return codes;
    }
};

keepa::ProductBatch batchOf(const std::vector<QStringList>& eans)
{
    keepa::ProductBatch batch;
    for (const QStringList& codes : eans) {
        domain::ProductFacts facts(*domain::Asin::parse(QStringLiteral("B00000000%1").arg(batch.products.size())));
        facts.eans = codes;
        batch.products.push_back({std::move(facts), {}, {}});
    }
    return batch;
}

/// "code: products" of each.
QStringList told(const QStringList& asked, const keepa::ProductBatch& batch)
{
    QStringList lines;
    for (const auto& [code, asins] : sourcing::codeRecords(asked, batch))
        lines += QStringLiteral("%1: %2").arg(code).arg(asins.size());
    return lines;
}

} // namespace

TEST(ProductCodes, AreToldOfWhereTheAnswerTells)
{
    const QString one = QStringLiteral("111"), two = QStringLiteral("0222"), none = QStringLiteral("333");
    EXPECT_EQ(told({one, two, none}, batchOf({{QStringLiteral("0111"), QStringLiteral("00111")}, {two}, {two}})),
              (QStringList{QStringLiteral("111: 1"), QStringLiteral("222: 2"), QStringLiteral("333: 0")}));
    EXPECT_EQ(told({one, none}, batchOf({{one}, {QStringLiteral("999")}})), QStringList{QStringLiteral("111: 1")})
        << "the second may be of the other code";
    auto damaged = batchOf({{one}});
    damaged.skipped.push_back({std::nullopt, {base::ErrorKind::Protocol, QString(), std::nullopt}});
    EXPECT_EQ(told({one, none}, damaged), QStringList{QStringLiteral("111: 1")});
}

TEST_P(CodeSharing, WhatManyAskForByCodeIsPaidForOnce)
{
    for (int i = 0; i < 3; ++i)
        open();
    const QStringList codes = codesOf(m_programs.front(), 40);
    const auto before = m_server->counters();
    for (Program& program : m_programs)
        program.startList(codes, options());
    ASSERT_TRUE(allDone());
    const auto paid = m_server->counters().productsDelivered - before.productsDelivered;
    EXPECT_GE(paid, codes.size());
    int misses = 0;
    for (const Program& program : m_programs) {
        EXPECT_FALSE(program.finished->endedBy);
        EXPECT_TRUE(program.finished->warnings.isEmpty()) << program.finished->warnings.join(u'\n').toStdString();
        EXPECT_EQ(static_cast<int>(program.rows.size()), paid);
        misses += program.finished->scoring.misses;
    }
    EXPECT_EQ(misses, paid) << "each by one of them";

    // Later, and in the other form of the same code.
    QStringList others;
    for (const QString& code : codes)
        others += QStringLiteral("0") + code;
    Program& later = open();
    later.startList(others, options());
    ASSERT_TRUE(test::waitUntil([&] { return later.isDone(); }));
    EXPECT_EQ(later.finished->scoring.hits, paid);
    EXPECT_EQ(m_server->counters().productsDelivered - before.productsDelivered, paid);
}

TEST_P(CodeSharing, ACostThatIsTypedBesideACodeIsTheProducts)
{
    Program& program = open();
    const QString code = codesOf(program, 5).front();
    const domain::Money cost{1234, domain::Currency::USD};
    program.rows.clear();
    program.finished.reset();
    program.session->startList(domain::SearchQuery(), {{std::nullopt, code, cost}}, options());
    ASSERT_TRUE(test::waitUntil([&] { return program.isDone(); }));
    ASSERT_FALSE(program.rows.empty());
    for (const auto& row : program.rows)
        EXPECT_EQ(row.typedCost, cost);
}

TEST_P(CodeSharing, ACodeThatAnotherAsksForIsWaitedForAndTakenOver)
{
    Program& program = open();
    const QStringList codes = codesOf(program, 40);
    std::vector<cache::Claim> theirs;
    for (const QString& code : codes.first(10))
        theirs.push_back(cache::Claim::code(domain::Marketplace::Us, code, Depth::Basic));
    EXPECT_EQ(refused(program, kOther, theirs), 0U);
    program.startList(codes, options());
    ASSERT_TRUE(test::waitUntil([&] { return program.isWaiting(); }));
    EXPECT_EQ(program.waits.back().products, 10);
    EXPECT_GE(std::ssize(program.rows), codes.size() - 10) << "what nobody else is asking for is not waited with";
    release(program, theirs);
    ASSERT_TRUE(allDone());
    EXPECT_FALSE(program.finished->endedBy);
    EXPECT_GE(std::ssize(program.rows), codes.size());
}

TEST_P(CodeSharing, ACodeOfNothingIsAskedForOnce)
{
    Program& program = open();
    program.startList({QStringLiteral("9999999999994")}, options());
    ASSERT_TRUE(allDone());
    const auto requests = m_server->counters().requests;
    program.startList({QStringLiteral("9999999999994")}, options());
    ASSERT_TRUE(allDone());
    EXPECT_FALSE(program.finished->endedBy);
    EXPECT_EQ(m_server->counters().requests, requests);
}

INSTANTIATE_TEST_SUITE_P(Everywhere, CodeSharing, testing::Values("sqlite"),
                         [](const auto& info) { return std::string(info.param); });
