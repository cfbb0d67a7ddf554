// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random sets of filters, sent to the service as the builder writes them, must find the products that a plain walk over
// the whole catalogue finds with the same filters: the registry, the builder, the decoder and the service read the same
// figures in the same way.
#include "domain/search_query.h"
#include "keepa/client.h"
#include "simulator/server.h"
#include "support/await.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>

#include <set>

namespace {

using domain::Bounds;
using domain::Filter;
using domain::FilterShape;
using domain::FilterUnit;
using domain::FilterValue;
using domain::Passes;
using domain::Row;
using Numbers = std::array<unsigned, 4>; // what rapidcheck draws, and shrinks, for one filter

constexpr int kProducts = 400;

qint64 dayNumber(qint64 daysSince1970)
{
    const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(daysSince1970))};
    return qint64{int{day.year()}} * 10'000 + unsigned{day.month()} * 100 + unsigned{day.day()};
}

/// The catalogue as the client decodes it, with everything that can be paid for.
class Catalogue {
public:
    Catalogue()
    {
        simulator::Options options;
        options.products = kProducts;
        options.refillRate = 1'000'000;
        m_server = *simulator::Server::start(options);
        keepa::ClientOptions client;
        client.base = m_server->url();
        client.key = keepa::ApiKey(QLatin1String(simulator::kDemoKey));
        m_client = std::make_unique<keepa::Client>(m_network, m_clock, client);
        fetchAll();
    }

    [[nodiscard]] base::Result<keepa::Answer<keepa::Discovery>> find(const QJsonObject& selection)
    {
        keepa::FinderRequest request;
        request.selection = selection;
        request.perPage = domain::SearchQuery::kMostLimit;
        return test::await(m_client->find({}, request));
    }

    std::vector<Row> rows;

private:
    void fetchAll()
    {
        const auto all = find({{QStringLiteral("productType"), QJsonArray{0, 1, 2, 3, 4, 5}}});
        if (!all || all->value.asins.empty())
            throw std::runtime_error("the catalogue cannot be listed");
        const auto& asins = all->value.asins;
        constexpr size_t kMost = 50;
        for (size_t first = 0; first < asins.size(); first += kMost) {
            keepa::ProductRequest request;
            const auto from = asins.begin() + static_cast<std::ptrdiff_t>(first);
            request.asins.assign(from,
                                 asins.begin() + static_cast<std::ptrdiff_t>(std::min(first + kMost, asins.size())));
            request.depth = domain::Depth::Offers;
            request.rating = true;
            const auto batch = test::await(m_client->products({}, request));
            if (!batch || batch->value.products.size() != request.asins.size())
                throw std::runtime_error("the catalogue cannot be fetched");
            for (const auto& product : batch->value.products) {
                Row row;
                row.facts = std::make_shared<const domain::ProductFacts>(product.facts);
                rows.push_back(row);
            }
        }
    }

    base::SystemClock m_clock;
    std::unique_ptr<simulator::Server> m_server;
    QNetworkAccessManager m_network;
    std::unique_ptr<keepa::Client> m_client;
};

bool passes(const Filter& filter, const FilterValue& value, const Row& row)
{
    return filter.passes(value, domain::Depth::Offers, row) == Passes::Yes;
}

/// Whether the row passes with one percent to spare where a figure is a rounded percentage: Keepa does not tell how it
/// rounds, so that the check here lets a product pass by less than that.
bool passesClearly(const Filter& filter, const FilterValue& value, const Row& row)
{
    if (filter.unit != FilterUnit::Fall && filter.unit != FilterUnit::WholePercent)
        return passes(filter, value, row);
    Bounds bounds = std::get<Bounds>(value);
    if (bounds.min)
        ++*bounds.min;
    if (bounds.max)
        --*bounds.max;
    return passes(filter, bounds, row);
}

/// Whether Keepa applies the whole of the value; where not, it finds more than the check here lets pass.
bool isAppliedWhole(const Filter& filter, const FilterValue& value)
{
    QJsonObject selection;
    return filter.write.finder(value, domain::Asked{domain::Marketplace::Us, domain::Depth::Offers}, selection);
}

