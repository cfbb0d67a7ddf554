# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the details of recorded Keepa products as Python's own json reads them, one line a product: the other route that
the decoder's details are compared with. Written from the meaning of the fields, not from the decoder. Takes file paths."""
import datetime
import html
import json
import math
import re
import sys

AMAZON = {1: "ATVPDKIKX0DER", 5: "AN1VRQENFRJN5"}
FLAGS = ["isFBA", "isAmazon", "isPrime", "isMAP", "isShippable", "isPreorder", "isWarehouseDeal", "isAddonItem", "isPrimeExcl",
         "isScam", "shipsFromChina"]
TEXTS = ["description", "model", "color", "size", "edition", "format", "partNumber", "productGroup", "type", "urlSlug"]


def known(number, least=0):
    return number if isinstance(number, int) and number >= least else None


def plain(text):
    without_tags = re.sub(r"<!--.*?-->|</?[A-Za-z][^<>]*>", " ", text or "", flags=re.S)
    return " ".join(html.unescape(without_tags).split())


def first_minute(date):
    text = str(date or 0)
    formats = {4: "%Y", 6: "%Y%m", 8: "%Y%m%d"}
    if len(text) not in formats or date <= 0:
        return None
    try:
        day = datetime.datetime.strptime(text, formats[len(text)])
    except ValueError:
        return None
    return (day - datetime.datetime(2011, 1, 1)) // datetime.timedelta(minutes=1)


def chunks(flat, size):
    return [flat[i:i + size] for i in range(0, len(flat or []), size)]


def offer_of(offer, index, live):
    return [offer["offerId"], offer["sellerId"], offer["condition"], plain(offer.get("conditionComment")),
            known(offer.get("lastSeen"), 1), index in live, [offer.get(flag) for flag in FLAGS],
            known(offer.get("minOrderQty"), 1),
            [[time, known(price), known(shipping)] for time, price, shipping in chunks(offer.get("offerCSV"), 3)],
            [[time, known(count)] for time, count in chunks(offer.get("stockCSV"), 2)]]


def share_of(item):
    seller, share = item
    return [seller, math.floor(share["percentageWon"] * 100), known(share.get("avgPrice")),
            known(share.get("avgNewOfferCount")), bool(share.get("isFBA")), known(share.get("lastSeen"), 1)]


def shares_of(stats, member):
    shares = [share_of(item) for item in (stats.get(member) or {}).items() if not item[0].startswith("-")]
    return sorted(shares, key=lambda share: (-share[1], share[0]))


def seller(text):
    return "" if text.startswith("-") else text


def extreme_of(stats, index):
    def entry(member):
        figures = stats.get(member)
        return known(figures[index]) if figures and index < len(figures) else None

    def pair(member, part, least=0):
        figures = stats.get(member)
        point = figures[index] if figures and index < len(figures) else None
        return known(point[part], least) if point else None

    return [pair("min", 0, 1), pair("max", 0, 1), entry("atIntervalStart"), pair("minInInterval", 1),
            pair("maxInInterval", 1), entry("avg"), entry("outOfStockPercentageInInterval"),
            entry("outOfStockPercentage180"), entry("outOfStockPercentage365")]


def timelines_of(product):
    pseudo = 2 ** 63 - 1
    return [
        [[int(time), seller(who), who == "-1"] for time, who in chunks(product.get("buyBoxSellerIdHistory"), 2)],
        [[int(time), who, int(condition or 0), fba == "1"]
         for time, who, condition, fba in chunks(product.get("buyBoxUsedHistory"), 4)],
        [[int(category), chunks(ranks, 2)] for category, ranks in (product.get("salesRanks") or {}).items()
         if int(category) != pseudo],
        [[time, category if 0 < category < pseudo else None]
         for time, category in chunks(product.get("salesRankReferenceHistory"), 2)],
        [[time, known(count)] for time, count in chunks(product.get("monthlySoldHistory"), 2)],
        [[int(time), None if parent == "-1" else parent] for time, parent in chunks(product.get("parentAsinHistory"), 2)],
    ]


def images_of(product):
    if product.get("images"):
        sizes = [("l", "lW", "lH") if image.get("l") else ("m", "mW", "mH") for image in product["images"]]
        return [[image[name], image.get(width, 0), image.get(height, 0)]
                for image, (name, width, height) in zip(product["images"], sizes)]
    return [[name, 0, 0] for name in (product.get("imagesCSV") or "").split(",") if name]


def with_role(parts):
    return parts[0] if len(parts) == 1 else "%s (%s)" % (parts[0], ", ".join(parts[1:]))


def coupon_of(told):
    return [told if told > 0 else None, -told if told < 0 else None]


def buy_box_of(product, shares):
    if (product.get("stats") or {}).get("buyBoxStats") is None:
        return None
    stats = product["stats"]
    holder = stats.get("buyBoxSellerId") if stats.get("buyBoxIsAmazon") else None
    amazon = [share[1] for share in shares if share[0] in (AMAZON[product["domainId"]], holder)]
    return [amazon[0] if amazon else 0, shares[0][1] if shares else None, len(shares)]


def details_of(product):
    stats = product.get("stats") or {}
    live = product.get("liveOffersOrder") or []
    variations = product.get("variations") or []
    coupon = product.get("coupon") or [0, 0]
    new_shares = shares_of(stats, "buyBoxStats")
    sides = [known(product.get(side), 1) for side in ("itemLength", "itemWidth", "itemHeight")]
    return [
        product["asin"],
        [offer_of(offer, index, live) for index, offer in enumerate(product.get("offers") or [])],
        live,
        timelines_of(product),
        [new_shares, shares_of(stats, "buyBoxUsedStats"), buy_box_of(product, new_shares)],
        [extreme_of(stats, index) for index in range(36)],
        [[node["catId"], plain(node["name"])] for node in product.get("categoryTree") or []],
        images_of(product),
        [[v["asin"], [[plain(a["dimension"]), plain(a["value"])] for a in v.get("attributes") or []]] for v in variations],
        product.get("frequentlyBoughtTogether") or [],
        [plain(feature) for feature in product.get("features") or [] if plain(feature)],
        [plain(product.get(text)) for text in TEXTS],
        [with_role([plain(part) for part in person]) for person in product.get("contributors") or []],
        [with_role([plain(part) for part in language]) for language in product.get("languages") or []],
        [coupon_of(coupon[0]), coupon_of(coupon[1])],
        [known(product.get("competitivePriceThreshold"), 1), known(product.get("suggestedLowerPrice"), 1),
         known(product.get("businessDiscount"), 1), known(stats.get("stockAmazon")), known(stats.get("stockBuyBox"))],
        [known(stats.get("lastOffersUpdate"), 1), first_minute(product.get("releaseDate")),
         first_minute(product.get("publicationDate")), known(stats.get("outOfStockCountAmazon30")),
         known(stats.get("outOfStockCountAmazon90")), known(stats.get("totalOfferCount"))],
        [sides if all(side is not None for side in sides) else None, known(product.get("itemWeight"), 1),
         known(product.get("returnRate"), 1)],
        [product.get(flag) for flag in ("isSNS", "isEligibleForTradeIn", "hasReviews", "launchpad")],
    ]


def main(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        products = content if isinstance(content, list) else content.get("products", [content])
        for product in products:
            print(json.dumps(details_of(product), separators=(",", ":"), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
