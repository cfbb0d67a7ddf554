// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/decoder.h"

#include "keepa/decode_parts.h"

#include <unordered_set>

namespace keepa {

namespace {

namespace ondemand = simdjson::ondemand;

static_assert(JsonText::kPadding >= static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));

/// One parser per worker, used again: its index of a large answer is worth keeping for the next, but not for ever.
class ParserLease final {
public:
    ParserLease() = default;
    ~ParserLease()
    {
        constexpr size_t kKept = size_t{64} * 1024 * 1024;
        if (parser().capacity() > kKept)
            parser() = ondemand::parser();
    }
    ParserLease(const ParserLease&) = delete;
    ParserLease& operator=(const ParserLease&) = delete;
    [[nodiscard]] static ondemand::parser& parser()
    {
        thread_local ondemand::parser instance;
        return instance;
    }
};

/// The envelope's members go into `envelope`, all others to `onField`. Nothing only when the document was whole.
template <typename OnField>
std::optional<base::Error> readAnswer(const JsonText& json, Envelope& envelope, Reading& reading, OnField onField)
{
    const ParserLease lease;
    const simdjson::padded_string_view text(json.data(), json.length(), json.capacity());
    ondemand::document document;
    ondemand::object root;
    auto error = ParserLease::parser().iterate(text).get(document);
    if (error == simdjson::SUCCESS)
        error = document.get_object().get(root);
    if (error != simdjson::SUCCESS) {
        reading.broken(error);
        return reading.brokenBy();
    }
    eachField(root, reading, [&](std::string_view key, JsonValue value) {
        if (!readEnvelopeField(key, value, envelope, reading))
            onField(key, value);
    });
    // What follows the last brace would go unnoticed: an answer with something behind it is not what Keepa sent.
    if (!reading.isBroken() && document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        reading.broken(simdjson::TAPE_ERROR);
    return reading.isBroken() ? reading.brokenBy() : reading.takeWrong();
}

/// A document with neither tokens nor an error is not an answer of Keepa's.
std::optional<base::Error> checked(Envelope& envelope, base::Timestamp answeredAt)
{
    if (envelope.tokens)
        envelope.tokens->asOf = answeredAt;
    else if (!envelope.error)
        return base::Error{base::ErrorKind::Protocol,
                           QStringLiteral("the answer is not Keepa's: it has no token state")};
    return std::nullopt;
}

template <typename T, typename OnField>
base::Result<Decoded<T>> decoded(const NumberLists& lists, base::Timestamp answeredAt, OnField onField)
{
    Decoded<T> answer;
    Reading reading(lists);
    const auto read = [&](std::string_view key, JsonValue value) { onField(key, value, answer.value, reading); };
    auto error = readAnswer(lists.rest(), answer.envelope, reading, read);
    if (!error)
        error = checked(answer.envelope, answeredAt);
    if (error)
        return std::unexpected(*error);
    return answer;
}

void readProduct(JsonValue value, const ProductContext& context, ProductBatch& batch, Reading& reading)
{
    ProductDraft draft;
    const QString path = reading.path();
    if (isNull(value, reading))
        reading.wrong(QStringLiteral("an object"));
    eachField(value, reading,
              [&](std::string_view key, JsonValue member) { readProductField(key, member, draft, reading); });
    if (reading.isBroken())
        return;
    auto wrong = reading.takeWrong();
    auto& facts = draft.product.facts;
    if (!wrong && !draft.hasAsin)
        wrong = base::Error{base::ErrorKind::Protocol, QStringLiteral("%1: no asin").arg(path)};
    if (!wrong && context.marketplace && facts.marketplace != *context.marketplace)
        wrong = base::Error{base::ErrorKind::Protocol, QStringLiteral("%1: of another marketplace").arg(path)};
    if (wrong) {
        batch.skipped.push_back({draft.hasAsin ? std::optional(facts.asin) : std::nullopt, *wrong});
        return;
    }
    complete(draft, context.depth, context.answeredAt);
    batch.notes += draft.notes.texts();
    batch.products.push_back(std::move(draft.product));
}

std::vector<domain::Asin> absentFrom(const ProductBatch& batch, const std::vector<domain::Asin>& asked)
{
    std::unordered_set<domain::Asin> came;
    for (const auto& product : batch.products)
        came.insert(product.facts.asin);
    for (const auto& skipped : batch.skipped) {
        if (skipped.asin)
            came.insert(*skipped.asin);
    }
    std::vector<domain::Asin> absent;
    for (const auto& asin : asked) {
        if (came.insert(asin).second)
            absent.push_back(asin);
    }
    return absent;
}

} // namespace

base::Result<Envelope> decodeEnvelope(const JsonText& json, const AnswerContext& context)
{
    struct Nothing { };
    const auto ignore = [](std::string_view, JsonValue, Nothing&, Reading&) { };
    const auto answer = decoded<Nothing>(NumberLists(json), context.answeredAt, ignore);
    if (!answer)
        return std::unexpected(answer.error());
    return answer->envelope;
}

base::Result<Decoded<Discovery>> decodeFinder(const JsonText& json, const AnswerContext& context)
{
    bool hasList = false;
    auto answer
        = decoded<Discovery>(NumberLists(json), context.answeredAt,
                             [&hasList](std::string_view key, JsonValue value, Discovery& discovery, Reading& reading) {
                                 if (key == "asinList") {
                                     hasList = true;
                                     readAsinList(value, discovery, std::numeric_limits<size_t>::max(), reading);
                                 } else if (key == "totalResults") {
                                     const auto total = readInteger(value, reading);
                                     discovery.total
                                         = total && *total >= 0 ? std::optional<qint64>(*total) : std::nullopt;
                                 }
                             });
    if (answer && !answer->envelope.error && !hasList && !answer->value.total)
        return base::failure(base::ErrorKind::Protocol, QStringLiteral("the answer has no asinList"));
    return answer;
}

base::Result<Decoded<Discovery>> decodeBestSellers(const JsonText& json, const AnswerContext& context, size_t most)
{
    return decoded<Discovery>(NumberLists(json), context.answeredAt,
                              [most](std::string_view key, JsonValue value, Discovery& discovery, Reading& reading) {
                                  if (key
                                      == "bestSellersList") // absent where Keepa has no list of the category: 0 tokens
                                      readBestSellerList(value, discovery, most, reading);
                              });
}

base::Result<Decoded<CategoryBatch>> decodeCategoryBatch(const JsonText& json, const AnswerContext& context)
{
    return decoded<CategoryBatch>(NumberLists(json), context.answeredAt,
                                  [](std::string_view key, JsonValue value, CategoryBatch& batch, Reading& reading) {
                                      if (key == "categories")
                                          readCategories(value, batch.named, reading);
                                      else if (key == "categoryParents")
                                          readCategories(value, batch.ancestors, reading);
                                  });
}

// What a request may ask for at once; a reservation, not a bound.
constexpr size_t kMostProductsInOne = 100;

base::Result<Decoded<ProductBatch>> decodeProducts(const JsonText& json, const ProductContext& context)
{
    auto answer = decoded<ProductBatch>(
        NumberLists::takenFrom(json), context.answeredAt,
        [&context](std::string_view key, JsonValue value, ProductBatch& batch, Reading& reading) {
            if (key != "products") // absent where no code matched
                return;
            batch.products.reserve(kMostProductsInOne);
            eachElement(value, reading, [&](JsonValue item) { readProduct(item, context, batch, reading); });
        });
    if (answer && !answer->envelope.error)
        answer->value.absent = absentFrom(answer->value, context.asked);
    return answer;
}

base::Result<Decoded<ProductHits>> decodeProductSearch(const JsonText& json, const ProductContext& context)
{
    auto answer = decoded<ProductHits>(
        NumberLists::takenFrom(json), context.answeredAt,
        [&context](std::string_view key, JsonValue value, ProductHits& hits, Reading& reading) {
            if (key == "asinList")
                readAsinList(value, hits.found, std::numeric_limits<size_t>::max(), reading);
            else if (key == "products")
                eachElement(value, reading, [&](JsonValue item) { readProduct(item, context, hits.batch, reading); });
        });
    if (!answer || !answer->value.found.asins.empty())
        return answer;
    for (const auto& product : answer->value.batch.products)
        answer->value.found.asins.push_back(product.facts.asin);
    return answer;
}

base::Result<Decoded<DealPage>> decodeDeals(const JsonText& json, const AnswerContext& context)
{
    bool hasDeals = false;
    auto answer
        = decoded<DealPage>(NumberLists(json), context.answeredAt,
                            [&hasDeals](std::string_view key, JsonValue value, DealPage& page, Reading& reading) {
                                if (key != "deals")
                                    return;
                                hasDeals = true;
                                readDeals(value, page, reading);
                            });
    if (answer && !answer->envelope.error && !hasDeals)
        return base::failure(base::ErrorKind::Protocol, QStringLiteral("the answer has no deals"));
    return answer;
}

base::Result<Decoded<SellerBatch>> decodeSellers(const JsonText& json, const AnswerContext& context,
                                                 const QStringList& asked)
{
    auto answer = decoded<SellerBatch>(NumberLists(json), context.answeredAt,
                                       [](std::string_view key, JsonValue value, SellerBatch& batch, Reading& reading) {
                                           if (key == "sellers")
                                               readSellers(value, batch, reading);
                                       });
    if (!answer || answer->envelope.error)
        return answer;
    const auto& sellers = answer->value.sellers;
    for (const QString& id : asked) {
        if (!std::ranges::binary_search(sellers, id, {}, &domain::Seller::id))
            answer->value.absent += id;
    }
    return answer;
}

} // namespace keepa
