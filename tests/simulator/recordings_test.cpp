// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded objects come back byte for byte.
#include "simulator/http_probe.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace test;

namespace {

const QByteArray kOdd = "{ \"asin\":\"B0AAAAAAA1\",\n  \"domainId\" : 1, \"title\":\"a } b ] \\\" c\", \"n\":1.50, "
                        "\"lastUpdate\":7,\"rootCategory\":283155,\"eanList\":[\"4006381333931\"] }";
const QByteArray kBare = "{\"domainId\":1,\"asin\":\"B0AAAAAAA2\",\"x\":[1,[2,{\"y\":null}]]}";
const QByteArray kOld = "{\"domainId\":1,\"asin\":\"B0AAAAAAA2\",\"lastUpdate\":-5,\"old\":true}";

void writeFile(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QLatin1String(name)));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

TEST(SimulatorRecordings, AreServedAsTheyStandInTheirFiles)
{
    const QTemporaryDir folder;
    writeFile(folder, "a.json", "{\"tokensLeft\":3, \"products\" : [ " + kOdd + " ] , \"timestamp\":1}\n");
    writeFile(folder, "b.json", "\n" + kBare + "\n");
    writeFile(folder, "c.json", "[" + kOld + "]");
    writeFile(folder, "d.txt", "no JSON");
    simulator::Options options;
    options.recordings = folder.path();
    const auto server = startServer(options);
    ASSERT_TRUE(server);

    const Reply both = ask(*server, "/product",
                           {{"domain", QStringLiteral("1")}, {"asin", QStringLiteral("B0AAAAAAA1,B0AAAAAAA2")}});
    const QByteArray joined = "[" + kOdd + "," + kBare + "]";
    EXPECT_TRUE(both.body.contains(joined));
    EXPECT_EQ(both.integer("tokensConsumed"), 2);
    const Reply byCode
        = ask(*server, "/product", {{"domain", QStringLiteral("1")}, {"code", QStringLiteral("4006381333931")}});
    EXPECT_TRUE(byCode.body.contains(kOdd));
    EXPECT_EQ(asinsOf(find(*server, "{\"rootCategory\":283155}")), QStringList{QStringLiteral("B0AAAAAAA1")});
    EXPECT_TRUE(asinsOf(find(*server, "{\"rootCategory\":283155}", 3)).isEmpty());
    const Reply dead
        = ask(*server, "/product", {{"domain", QStringLiteral("1")}, {"asin", QStringLiteral("B0AAAAAAA9")}});
    EXPECT_TRUE(dead.body.contains("\"productType\":4"));
}

TEST(SimulatorRecordings, BrokenFilesAreLeftOut)
{
    const QTemporaryDir folder;
    simulator::Options options;
    options.recordings = folder.path();
    const auto empty = simulator::Server::start(options);
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().kind, base::ErrorKind::Input);
    writeFile(folder, "a.json", "{\"asin\":");
    const auto broken = simulator::Server::start(options);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().kind, base::ErrorKind::Input);
    writeFile(folder, "b.json", kBare);
    const auto server = startServer(options);
    ASSERT_TRUE(server);
    EXPECT_EQ(asinsOf(find(*server, "{\"productType\":0}")).size(), 1);
}

TEST(SimulatorRecordings, ServesTheRecordedSamples)
{
    const QByteArray samples = qgetenv("GLEANER_KEEPA_SAMPLES");
    if (samples.isEmpty())
        GTEST_SKIP() << "GLEANER_KEEPA_SAMPLES is not set";
    simulator::Options options;
    options.recordings = QString::fromLocal8Bit(samples) + QStringLiteral("/products");
    const auto server = startServer(options);
    ASSERT_TRUE(server);
    const QStringList asins = asinsOf(find(*server, "{\"productType\":0}"));
    ASSERT_GT(asins.size(), 15);
    const Reply reply
        = ask(*server, "/product", {{"domain", QStringLiteral("1")}, {"asin", asins.join(QLatin1Char(','))}});
    EXPECT_EQ(reply.json.value(QLatin1String("products")).toArray().size(), asins.size());
}

} // namespace
