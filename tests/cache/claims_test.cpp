// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Claims: of those who want one answer at a time, one asks for it.
#include "cache/cache_place.h"
#include "cache/claimant.h"
#include "cache/claims.h"
#include "cache/database.h"
#include "cache/memory_cache.h"
#include "cache/random_domain.h"
#include "cache/sql_cache.h"
#include "cache/sql_claims.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/private_postgres.h"

#include <gtest/gtest.h>

#include <set>

#include <sys/wait.h>
#include <unistd.h>

using namespace cache;
using domain::Depth;
using domain::Marketplace;
using namespace std::chrono_literals;

namespace {

const QString kAnna = QStringLiteral("anna");
const QString kBen = QStringLiteral("ben");

Claim book(int n, Depth depth = Depth::Basic, Marketplace marketplace = Marketplace::Us)
{
    return Claim::product(marketplace, *domain::Asin::parse(test::asinNumber(n)), depth);
}

std::vector<Claim> books(int first, int count, Depth depth = Depth::Basic)
{
    std::vector<Claim> claims;
    for (int i = first; i < first + count; ++i)
        claims.push_back(book(i, depth));
    return claims;
}

/// A child of this process that has ended, and is waited for or not.
class EndedChild final {
public:
    explicit EndedChild(bool isReaped) : m_pid(::fork()), m_isReaped(isReaped)
    {
        if (m_pid == 0)
            ::_exit(0);
        siginfo_t info;
        ::waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | (isReaped ? 0 : WNOWAIT));
    }
    ~EndedChild()
    {
        if (!m_isReaped)
            ::waitpid(m_pid, nullptr, 0);
    }
    EndedChild(const EndedChild&) = delete;
    EndedChild& operator=(const EndedChild&) = delete;

    [[nodiscard]] qint64 pid() const { return m_pid; }

private:
    pid_t m_pid;
    bool m_isReaped;
};

/// By the kind of backend: one database, opened as often as a test wants.
class Claims : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        MAKE_CACHE_PLACE(m_place, GetParam())
        m_cache = open();
        ASSERT_TRUE(m_cache);
    }

    [[nodiscard]] Location location() const { return m_place->location(); }

    std::unique_ptr<SqlCache> open()
    {
        auto opened = test::await(SqlCache::open(location(), &m_clock, Freshness()));
        EXPECT_TRUE(opened) << opened.error().detail.toStdString();
        return opened ? std::move(opened->cache) : nullptr;
    }

    /// What somebody else holds of what `owner` wants.
    std::vector<Claim> refused(const QString& owner, std::vector<Claim> wanted)
    {
        const auto held = test::await(m_cache->claim(owner, std::move(wanted)));
        EXPECT_TRUE(held) << held.error().detail.toStdString();
        std::vector<Claim> claims;
        for (const auto& one : held ? *held : std::vector<HeldClaim>())
            claims.push_back(one.claim);
        return claims;
    }
    bool isHis(const QString& owner, const Claim& claim) { return refused(owner, {claim}).empty(); }
    void release(const QString& owner, std::vector<Claim> claims)
    {
        EXPECT_TRUE(test::await(m_cache->releaseClaims(owner, std::move(claims))));
    }
    void renew(const QString& owner) { EXPECT_TRUE(test::await(m_cache->renewClaims(owner))); }

    /// As a program of another process, or host, would.
    void claimAs(const Claimant& claimant, const Claim& claim)
    {
        auto opened = test::await(Database::open(location(), StoreKind::Cache, m_clock.now()));
        ASSERT_TRUE(opened);
        const auto job = [=, now = m_clock.now()](Connection& c) { return sql::claim(c, claimant, {claim}, now); };
        const auto held = test::await(answer(opened->database->write(job)));
        ASSERT_TRUE(held);
        ASSERT_TRUE(held->empty());
    }

    std::unique_ptr<test::CachePlace> m_place;
    test::FakeClock m_clock;
    std::unique_ptr<SqlCache> m_cache;
};

} // namespace

TEST_P(Claims, OneHasItAndTheOtherIsToldUntilWhen)
{
    EXPECT_TRUE(isHis(kAnna, book(1)));
    EXPECT_TRUE(isHis(kAnna, book(1))) << "asking twice harms nothing";
    m_clock.advance(1s);
    const auto held = test::await(m_cache->claim(kBen, {book(1)}));
    ASSERT_TRUE(held);
    ASSERT_EQ(held->size(), 1U);
    EXPECT_EQ(held->front().claim, book(1));
    EXPECT_EQ(held->front().until, m_clock.now() - 1s + kClaimLease);
}

TEST_P(Claims, OfASetEachGetsWhatIsFree)
{
    EXPECT_TRUE(refused(kAnna, books(0, 100)).empty());
    EXPECT_EQ(refused(kBen, books(50, 100)), books(50, 50));
    EXPECT_EQ(refused(kAnna, books(0, 150)), books(100, 50));
}

TEST_P(Claims, OnlyTheHolderLetsGo)
{
    EXPECT_TRUE(isHis(kAnna, book(1)));
    release(kBen, {book(1)});
    EXPECT_FALSE(isHis(kBen, book(1)));
    release(kAnna, {book(2)});
    EXPECT_FALSE(isHis(kBen, book(1)));
    release(kAnna, {book(1)});
    EXPECT_TRUE(isHis(kBen, book(1)));
}

