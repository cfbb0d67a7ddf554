// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// make_corpus FOLDER: writes the fuzz targets' seeds into FOLDER/decoder and FOLDER/envelope: small answers of the
// simulator to requests of every kind, and lists of numbers as nobody should send them. Files that are there already
// stay.
#include "simulator/server.h"
#include "support/plain_http.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>
#include <memory>
#include <utility>

namespace {

// As the targets read their first bytes.
enum Decoder : char { Products, Finder, BestSellers, Categories, Search, Deals, Sellers };
constexpr char kCompressed = 7;
constexpr char kStatus200 = 0, kStatus429 = 1, kStatus400 = 2, kStatus402 = 3, kStatus500 = 4;
constexpr char kGzipReply = 1;

class Corpus final {
public:
    explicit Corpus(const QString& folder) : m_folder(folder) { }

    void decoder(const char* name, char decoder, const QByteArray& body) { write("decoder", name, decoder + body); }
    void envelope(const char* name, char status, const QByteArray& body, char flags = 0)
    {
        write("envelope", name, QByteArray(1, status) + flags + body);
    }
    [[nodiscard]] bool isWhole() const { return m_whole; }

private:
    void write(const char* target, const char* name, const QByteArray& input)
    {
        QFile file(m_folder.filePath(QStringLiteral("%1/%2").arg(QLatin1String(target), QLatin1String(name))));
        if (m_folder.mkpath(QLatin1String(target)) && file.open(QIODevice::WriteOnly)
            && file.write(input) == input.size())
            return;
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file.fileName()));
        m_whole = false;
    }

    QDir m_folder;
    bool m_whole = true;
};

std::unique_ptr<simulator::Server> serverWith(simulator::Options options)
{
    options.products = 400;
    auto server = simulator::Server::start(std::move(options));
    if (!server) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error().detail));
        std::exit(1);
    }
    return std::move(*server);
}

QByteArray ask(const simulator::Server& server, const QByteArray& request, bool gzip = false)
{
    const auto reply = test::bodyOf(server.url(), request, gzip);
    if (reply.status == 0)
        std::fprintf(stderr, "no answer to %s\n", request.constData());
    return reply.body;
}

QByteArray query(const QByteArray& selection)
{
    return "/query?domain=1&selection=" + selection.toPercentEncoding();
}

void addProducts(Corpus& corpus, const simulator::Server& server, const QList<QByteArray>& asins)
{
    const QByteArray one = "/product?domain=1&asin=" + asins[0];
    corpus.decoder("product_statistics_only", Products, ask(server, one + "&history=0&stats=90"));
    corpus.decoder("product_month", Products, ask(server, one + "&stats=90&days=30"));
    corpus.decoder("product_bare", Products, ask(server, one + "&history=0"));
    corpus.decoder("product_buy_box", Products, ask(server, one + "&stats=90&days=10&buybox=1&rating=1"));
    corpus.decoder("product_offers", Products, ask(server, one + "&stats=90&days=5&offers=20"));
    corpus.decoder("products_two", Products, ask(server, one + "," + asins[1] + "&stats=30&days=10"));
    corpus.decoder("product_dead", Products, ask(server, "/product?domain=1&asin=B000000009&stats=90"));
    corpus.decoder("product_of_japan", Products, ask(server, "/product?domain=5&asin=B000000009&stats=90"));
    corpus.decoder("product_code_without_match", Products, ask(server, "/product?domain=1&code=978000000000"));
    corpus.decoder("product_compressed", Products + kCompressed, ask(server, one + "&stats=90&days=60", true));
    simulator::Options old;
    old.csvLength = 34;
    corpus.decoder("product_before_2026", Products, ask(*serverWith(old), one + "&stats=90&days=20"));
    corpus.envelope("product", kStatus200, ask(server, one + "&history=0"));
    corpus.envelope("product_compressed", kStatus200, ask(server, one + "&stats=90&days=10", true), kGzipReply);
    corpus.envelope("product_broke_off", kStatus200, ask(server, one + "&history=0"), 2);
}

