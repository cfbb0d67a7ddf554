// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The decoder's parts, one .cpp each. Included by them alone.
#pragma once

#include "keepa/answer.h"
#include "keepa/envelope.h"
#include "keepa/json_reading.h"
#include "keepa/product_draft.h"

namespace keepa {

/// Takes `value` when `key` is a member of the envelope.
[[nodiscard]] bool readEnvelopeField(std::string_view key, JsonValue value, Envelope& envelope, Reading& reading);

[[nodiscard]] std::optional<domain::Asin> asinFrom(std::string_view characters);
/// Nothing for 0, negative ids and Keepa's pseudo category "?".
[[nodiscard]] std::optional<domain::CategoryId> readCategoryId(JsonValue value, Reading& reading);
/// Keeps the first `most` and returns how many there were.
size_t readAsinList(JsonValue value, Discovery& discovery, size_t most, Reading& reading);
void readBestSellerList(JsonValue value, Discovery& discovery, size_t most, Reading& reading);
/// Whether `name` can be part of an address or of a file's name without harm.
[[nodiscard]] bool isImageName(QStringView name);
void readCategories(JsonValue value, std::vector<domain::Category>& categories, Reading& reading);

void readDeals(JsonValue value, DealPage& page, Reading& reading);
void readSellers(JsonValue value, SellerBatch& batch, Reading& reading);

void readStatistics(JsonValue value, ProductDraft& draft, Reading& reading);
void readHistory(JsonValue value, ProductDraft& draft, Reading& reading);
void readProductField(std::string_view key, JsonValue value, ProductDraft& draft, Reading& reading);

} // namespace keepa
