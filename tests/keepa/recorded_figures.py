# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints figures of recorded Keepa products as Python's own json reads them, one line a product: the other route that the
decoder's figures are compared with. Written from the meaning of the fields, not from the decoder. Takes file paths."""
import html
import json
import sys

STRIDE_THREE = {7, *range(18, 30), 32}


def known(number, least=0):
    return number if isinstance(number, int) and number >= least else None


def entry(figures, index):
    return known(figures[index]) if figures and index < len(figures) else None


def extreme(figures, index):
    pair = figures[index] if figures and index < len(figures) else None
    return known(pair[1]) if pair else None


def last_value(series, index):
    if not series:
        return None
    if index not in STRIDE_THREE:
        return known(series[-1])
    price, shipping = series[-2:]
    return None if price < 0 else price + max(shipping, 0)


def figures_of(product):
    stats = product.get("stats") or {}
    csv = product.get("csv") or []
    current = stats.get("current")
    series = []
    for index in range(36):
        from_history = last_value(csv[index], index) if index < len(csv) else None
        has_current = current is not None and index < len(current)
        value = entry(current, index) if has_current else from_history
        if index == 18 and value is None:
            price, shipping = known(stats.get("buyBoxPrice")), known(stats.get("buyBoxShipping"))
            value = None if price is None or shipping is None else price + shipping
        points = len(csv[index]) // (3 if index in STRIDE_THREE else 2) if index < len(csv) and csv[index] else 0
        series.append([value, entry(stats.get("avg90"), index), extreme(stats.get("min"), index),
                       extreme(stats.get("max"), index), entry(stats.get("outOfStockPercentage90"), index), points])
    percentage = product.get("referralFeePercentage")
    if percentage is None and product.get("referralFeePercent") is not None:
        percentage = product["referralFeePercent"]
    eligible = product.get("buyBoxEligibleOfferCounts") or [None, None]
    fba, fbm = known(stats.get("offerCountFBA")), known(stats.get("offerCountFBM"))
    sides = [known(product.get(side), 1) for side in ("packageLength", "packageWidth", "packageHeight")]
    return [
        product["asin"],
        " ".join(html.unescape(product.get("title") or "").split()),
        product["domainId"],
        product["productType"],
        known(product.get("rootCategory"), 1),
        known(product.get("salesRankReference"), 1),
        [known(stats.get("salesRankDrops%d" % days)) for days in (30, 90, 180, 365)],
        known(product.get("monthlySold")),
        product.get("availabilityAmazon"),
        known((product.get("fbaFees") or {}).get("pickAndPackFee"), 1),
        None if percentage is None else round(percentage * 100),
        known(product.get("variableClosingFee")),
        fba if fba is not None else eligible[0],
        fbm if fbm is not None else eligible[1],
        sides if all(side is not None for side in sides) else None,
        known(product.get("packageWeight"), 1),
        product.get("eanList") or [],
        series,
    ]


def main(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        products = content if isinstance(content, list) else content.get("products", [content])
        for product in products:
            print(json.dumps(figures_of(product), separators=(",", ":"), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
