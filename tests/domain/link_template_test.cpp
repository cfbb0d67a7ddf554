// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Links of the user's own: which can be used, and what they become for a product.
#include "domain/link_template.h"

#include <gtest/gtest.h>

namespace {

using namespace domain;

ProductFacts book()
{
    ProductFacts facts{.asin = *Asin::parse(u"0306406152")};
    facts.marketplace = Marketplace::Uk;
    facts.title = QStringLiteral("Salt & pepper? #1/2");
    return facts;
}

LinkTemplate link(const char* address)
{
    return {QStringLiteral("Shop"), QLatin1String(address)};
}

TEST(LinkTemplateTest, PlacesAreFilledWithTheProductsOwn)
{
    EXPECT_EQ(addressFor(link("https://a.example/{asin}/{isbn13}?l={tld}"), book())->toEncoded(),
              "https://a.example/0306406152/9780306406157?l=co.uk");
}

TEST(LinkTemplateTest, ATitleCannotLeaveItsPlace)
{
    EXPECT_EQ(addressFor(link("https://a.example/?q={title}&x=1"), book())->toEncoded(),
              "https://a.example/?q=Salt%20%26%20pepper%3F%20%231%2F2&x=1");
}

TEST(LinkTemplateTest, WhatTheProductLacksMakesNoLink)
{
    auto facts = book();
    EXPECT_FALSE(addressFor(link("https://a.example/{ean}"), facts));
    facts.eans = {QStringLiteral("4006381333931")};
    EXPECT_TRUE(addressFor(link("https://a.example/{ean}"), facts));
    facts.asin = *Asin::parse(u"B000000001");
    EXPECT_FALSE(addressFor(link("https://a.example/{isbn13}"), facts));
}

TEST(LinkTemplateTest, FaultsAreTold)
{
    EXPECT_EQ(faultOf(link("https://a.example/{asin}")), std::nullopt);
    EXPECT_EQ(faultOf(link("https://a.example/{price}")), LinkFault::UnknownPlace);
    EXPECT_EQ(faultOf(link("file:///etc/{asin}")), LinkFault::NoWebAddress);
    EXPECT_EQ(faultOf(link("javascript:alert({asin})")), LinkFault::NoWebAddress);
    EXPECT_EQ(faultOf(link("https://")), LinkFault::NoWebAddress);
    EXPECT_EQ(faultOf({QStringLiteral(" "), QStringLiteral("https://a.example")}), LinkFault::NoName);
}

TEST(LinkTemplateTest, TextsComeBackAsTheyWere)
{
    const std::vector<LinkTemplate> links{link("https://a.example/{asin}"), link("http://b.example/")};
    EXPECT_EQ(linksFromText(linksToText(links)), links);
    EXPECT_TRUE(linksFromText(QStringLiteral("no tab\nBad\tftp://x\n")).empty());
}

} // namespace