void addDiscoveries(Corpus& corpus, const simulator::Server& server, const QByteArray& category)
{
    corpus.decoder("finder", Finder, ask(server, query(R"({"perPage":50,"productType":[0]})")));
    corpus.decoder("finder_nothing", Finder, ask(server, query(R"({"perPage":50,"current_SALES_gte":99999999})")));
    corpus.decoder("finder_refused", Finder, ask(server, query(R"({"noSuchField":1})")));
    corpus.decoder("finder_compressed", Finder + kCompressed, ask(server, query(R"({"productType":[0]})"), true));
    corpus.decoder("best_sellers", BestSellers, ask(server, "/bestsellers?domain=1&category=" + category));
    corpus.decoder("best_sellers_none", BestSellers, ask(server, "/bestsellers?domain=1&category=7"));
    corpus.decoder("categories_roots", Categories, ask(server, "/category?domain=1&category=0"));
    corpus.decoder("category", Categories, ask(server, "/category?domain=1&parents=1&category=" + category));
    corpus.decoder("categories_compressed", Categories + kCompressed,
                   ask(server, "/category?domain=1&category=0", true));
}

/// `seller`: one that sells in the simulator's catalogue.
void addDealsAndSellers(Corpus& corpus, const simulator::Server& server)
{
    const QByteArray deals = QByteArray("/deal?selection=")
        + QByteArray(
              R"({"domainId":1,"page":0,"priceTypes":[0],"dateRange":3,"isRangeEnabled":true,"salesRankRange":[1,500]})")
              .toPercentEncoding();
    corpus.decoder("deals", Deals, ask(server, deals));
    corpus.decoder("deals_compressed", Deals + kCompressed, ask(server, deals, true));
    corpus.decoder("deals_refused", Deals, ask(server, "/deal?selection=%7B%22domainId%22%3A1%7D"));
    const QByteArray search = "/search?domain=1&type=product&page=0&history=0&term=";
    corpus.decoder("search", Search, ask(server, search + "kitchen"));
    corpus.decoder("search_asins_only", Search, ask(server, search + "kitchen&asins-only=1"));
    corpus.decoder("search_nothing", Search, ask(server, search + "xylophonequartz"));
    const auto top = ask(server, "/topseller?domain=1");
    const auto ids = QJsonDocument::fromJson(top)[QLatin1String("sellerIdList")].toArray();
    const QByteArray seller = "/seller?domain=1&seller=" + ids.first().toString().toLatin1();
    corpus.decoder("seller", Sellers, ask(server, seller));
    corpus.decoder("seller_storefront", Sellers, ask(server, seller + "&storefront=1"));
    corpus.decoder("seller_unknown", Sellers, ask(server, "/seller?domain=1&seller=A1B2C3"));
}

void addRefusals(Corpus& corpus, const simulator::Server& server, const QByteArray& asin)
{
    const QByteArray key(64, 'k'); // the one that the target asks with
    corpus.envelope("token", kStatus200, ask(server, "/token"));
    corpus.envelope("bad_selection", kStatus400, ask(server, query(R"({"noSuchField":1})")));
    corpus.envelope("no_such_path", kStatus400, ask(server, "/nothing"));
    corpus.envelope("server_error", kStatus500, "<html><body>Internal Server Error</body></html>");
    corpus.envelope("empty", kStatus200, "");
    corpus.envelope("not_reached", 5, "", 8);
    corpus.envelope("key_told", kStatus402,
                    R"({"tokensLeft":0,"error":{"type":"unauthorized","message":"key )" + key + R"( is unknown"}})");
    corpus.envelope("key_told_in_answer", kStatus200,
                    R"({"tokensLeft":0,"error":{"type":"t","message":"m","details":")" + key + key + R"("}})");
    corpus.envelope("no_refills", kStatus429, R"({"tokensLeft":-2147483648,"refillIn":2147483647,"refillRate":0})");
    corpus.envelope("long_wait", kStatus429,
                    R"({"tokensLeft":-2147483648,"refillIn":-5,"refillRate":1,)"
                    R"("tokenFlowReduction":1e300,"timestamp":9223372036854775807})");
    simulator::Options poor;
    poor.tokens = 0;
    corpus.envelope("throttled", kStatus429, ask(*serverWith(poor), "/product?domain=1&asin=" + asin));
}

