// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <gtest/gtest.h>

#include <thread>

namespace {

class KeptLog : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(base::startLogging(base::LogLevel::Warning, {})); }
    void TearDown() override { qInstallMessageHandler(nullptr); }

    static std::int64_t last()
    {
        const auto lines = base::logLinesAfter(0);
        return lines.empty() ? 0 : lines.back().number;
    }
};

TEST_F(KeptLog, KeepsWhatWasWrittenInItsOrder)
{
    const auto before = last();
    qCWarning(base::logKeepa) << "one";
    qCCritical(base::logCache) << "two";
    const auto lines = base::logLinesAfter(before);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].text, QStringLiteral("one"));
    EXPECT_EQ(lines[0].level, base::LogLevel::Warning);
    EXPECT_EQ(lines[0].category, QStringLiteral("gleaner.keepa"));
    EXPECT_EQ(lines[1].level, base::LogLevel::Error);
    EXPECT_EQ(lines[1].number, lines[0].number + 1);
    EXPECT_TRUE(base::logLinesAfter(lines[1].number).empty());
}

TEST_F(KeptLog, KnowsNoSecret)
{
    const auto before = last();
    base::keepOutOfLog(QStringLiteral("opensesame"));
    qCWarning(base::logKeepa) << "asked with opensesame at https://api.keepa.com/token?key=0123456789";
    const auto lines = base::logLinesAfter(before);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_FALSE(lines[0].text.contains(QStringLiteral("opensesame"))) << qPrintable(lines[0].text);
    EXPECT_FALSE(lines[0].text.contains(QStringLiteral("0123456789"))) << qPrintable(lines[0].text);
}

TEST_F(KeptLog, DropsTheOldestAndLosesNoneOfSeveralThreads)
{
    const auto before = last();
    constexpr size_t kEach = base::kLogLinesKept / 2;
    const auto write = [] {
        for (size_t i = 0; i < kEach; ++i)
            qCWarning(base::logBase) << "line";
    };
    ::testing::internal::CaptureStderr(); // ten thousand lines are nothing to look at
    std::thread other(write);
    write();
    other.join();
    EXPECT_EQ(base::logLinesAfter(before).size(), base::kLogLinesKept);
    qCWarning(base::logBase) << "one more";
    ::testing::internal::GetCapturedStderr();
    EXPECT_EQ(base::logLinesAfter(before).size(), base::kLogLinesKept);
    EXPECT_EQ(base::logLinesAfter(before).front().number, before + 2);
}

} // namespace
