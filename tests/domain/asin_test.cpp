// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/asin.h"

#include <gtest/gtest.h>

using domain::Asin;

TEST(Asin, TakesAnyCaseAndSpace)
{
    const auto asin = Asin::parse(u" b08n5wrwnw ");
    ASSERT_TRUE(asin);
    EXPECT_EQ(asin->toString(), u"B08N5WRWNW");
}

TEST(Asin, RefusesWhatIsNone)
{
    for (const auto* text :
         {u"", u"-", u"B08N5WRWN", u"B08N5WRWNWX", u"XXXXXXXXXX", u"B08N5 RWNW", u"0593655037", u"Ü08N5WRWNW"})
        EXPECT_FALSE(Asin::parse(QStringView(text))) << QStringView(text).toUtf8().toStdString();
}

TEST(Asin, IsbnsConvertBothWays)
{
    EXPECT_TRUE(Asin::parse(u"0593655036"));
    EXPECT_TRUE(Asin::parse(u"184297291x"));
    EXPECT_EQ(domain::isbn13FromIsbn10(u"0593655036"), QStringLiteral("9780593655030"));
    EXPECT_EQ(domain::isbn10FromIsbn13(u"978-0-593-65503-0"), QStringLiteral("0593655036"));
    EXPECT_EQ(domain::isbn10FromIsbn13(*domain::isbn13FromIsbn10(u"184297291X")), QStringLiteral("184297291X"));
    EXPECT_FALSE(domain::isbn10FromIsbn13(u"9791034745890")); // 979: no ISBN-10
}

TEST(ProductCode, ChecksTheLastDigit)
{
    EXPECT_EQ(domain::parseProductCode(u"0747474801770"), QStringLiteral("0747474801770"));
    EXPECT_EQ(domain::parseProductCode(u"747474801770"), QStringLiteral("747474801770"));
    EXPECT_FALSE(domain::parseProductCode(u"747474801771"));
}