/// The figure that a filter of bounds reads from the row, found by asking it; nothing where it knows none.
std::optional<qint64> figureOf(const Filter& filter, const Row& row)
{
    const bool isDate = filter.unit == FilterUnit::Date;
    const auto boundOf = [isDate](qint64 step) { return isDate ? dayNumber(step) : step; };
    const auto inside = [&](qint64 step) {
        return filter.shape == FilterShape::AtLeast ? !passes(filter, Bounds{boundOf(step + 1), std::nullopt}, row)
                                                    : passes(filter, Bounds{std::nullopt, boundOf(step)}, row);
    };
    qint64 low = isDate ? -40'000 : -2'000'000'000;
    qint64 high = isDate ? 40'000 : 2'000'000'000;
    const FilterValue widest = filter.shape == FilterShape::AtLeast ? Bounds{boundOf(low), std::nullopt}
                                                                    : Bounds{std::nullopt, boundOf(high)};
    if (!passes(filter, widest, row))
        return std::nullopt;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (inside(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return boundOf(low);
}

/// Filters that the Product Finder applies and that can be checked here, with the figures that products have of each.
struct Testable {
    const Filter* filter;
    std::vector<qint64> figures; // of bounds: those that occur, sorted
};

std::vector<Testable> testables(const std::vector<Row>& rows)
{
    std::vector<Testable> all;
    for (const Filter& filter : domain::filters()) {
        if (!filter.passes || !filter.write.finder)
            continue;
        Testable one{&filter, {}};
        const bool hasBounds = filter.shape == FilterShape::Range || filter.shape == FilterShape::AtLeast
            || filter.shape == FilterShape::AtMost;
        std::set<qint64> figures;
        for (size_t i = 0; hasBounds && i < rows.size(); ++i) {
            if (const auto figure = figureOf(filter, rows[i]))
                figures.insert(*figure);
        }
        one.figures.assign(figures.begin(), figures.end());
        all.push_back(std::move(one));
    }
    return all;
}

class Draw {
public:
    explicit Draw(const std::vector<Row>& rows) : m_rows(rows), m_testables(testables(rows)) { }

    [[nodiscard]] const std::vector<Testable>& all() const { return m_testables; }

    /// A filter and a value for it; nothing where no value makes sense.
    [[nodiscard]] std::optional<std::pair<const Filter*, FilterValue>> filter(const Numbers& n) const
    {
        const Testable& one = m_testables[n[0] % m_testables.size()];
        const Filter& filter = *one.filter;
        const auto& facts = *m_rows[n[1] % m_rows.size()].facts;
        switch (filter.shape) {
        case FilterShape::Choice:
            return std::pair(&filter,
                             QStringList(QLatin1String(filter.choices[1 + n[1] % (filter.choices.size() - 1)].key)));
        case FilterShape::Categories:
            return std::pair(&filter, categoriesOf(facts, n));
        case FilterShape::Words:
            return std::pair(&filter, wordsOf(facts, n));
        case FilterShape::Texts:
            return std::pair(&filter, textsOf(n));
        case FilterShape::Range:
        case FilterShape::AtLeast:
        case FilterShape::AtMost:
            break;
        }
        if (one.figures.empty())
            return std::nullopt;
        auto least = one.figures[n[1] % one.figures.size()];
        auto most = one.figures[n[2] % one.figures.size()];
        if (filter.shape == FilterShape::AtLeast)
            return std::pair(&filter, Bounds{least, std::nullopt});
        if (filter.shape == FilterShape::AtMost)
            return std::pair(&filter, Bounds{std::nullopt, least});
        if (least > most)
            std::swap(least, most);
        const unsigned sides = n[3] % 4;
        return std::pair(
            &filter,
            Bounds{sides == 1 ? std::nullopt : std::optional(least), sides == 2 ? std::nullopt : std::optional(most)});
    }

private:
    static QStringList categoriesOf(const domain::ProductFacts& facts, const Numbers& n)
    {
        QStringList ids;
        if (facts.rootCategory && n[2] % 2 == 0)
            ids += QString::number(facts.rootCategory->value);
        if (!facts.categories.empty() && (ids.isEmpty() || n[3] % 4 == 0))
            ids += QString::number(facts.categories[n[3] % facts.categories.size()].value);
        return ids.isEmpty() ? QStringList(QStringLiteral("283155")) : ids;
    }

    static QStringList wordsOf(const domain::ProductFacts& facts, const Numbers& n)
    {
        const QStringList words = facts.title.split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            return {QStringLiteral("nothing")};
        const auto word = [&words](unsigned which) { return words[static_cast<qsizetype>(which) % words.size()]; };
        QString text = word(n[2]);
        if (n[3] % 3 == 1)
            text += u' ' + word(n[3]).toUpper();
        if (n[3] % 3 == 2)
            text += QStringLiteral(" -") + word(n[3]);
        return {text};
    }

    /// Texts of a few products, whatever they are of: brand, author, seller…; some excluded, some in capitals.
    [[nodiscard]] QStringList textsOf(const Numbers& n) const
    {
        QStringList texts;
        for (unsigned i = 0; i <= n[3] % 3; ++i) {
            const auto& facts = *m_rows[(n[1] + i * 7) % m_rows.size()].facts;
            const QStringList some{facts.brand, facts.manufacturer, facts.author, facts.binding, facts.buyBoxSeller};
            QString text = some[static_cast<qsizetype>((n[2] + i) % static_cast<unsigned>(some.size()))];
            if (text.isEmpty())
                continue;
            if (n[2] % 5 == 1)
                text = text.toUpper();
            texts += n[2] % 7 == 3 ? QString(u'!' + text) : text;
        }
        return texts.isEmpty() ? QStringList(QStringLiteral("nobody")) : texts;
    }

    const std::vector<Row>& m_rows;
    std::vector<Testable> m_testables;
};

std::set<QString> namesOf(const std::vector<domain::Asin>& asins)
{
    std::set<QString> names;
    for (const auto& asin : asins)
        names.insert(asin.toString());
    return names;
}

QString difference(const std::set<QString>& of, const std::set<QString>& without)
{
    QStringList names;
    std::ranges::set_difference(of, without, std::back_inserter(names));
    return QStringLiteral("%1 (%2)").arg(names.size()).arg(names.mid(0, 3).join(u' '));
}

/// What the service finds and what a plain walk finds, where they differ.
QString disagreement(Catalogue& catalogue, const domain::SearchQuery& query)
{
    const QJsonObject selection = query.selection();
    const auto answer = catalogue.find(selection);
    const QString asked = QString::fromUtf8(QJsonDocument(selection).toJson(QJsonDocument::Compact));
    if (!answer)
        return asked + u": " + answer.error().detail;
    std::set<QString> certain; // must be found
    std::set<QString> possible; // may be found
    for (const Row& row : catalogue.rows) {
        const auto all = [&](auto check) {
            return std::ranges::all_of(
                query.filters, [&](const auto& set) { return check(*domain::findFilter(set.first), set.second, row); });
        };
        const auto mayBeFound = [](const Filter& filter, const FilterValue& value, const Row& of) {
            return !isAppliedWhole(filter, value) || passes(filter, value, of);
        };
        const QString asin = row.facts->asin.toString();
        if (all(passesClearly))
            certain.insert(asin);
        if (all(mayBeFound))
            possible.insert(asin);
    }
    const auto found = namesOf(answer->value.asins);
    if (std::ranges::includes(found, certain) && std::ranges::includes(possible, found))
        return {};
    return QStringLiteral("%1: %2 found; too many: %3, missing: %4")
        .arg(asked)
        .arg(found.size())
        .arg(difference(found, possible), difference(certain, found));
}

} // namespace

TEST(FinderProperty, RandomFiltersFindWhatAPlainWalkFinds)
{
    Catalogue catalogue;
    const Draw draw(catalogue.rows);
    ASSERT_GE(draw.all().size(), 60U) << "too few filters are tested";
    // Every filter once, so that none is left out by chance.
    QStringList wrong;
    for (unsigned i = 0; i < draw.all().size(); ++i) {
        for (const unsigned turn : {3U, 101U, 257U}) {
            const auto drawn = draw.filter({i, turn, turn * 2 + 1, turn});
            domain::SearchQuery query;
            query.depth = domain::Depth::Offers;
            if (drawn)
                query.filters.emplace(QLatin1String(drawn->first->key), drawn->second);
            if (!drawn || !domain::checked(query))
                continue;
            if (const QString what = disagreement(catalogue, query); !what.isEmpty())
                wrong += QString(QLatin1String(drawn->first->key) + u": " + what);
        }
    }
    EXPECT_TRUE(wrong.isEmpty()) << wrong.join(u'\n').toStdString();

    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=3000 max_size=20 max_discard_ratio=10");
    int foundSome = 0;
    const bool holds = rc::check("the service and a plain walk agree", [&](const std::vector<Numbers>& numbers) {
        RC_PRE(!numbers.empty());
        domain::SearchQuery query;
        query.depth = domain::Depth::Offers;
        for (size_t i = 0; i < std::min<size_t>(numbers.size(), 4); ++i) {
            if (const auto drawn = draw.filter(numbers[i]))
                query.filters.emplace(QLatin1String(drawn->first->key), drawn->second);
        }
        RC_PRE(domain::checked(query).has_value());
        const QString what = disagreement(catalogue, query);
        if (!what.isEmpty())
            RC_FAIL(what.toStdString());
        ++foundSome;
    });
    EXPECT_TRUE(holds);
    EXPECT_GE(foundSome, 3000);
}