void addFaults(Corpus& corpus, const QByteArray& asin)
{
    using enum simulator::Fault;
    struct Row {
        simulator::Fault fault;
        const char* name;
        bool gzip;
    };
    for (const auto& [fault, name, gzip] : std::to_array<Row>({{NotJson, "fault_not_json", false},
                                                               {WrongType, "fault_wrong_type", false},
                                                               {BadGzip, "fault_bad_gzip", true}})) {
        simulator::Options options;
        options.faults = {{fault, 1.0}};
        const auto server = serverWith(options);
        const QByteArray body = ask(*server, "/product?domain=1&history=0&asin=" + asin, gzip);
        corpus.decoder(name, gzip ? Products + kCompressed : Products, body);
        corpus.envelope(name, kStatus200, body, gzip ? kGzipReply : 0);
    }
}

/// Lists that the scan for numbers must not stumble over, short ones and ones long enough to be taken out of the text.
void addLists(Corpus& corpus)
{
    const QByteArray dull = QByteArray("7000000,1999,7001440,2099,").repeated(4);
    const auto answer = [](const QByteArray& csv) -> QByteArray {
        return R"({"tokensLeft":9,"products":[{"asin":"B000000002","domainId":1,"productType":0,"csv":)" + csv + "}]}";
    };
    struct Row {
        const char* name;
        QByteArray list;
    };
    const auto rows = std::to_array<Row>({{"list_fraction", dull + "1.5,2"},
                                          {"list_exponent", dull + "1e5,2"},
                                          {"list_leading_zero", dull + "007,2"},
                                          {"list_minus_zero", dull + "7002880,-0"},
                                          {"list_overflow", dull + "2147483648,99999999999999999999"},
                                          {"list_limits", "-2147483648,-2147483648,2147483647,2147483647," + dull},
                                          {"list_commas", dull + ",,"},
                                          {"list_signs", dull + "--1,+2,-"},
                                          {"list_nested", dull + "[1,2],3"},
                                          {"list_null", dull + "null,3"},
                                          {"list_spaces", " " + dull + " 1 ,\n2 "},
                                          {"list_back_in_time", dull + dull + "1"}});
    for (const auto& [name, list] : rows)
        corpus.decoder(name, Products, answer("[null,[" + list + "],[" + dull + "1,2],[],[-1],null]"));
    corpus.decoder("list_cut_off", Products, answer("[[" + dull).chopped(3));
    corpus.decoder("list_is_object", Products, answer(R"({"csv":[)" + dull + R"(1],"1":[)" + dull + "1]}"));
    corpus.decoder("list_beyond_the_last_series", Products,
                   answer("[" + QByteArray("null,").repeated(36) + "[" + dull + "x]]"));
}

QList<QByteArray> asinsFrom(const QByteArray& answer)
{
    QList<QByteArray> asins;
    for (const QJsonValue& asin : QJsonDocument::fromJson(answer)[QLatin1String("asinList")].toArray())
        asins += asin.toString().toLatin1();
    return asins;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: make_corpus FOLDER\n");
        return 2;
    }
    Corpus corpus(QString::fromLocal8Bit(argv[1]));
    simulator::Options rich;
    rich.refillRate = 1000;
    const auto server = serverWith(rich);
    const auto asins = asinsFrom(ask(*server, query(R"({"perPage":50,"productType":[0],"current_SALES_gte":1})")));
    const QJsonObject roots
        = QJsonDocument::fromJson(ask(*server, "/category?domain=1&category=0"))[QLatin1String("categories")]
              .toObject();
    if (asins.size() < 2 || roots.isEmpty()) {
        std::fprintf(stderr, "the simulator found nothing\n");
        return 1;
    }
    addProducts(corpus, *server, asins);
    addDiscoveries(corpus, *server, roots.keys().constFirst().toLatin1());
    addDealsAndSellers(corpus, *server);
    addRefusals(corpus, *server, asins[0]);
    addFaults(corpus, asins[0]);
    addLists(corpus);
    return corpus.isWhole() ? 0 : 1;
}