TEST_P(Claims, LastForTheLeaseAndAsLongAsTheyAreRenewed)
{
    EXPECT_TRUE(refused(kAnna, books(0, 2)).empty());
    m_clock.advance(kClaimLease - 1ms);
    EXPECT_FALSE(isHis(kBen, book(1)));
    renew(kAnna);
    m_clock.advance(kClaimLease - 1ms);
    EXPECT_FALSE(isHis(kBen, book(1)));
    m_clock.advance(1ms);
    EXPECT_TRUE(isHis(kBen, book(1)));
    // Whoever slept too long gets back nothing that was taken, and takes nothing away.
    renew(kAnna);
    release(kAnna, {book(1)});
    EXPECT_FALSE(isHis(kAnna, book(1)));
    EXPECT_FALSE(isHis(kBen, book(0)));
}

TEST_P(Claims, ADeeperOneServesAShallowerAskerAndNotTheOtherWayRound)
{
    EXPECT_TRUE(isHis(kAnna, book(1, Depth::BuyBox)));
    EXPECT_FALSE(isHis(kBen, book(1, Depth::Basic)));
    EXPECT_FALSE(isHis(kBen, book(1, Depth::BuyBox)));
    EXPECT_TRUE(isHis(kBen, book(1, Depth::Offers)));
    const QString carl = QStringLiteral("carl");
    EXPECT_FALSE(isHis(carl, book(1, Depth::Basic)));
    // Nothing is left of claims that were refused.
    release(kAnna, {book(1, Depth::BuyBox)});
    release(kBen, {book(1, Depth::Offers)});
    EXPECT_TRUE(isHis(carl, book(1, Depth::Basic)));
}

TEST_P(Claims, MarketplacesAndDiscoveriesAreApart)
{
    EXPECT_TRUE(isHis(kAnna, book(1)));
    EXPECT_TRUE(isHis(kBen, book(1, Depth::Basic, Marketplace::Fr)));
    EXPECT_TRUE(isHis(kAnna, Claim::discovery(QStringLiteral("5f4d"))));
    EXPECT_TRUE(isHis(kBen, Claim::discovery(QStringLiteral("5f4e"))));
    EXPECT_FALSE(isHis(kBen, Claim::discovery(QStringLiteral("5f4d"))));
}

TEST_P(Claims, OfADeadProcessAreTakenAtOnce)
{
    const Claimant here = Claimant::here(QStringLiteral("another"));
    for (const bool isReaped : {true, false}) {
        const EndedChild child(isReaped);
        claimAs({QStringLiteral("12345/x"), here.host, child.pid()}, book(isReaped ? 1 : 2));
        EXPECT_TRUE(isHis(kBen, book(isReaped ? 1 : 2))) << isReaped;
    }
    claimAs({QStringLiteral("1/x"), here.host, here.process}, book(3));
    EXPECT_TRUE(isHis(kBen, book(3))) << "the number of a process that has ended was given to another";
}

TEST_P(Claims, OfALivingProcessOrAnotherHostAreNot)
{
    claimAs(Claimant::here(QStringLiteral("another")), book(1));
    EXPECT_FALSE(isHis(kBen, book(1)));
    const EndedChild child(true);
    claimAs({QStringLiteral("12345/x"), QStringLiteral("elsewhere"), child.pid()}, book(2));
    EXPECT_FALSE(isHis(kBen, book(2)));
    m_clock.advance(kClaimLease);
    EXPECT_TRUE(isHis(kBen, book(2)));
}

TEST_P(Claims, AtTheSameMomentOneOfManyGetsEach)
{
    constexpr int kPrograms = 4;
    constexpr int kRounds = 25;
    std::vector<std::unique_ptr<SqlCache>> programs;
    for (int i = 0; i < kPrograms; ++i)
        programs.push_back(open());
    for (int round = 0; round < kRounds; ++round) {
        const auto wanted = books(round * 20, 20);
        std::vector<base::Task<base::Result<std::vector<HeldClaim>>>> asking;
        for (int i = 0; i < kPrograms; ++i) {
            // Each in another order.
            auto turned = wanted;
            std::ranges::rotate(turned, turned.begin() + i * 5);
            asking.push_back(programs[static_cast<size_t>(i)]->claim(QString::number(i), turned));
        }
        size_t given = 0;
        for (auto& task : asking) {
            const auto held = test::await(std::move(task));
            ASSERT_TRUE(held) << held.error().detail.toStdString();
            given += wanted.size() - held->size();
        }
        EXPECT_EQ(given, wanted.size());
    }
}

TEST_P(Claims, WhatIsLeftOfThemIsDroppedWithTheNextOpening)
{
    EXPECT_TRUE(isHis(kAnna, book(1)));
    m_cache.reset();
    m_clock.advance(kClaimLease);
    m_cache = open();
    m_clock.advance(-kClaimLease);
    EXPECT_TRUE(isHis(kBen, book(1)));
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Claims, testing::Values("sqlite", "postgresql"),
                         [](const auto& info) { return std::string(info.param); });

TEST(ClaimsInMemory, AreAlwaysOnesOwn)
{
    const test::FakeClock clock;
    MemoryCache cache(&clock, Freshness());
    for (const QString& owner : {kAnna, kBen}) {
        const auto held = test::await(cache.claim(owner, books(0, 3)));
        ASSERT_TRUE(held);
        EXPECT_TRUE(held->empty());
    }
}
