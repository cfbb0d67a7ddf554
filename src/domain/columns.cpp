// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <type_traits>

namespace domain {

namespace {

// From what a getter returns to a Value: an optional that is empty is unknown, and so is an empty text.
Value toValue(const QString& text)
{
    return text.isEmpty() ? Value() : Value(text);
}
Value toValue(std::int32_t count)
{
    return Value(std::int64_t{count});
}
Value toValue(std::chrono::seconds seconds)
{
    return Value(std::int64_t{seconds.count()});
}
Value toValue(Hundredths figure)
{
    return Value(figure);
}
Value toValue(Money money)
{
    return Value(money);
}
Value toValue(base::Timestamp time)
{
    return Value(time);
}
Value toValue(bool flag)
{
    return Value(flag);
}
Value toValue(Outcome outcome)
{
    return Value(outcomeName(outcome));
}
Value toValue(Verdict verdict)
{
    return Value(verdictName(verdict));
}
Value toValue(const Warnings& warnings)
{
    QStringList names;
    for (int i = 0; i < kWarnings; ++i) {
        if (const auto kind = static_cast<WarningKind>(i); warnings.has(kind))
            names += warningName(kind);
    }
    return toValue(names.join(u' '));
}
template <typename T> Value toValue(const std::optional<T>& maybe)
{
    return maybe ? toValue(*maybe) : Value();
}

template <typename T> bool isKnown(const T&)
{
    return true;
}
template <typename T> bool isKnown(const std::optional<T>& maybe)
{
    return maybe.has_value();
}
bool isKnown(const QString& text)
{
    return !text.isEmpty();
}

template <typename T> bool isLess(const T& a, const T& b)
{
    return a < b;
}
template <typename T> bool isLess(const std::optional<T>& a, const std::optional<T>& b)
{
    return *a < *b;
}
bool isLess(const Warnings& a, const Warnings& b)
{
    return a.raised.count() < b.raised.count();
}

/// All that a column needs of a cell, from one getter.
template <auto Get>
inline constexpr CellAccess kCell{
    [](const Row& row) { return toValue(Get(row)); },
    [](const Row& row) { return isKnown(Get(row)); },
    [](const Row& a, const Row& b) { return isLess(Get(a), Get(b)); },
};

template <Series series> std::optional<Money> priceNow(const Row& row)
{
    const auto price = row.facts->of(series).current;
    return price ? std::optional(Money{*price, currencyOf(row.facts->marketplace)}) : std::nullopt;
}

template <Series series> std::optional<Money> price90(const Row& row)
{
    const auto price = row.facts->of(series).avg90;
    return price ? std::optional(Money{*price, currencyOf(row.facts->marketplace)}) : std::nullopt;
}

std::optional<Money> moneyOf(const Row& row, Figure minorUnits)
{
    return minorUnits ? std::optional(Money{*minorUnits, currencyOf(row.facts->marketplace)}) : std::nullopt;
}

template <int side> Figure packageSide(const Row& row)
{
    const auto& package = row.facts->package;
    if (!package)
        return std::nullopt;
    // Keepa's web exports give centimetres, this program keeps Keepa's millimetres everywhere.
    return side == 0 ? package->length : side == 1 ? package->width : package->height;
}

/// Keepa's whole percent, tenths of a star: with two decimals.
std::optional<Hundredths> hundredthsOf(Figure figure, int scale)
{
    return figure ? std::optional(Hundredths{std::int64_t{*figure} * scale}) : std::nullopt;
}

template <auto share> std::optional<Hundredths> buyBoxShare(const Row& row)
{
    const auto& shares = row.facts->buyBoxShares;
    return shares ? hundredthsOf((*shares).*share, 1) : std::nullopt;
}

std::optional<bool> isReturnedOften(const Row& row)
{
    const auto& rate = row.facts->returnRate;
    return rate ? std::optional(*rate == ReturnRate::High) : std::nullopt;
}

std::optional<base::Timestamp> timeOf(std::optional<KeepaTime> time)
{
    return time ? std::optional(time->toTimestamp()) : std::nullopt;
}

QString amazonUrl(const Row& row)
{
    return QStringLiteral("https://www.amazon.%1/dp/%2")
        .arg(QLatin1String(factsOf(row.facts->marketplace).tld), row.facts->asin.toString());
}

QString imageUrl(const Row& row)
{
    const QString& name = row.facts->imageName;
    return name.isEmpty() ? QString() : QStringLiteral("https://m.media-amazon.com/images/I/") + name;
}

QString keepaUrl(const Row& row)
{
    return QStringLiteral("https://keepa.com/#!product/%1-%2")
        .arg(static_cast<int>(row.facts->marketplace))
        .arg(row.facts->asin.toString());
}

#define CELL(expression) kCell<[](const Row& r) { return expression; }>
using enum ColumnKind;

// One row per column: key, label, tooltip, export heading, Keepa's heading, kind, cell, width, shown, note.
// clang-format off
const std::array kColumns = std::to_array<Column>({
    {"cache", QT_TRANSLATE_NOOP("Columns", "Cache"),
     QT_TRANSLATE_NOOP("Columns", "HIT: from the cache, free. MISS: fetched and paid for now."),
     "Cache", nullptr, Badge, CELL(r.outcome), 96, true},
    {"recommendation", QT_TRANSLATE_NOOP("Columns", "Verdict"),
     QT_TRANSLATE_NOOP("Columns", "What the profile's thresholds say of ROI and velocity"),
     "Verdict", nullptr, Verdict, CELL(r.score.verdict), 112, true},
    {"image", QT_TRANSLATE_NOOP("Columns", "Picture"),
     QT_TRANSLATE_NOOP("Columns", "The product's picture, loaded from Amazon; see the settings"),
     "Image", "Image", Image, kCell<imageUrl>, 56, false},
    {"title", QT_TRANSLATE_NOOP("Columns", "Title"), QT_TRANSLATE_NOOP("Columns", "The product's title"),
     "Title", "Title", Text, CELL(r.facts->title), 280, true},
    {"asin", QT_TRANSLATE_NOOP("Columns", "ASIN"),
     QT_TRANSLATE_NOOP("Columns", "Amazon's number of the product; for books the ISBN-10"),
     "ASIN", "ASIN", Identifier, CELL(r.facts->asin.toString()), 104, true},
    {"price", QT_TRANSLATE_NOOP("Columns", "Price"),
     QT_TRANSLATE_NOOP("Columns", "The sell price the score is made for, and which price it is"),
     "Price", nullptr, Money, CELL(r.score.price ? std::optional(r.score.price->now) : std::nullopt), 96, true,
     {"source", [](const Row& r) { return r.score.price ? priceSourceName(r.score.price->source) : QString(); }}},
    {"bsr", QT_TRANSLATE_NOOP("Columns", "BSR"), QT_TRANSLATE_NOOP("Columns", "Sales rank now, in the main category"),
     "Sales Rank: Current", "Sales Rank: Current", Rank, CELL(r.facts->rank()), 88, true},
    {"bsr_avg30", QT_TRANSLATE_NOOP("Columns", "BSR 30 d"),
     QT_TRANSLATE_NOOP("Columns", "Sales rank, average of 30 days"),
     "Sales Rank: 30 days avg.", "Sales Rank: 30 days avg.", Rank, CELL(r.facts->of(Series::Sales).avg30), 88, false},
    {"bsr_avg90", QT_TRANSLATE_NOOP("Columns", "BSR 90 d"),
     QT_TRANSLATE_NOOP("Columns", "Sales rank, average of 90 days"),
     "Sales Rank: 90 days avg.", "Sales Rank: 90 days avg.", Rank, CELL(r.facts->of(Series::Sales).avg90), 88, false},
    {"drops30", QT_TRANSLATE_NOOP("Columns", "Rank drops 30d (≈ sales)"),
     QT_TRANSLATE_NOOP("Columns", "How often the rank fell in 30 days: each fall is a sale or several"),
     "Sales Rank: Drops last 30 days", "Sales Rank: Drops last 30 days", Count, CELL(r.facts->rankDrops30), 176, true},
    {"drops90", QT_TRANSLATE_NOOP("Columns", "Rank drops 90d"),
     QT_TRANSLATE_NOOP("Columns", "How often the rank fell in 90 days"),
     "Sales Rank: Drops last 90 days", "Sales Rank: Drops last 90 days", Count, CELL(r.facts->rankDrops90), 120, false},
    {"monthly_sold", QT_TRANSLATE_NOOP("Columns", "Bought in past month"),
     QT_TRANSLATE_NOOP("Columns", "Amazon's own figure, a lower bound"),
     "Bought in past month", "Bought in past month", Count, CELL(r.facts->monthlySold), 152, false},
    {"sales_low", QT_TRANSLATE_NOOP("Columns", "Sales/month from"),
     QT_TRANSLATE_NOOP("Columns", "Estimated units sold a month, lower end"),
     "Est. Sales/Month (low)", nullptr, Count, CELL(r.score.sales ? std::optional(r.score.sales->low) : std::nullopt), 128, false},
    {"sales_high", QT_TRANSLATE_NOOP("Columns", "Sales/month to"),
     QT_TRANSLATE_NOOP("Columns", "Estimated units sold a month, upper end"),
     "Est. Sales/Month (high)", nullptr, Count, CELL(r.score.sales ? std::optional(r.score.sales->high) : std::nullopt), 120, false},
    {"offers_fba", QT_TRANSLATE_NOOP("Columns", "FBA offers"),
     QT_TRANSLATE_NOOP("Columns", "New offers fulfilled by Amazon"),
     "FBA Offers", nullptr, Count, CELL(r.facts->fbaOffers()), 96, true},
    {"offers_new", QT_TRANSLATE_NOOP("Columns", "New offers"),
     QT_TRANSLATE_NOOP("Columns", "New offers of all kinds"),
     "New Offer Count: Current", "New Offer Count: Current", Count, CELL(r.facts->of(Series::CountNew).current), 96, false},
    {"offers_fbm", QT_TRANSLATE_NOOP("Columns", "FBM offers"),
     QT_TRANSLATE_NOOP("Columns", "New offers that the seller sends himself"),
     "FBM Offers", nullptr, Count, CELL(r.facts->offersFbm ? r.facts->offersFbm : r.facts->of(Series::CountNewFbm).current), 96, false},
    {"offers_used", QT_TRANSLATE_NOOP("Columns", "Used offers"),
     QT_TRANSLATE_NOOP("Columns", "Used offers of all conditions"),
     "Used Offer Count: Current", "Used Offer Count: Current", Count, CELL(r.facts->of(Series::CountUsed).current), 96, false},
    {"offers_total", QT_TRANSLATE_NOOP("Columns", "All offers"),
     QT_TRANSLATE_NOOP("Columns", "Offers of every condition"),
     "Offers", nullptr, Count, CELL(r.facts->offersTotal), 88, false},
    {"amazon", QT_TRANSLATE_NOOP("Columns", "Amazon"),
     QT_TRANSLATE_NOOP("Columns", "Whether Amazon itself sells it now"),
     "Amazon on listing", nullptr, Flag, CELL(r.facts->amazonOnListing()), 72, true},
    {"amazon_oos90", QT_TRANSLATE_NOOP("Columns", "Amazon out of stock 90 d"),
     QT_TRANSLATE_NOOP("Columns", "Share of the last 90 days on which Amazon had no offer"),
     "Amazon: 90 days OOS", "Amazon: 90 days OOS", Percent, CELL(hundredthsOf(r.facts->of(Series::Amazon).outOfStock90, 100)), 160, false},
    {"buybox_amazon90", QT_TRANSLATE_NOOP("Columns", "Amazon's buy box share"),
     QT_TRANSLATE_NOOP("Columns", "Share of the last 90 days in which Amazon held the buy box"),
     "Buy Box: % Amazon 90 days", nullptr, Percent, kCell<buyBoxShare<&BuyBoxShares::amazon>>, 160, false},
    {"buybox_top90", QT_TRANSLATE_NOOP("Columns", "Top seller's buy box share"),
     QT_TRANSLATE_NOOP("Columns", "Share of the last 90 days in which the seller who held the buy box most held it"),
     "Buy Box: % Top Seller 90 days", nullptr, Percent, kCell<buyBoxShare<&BuyBoxShares::topSeller>>, 168, false},
    {"buybox_sellers90", QT_TRANSLATE_NOOP("Columns", "Buy box sellers"),
     QT_TRANSLATE_NOOP("Columns", "How many sellers held the buy box in the last 90 days"),
     "Buy Box: Sellers 90 days", nullptr, Count, CELL(r.facts->buyBoxShares ? Figure(r.facts->buyBoxShares->sellers) : Figure()), 112, false},
    {"fees", QT_TRANSLATE_NOOP("Columns", "Fees"),
     QT_TRANSLATE_NOOP("Columns", "Referral, fulfilment and closing fee at the sell price"),
     "Fees", nullptr, Money, CELL(r.score.fees.total), 88, true,
     {"source", [](const Row& r) { return r.score.fees.total && r.score.fees.fulfilment ? feeSourceName(r.score.fees.fulfilment->source) : QString(); }}},
    {"fee_difference", QT_TRANSLATE_NOOP("Columns", "Fee difference"),
     QT_TRANSLATE_NOOP("Columns", "Keepa's fees less those of the dated table, where both tell them"),
     "Fee Difference", nullptr, Money, CELL(r.score.fees.difference), 104, false},
    {"max_cost", QT_TRANSLATE_NOOP("Columns", "Max cost"),
     QT_TRANSLATE_NOOP("Columns", "The most a unit may cost for the target ROI and profit"),
     "Max Cost", nullptr, Money, CELL(r.score.maxCost), 88, true},
    {"cost", QT_TRANSLATE_NOOP("Columns", "Cost"),
     QT_TRANSLATE_NOOP("Columns", "What a unit costs; slanted where it is assumed"),
     "Buy Cost", nullptr, Money, CELL(r.score.cost ? std::optional(r.score.cost->amount) : std::nullopt), 88, true,
     {"basis", [](const Row& r) {return costBasisText(r.score.cost); }}},
    {"profit", QT_TRANSLATE_NOOP("Columns", "Profit"),
     QT_TRANSLATE_NOOP("Columns", "Per unit, after fees, cost and handling"),
     "Profit", nullptr, Money, CELL(r.score.profit), 88, true},
    {"roi_percent", QT_TRANSLATE_NOOP("Columns", "ROI"),
     QT_TRANSLATE_NOOP("Columns", "Profit as a share of what is invested"),
     "ROI %", nullptr, Percent, CELL(r.score.roi), 80, true,
     {"method", [](const Row& r) {return roiMethodName(r.score.roiMethod); }}},
    {"margin_percent", QT_TRANSLATE_NOOP("Columns", "Margin"),
     QT_TRANSLATE_NOOP("Columns", "Profit as a share of the price"),
     "Margin %", nullptr, Percent, CELL(r.score.margin), 80, false},
    {"breakeven", QT_TRANSLATE_NOOP("Columns", "Breakeven"),
     QT_TRANSLATE_NOOP("Columns", "The lowest price that loses nothing"),
     "Breakeven", nullptr, Money, CELL(r.score.breakeven), 88, false},
    {"velocity_score", QT_TRANSLATE_NOOP("Columns", "Velocity"),
     QT_TRANSLATE_NOOP("Columns", "0–100: rank, sales, availability and stability"),
     "Score", nullptr, Points, CELL(r.score.velocity.total), 120, true},
    {"warnings", QT_TRANSLATE_NOOP("Columns", "Warnings"),
     QT_TRANSLATE_NOOP("Columns", "What to look at before buying"),
     "Warnings", nullptr, Warnings, CELL(r.score.warnings), 104, true},
    {"age_s", QT_TRANSLATE_NOOP("Columns", "Data age"),
     QT_TRANSLATE_NOOP("Columns", "Time since these facts were fetched"),
     "Data Age (h)", nullptr, Age, CELL(r.age()), 80, true},
    {"coverage", QT_TRANSLATE_NOOP("Columns", "Coverage"),
     QT_TRANSLATE_NOOP("Columns", "Share of the score's inputs that were known"),
     "Coverage %", nullptr, Share, CELL(r.score.coverage), 80, false},
    {"stability", QT_TRANSLATE_NOOP("Columns", "Stability"),
     QT_TRANSLATE_NOOP("Columns", "0–100: how little the price moved in 90 days"),
     "Stability", nullptr, Points, CELL(r.score.stability), 80, false},
    {"profit_month", QT_TRANSLATE_NOOP("Columns", "Profit/month"),
     QT_TRANSLATE_NOOP("Columns", "Expected: profit per unit times your share of the sales"),
     "Profit/Month", nullptr, Money, CELL(r.score.profitPerMonth), 96, false},
    {"brand", QT_TRANSLATE_NOOP("Columns", "Brand"), QT_TRANSLATE_NOOP("Columns", "The brand"),
     "Brand", "Brand", Text, CELL(r.facts->brand), 120, false},
    {"manufacturer", QT_TRANSLATE_NOOP("Columns", "Manufacturer"),
     QT_TRANSLATE_NOOP("Columns", "The maker"),
     "Manufacturer", nullptr, Text, CELL(r.facts->manufacturer), 120, false},
    {"author", QT_TRANSLATE_NOOP("Columns", "Author"),
     QT_TRANSLATE_NOOP("Columns", "Of a book"),
     "Author", nullptr, Text, CELL(r.facts->author), 120, false},
    {"rating", QT_TRANSLATE_NOOP("Columns", "Rating"),
     QT_TRANSLATE_NOOP("Columns", "Stars from 0 to 5"),
     "Reviews: Rating", "Reviews: Rating", Stars, CELL(hundredthsOf(r.facts->of(Series::Rating).current, 10)), 72, false},
    {"reviews", QT_TRANSLATE_NOOP("Columns", "Ratings"),
     QT_TRANSLATE_NOOP("Columns", "How many buyers have rated it"),
     "Reviews: Rating Count", "Reviews: Rating Count", Count, CELL(r.facts->of(Series::CountReviews).current), 80, false},
    {"high_returns", QT_TRANSLATE_NOOP("Columns", "Returned often"),
     QT_TRANSLATE_NOOP("Columns", "Whether it comes back more often than its category; Keepa tells it of few products"),
     "High Return Rate", nullptr, Flag, kCell<isReturnedOften>, 112, false},
    {"root_category", QT_TRANSLATE_NOOP("Columns", "Category"), QT_TRANSLATE_NOOP("Columns", "The main category"),
     "Categories: Root", "Categories: Root", Text, CELL(r.facts->rootCategoryName), 120, false},
    {"ean", QT_TRANSLATE_NOOP("Columns", "EAN"),
     QT_TRANSLATE_NOOP("Columns", "European article number; for books the ISBN-13"),
     "Product Codes: EAN", "Product Codes: EAN", Identifier, CELL(r.facts->eans.value(0)), 112, false},
    {"upc", QT_TRANSLATE_NOOP("Columns", "UPC"), QT_TRANSLATE_NOOP("Columns", "Universal product code"),
     "Product Codes: UPC", "Product Codes: UPC", Identifier, CELL(r.facts->upcs.value(0)), 104, false},
    {"amazon_price", QT_TRANSLATE_NOOP("Columns", "Amazon price"),
     QT_TRANSLATE_NOOP("Columns", "Amazon's own offer now"),
     "Amazon: Current", "Amazon: Current", Money, kCell<priceNow<Series::Amazon>>, 96, false},
    {"new_price", QT_TRANSLATE_NOOP("Columns", "New price"), QT_TRANSLATE_NOOP("Columns", "The lowest new offer now"),
     "New: Current", "New: Current", Money, kCell<priceNow<Series::New>>, 96, false},
    {"used_price", QT_TRANSLATE_NOOP("Columns", "Used price"),
     QT_TRANSLATE_NOOP("Columns", "The lowest used offer now"),
     "Used: Current", "Used: Current", Money, kCell<priceNow<Series::Used>>, 96, false},
    {"buy_box_price", QT_TRANSLATE_NOOP("Columns", "Buy box"),
     QT_TRANSLATE_NOOP("Columns", "The buy box with shipping now"),
     "Buy Box: Current", "Buy Box: Current", Money, kCell<priceNow<Series::BuyBoxShipping>>, 96, false},
    {"buy_box_avg90", QT_TRANSLATE_NOOP("Columns", "Buy box 90 d"),
     QT_TRANSLATE_NOOP("Columns", "The buy box, average of 90 days"),
     "Buy Box: 90 days avg.", "Buy Box: 90 days avg.", Money, kCell<price90<Series::BuyBoxShipping>>, 96, false},
    {"fba_fee", QT_TRANSLATE_NOOP("Columns", "FBA fee"), QT_TRANSLATE_NOOP("Columns", "Pick & pack fee by Keepa"),
     "FBA Pick&Pack Fee", "FBA Pick&Pack Fee", Money, CELL(moneyOf(r, r.facts->pickAndPackFee)), 88, false},
    {"weight_g", QT_TRANSLATE_NOOP("Columns", "Weight (g)"), QT_TRANSLATE_NOOP("Columns", "Of the package"),
     "Package: Weight (g)", "Package: Weight (g)", Count, CELL(r.facts->packageWeight), 80, false},
    {"length_mm", QT_TRANSLATE_NOOP("Columns", "Length (mm)"), QT_TRANSLATE_NOOP("Columns", "Of the package"),
     "Package: Length (mm)", nullptr, Count, kCell<packageSide<0>>, 80, false},
    {"width_mm", QT_TRANSLATE_NOOP("Columns", "Width (mm)"), QT_TRANSLATE_NOOP("Columns", "Of the package"),
     "Package: Width (mm)", nullptr, Count, kCell<packageSide<1>>, 80, false},
    {"height_mm", QT_TRANSLATE_NOOP("Columns", "Height (mm)"), QT_TRANSLATE_NOOP("Columns", "Of the package"),
     "Package: Height (mm)", nullptr, Count, kCell<packageSide<2>>, 80, false},
    {"hazmat", QT_TRANSLATE_NOOP("Columns", "Hazmat"),
     QT_TRANSLATE_NOOP("Columns", "Dangerous goods: storing it needs approval"),
     "Is HazMat", "Is HazMat", Flag, CELL(r.facts->isHazmat), 72, false},
    {"heat_sensitive", QT_TRANSLATE_NOOP("Columns", "Heat-sensitive"),
     QT_TRANSLATE_NOOP("Columns", "Melts: not stored in summer"),
     "Is heat sensitive", "Is heat sensitive", Flag, CELL(r.facts->isHeatSensitive), 72, false},
    {"released", QT_TRANSLATE_NOOP("Columns", "Released"),
     QT_TRANSLATE_NOOP("Columns", "When it came out"),
     "Release Date", nullptr, Time, CELL(timeOf(r.facts->released)), 136, false},
    {"listed", QT_TRANSLATE_NOOP("Columns", "Listed"),
     QT_TRANSLATE_NOOP("Columns", "Since when Amazon lists it"),
     "Listed Since", nullptr, Time, CELL(timeOf(r.facts->listedSince)), 136, false},
    {"display_rank", QT_TRANSLATE_NOOP("Columns", "Best first"),
     QT_TRANSLATE_NOOP("Columns", "What \"best first\" sorts by; not a score"),
     "Display Rank", nullptr, Points, CELL(r.score.displayRank), 80, false},
    {"fetched_at", QT_TRANSLATE_NOOP("Columns", "Fetched"),
     QT_TRANSLATE_NOOP("Columns", "When these facts were fetched from Keepa"),
     "Fetched At (UTC)", nullptr, Time, CELL(r.facts->fetchedAt), 136, false},
    {"keepa_last_update", QT_TRANSLATE_NOOP("Columns", "Keepa updated"),
     QT_TRANSLATE_NOOP("Columns", "When Keepa last looked at the product"),
     "Keepa Last Update (UTC)", nullptr, Time, CELL(timeOf(r.facts->lastUpdate)), 136, false},
    {"tokens_spent", QT_TRANSLATE_NOOP("Columns", "Tokens"),
     QT_TRANSLATE_NOOP("Columns", "What this row cost in this search"),
     "Tokens Spent", nullptr, Count, CELL(r.tokensSpent.count), 72, false},
    {"profile", QT_TRANSLATE_NOOP("Columns", "Profile"),
     QT_TRANSLATE_NOOP("Columns", "The assumptions the score was made under"),
     "Profile", nullptr, Text, CELL(r.profileName), 96, false},
    {"amazon_url", QT_TRANSLATE_NOOP("Columns", "Amazon page"),
     QT_TRANSLATE_NOOP("Columns", "Link to the product on Amazon"),
     "URL: Amazon", "URL: Amazon", Text, kCell<amazonUrl>, 160, false},
    {"keepa_url", QT_TRANSLATE_NOOP("Columns", "Keepa page"),
     QT_TRANSLATE_NOOP("Columns", "Link to the product on Keepa"),
     "URL: Keepa", "URL: Keepa", Text, kCell<keepaUrl>, 160, false},
});
// clang-format on

#undef CELL

} // namespace

std::span<const Column> columns()
{
    return kColumns;
}

const Column* findColumn(QStringView key)
{
    const auto found
        = std::ranges::find_if(kColumns, [key](const Column& column) { return key == QLatin1String(column.key); });
    return found == kColumns.end() ? nullptr : &*found;
}

} // namespace domain
