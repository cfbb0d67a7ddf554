// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every recorded answer decodes; the figures of the recorded products agree with another route's.
#include "keepa/samples.h"

#include <gtest/gtest.h>

using namespace test;

#define SKIP_WITHOUT_SAMPLES()                                                                                         \
    if (!samplesFolder())                                                                                              \
    GTEST_SKIP() << "GLEANER_KEEPA_SAMPLES is not set: no recorded answers to decode"

class RecordedFolder : public ::testing::TestWithParam<const char*> { };

TEST_P(RecordedFolder, EveryProductDecodes)
{
    SKIP_WITHOUT_SAMPLES();
    const QStringList files = sampleFiles(QString::fromLatin1(GetParam()));
    ASSERT_FALSE(files.isEmpty());
    size_t products = 0;
    for (const QString& file : files) {
        const auto batch = decode(asProductAnswer(contentOf(file)), domain::Depth::Offers);
        for (const auto& skipped : batch.skipped)
            ADD_FAILURE() << file.toStdString() << ": " << skipped.error.detail.toStdString();
        EXPECT_TRUE(batch.notes.isEmpty()) << file.toStdString() << ": " << batch.notes.join(u'\n').toStdString();
        EXPECT_FALSE(batch.products.empty()) << file.toStdString();
        products += batch.products.size();
    }
    std::cout << products << " products of " << files.size() << " files\n";
}

INSTANTIATE_TEST_SUITE_P(Folders, RecordedFolder, ::testing::Values("products", "captures", "old-2019"));
