// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded answers that GLEANER_KEEPA_SAMPLES points at, and hand-made products for the decoder's tests.
#pragma once

#include "keepa/decoder.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace test {

/// The folder, or nothing with the reason on stderr.
[[nodiscard]] std::optional<QString> samplesFolder();
/// Paths of the JSON files in one of its folders, sorted.
[[nodiscard]] QStringList sampleFiles(const QString& folder);
[[nodiscard]] QByteArray contentOf(const QString& path);

/// Whatever form the file has (whole answer, one product, list of products), as a whole answer.
[[nodiscard]] QByteArray asProductAnswer(const QByteArray& json);

/// A whole /product answer around one product object.
[[nodiscard]] QByteArray answerWith(const QByteArray& products);
/// Decodes it as an answer of "now"; fails the test when that is an error.
[[nodiscard]] keepa::ProductBatch decode(const QByteArray& answer, domain::Depth depth = domain::Depth::Basic);
/// The one product of an answer around `members` (after asin, domainId and productType).
[[nodiscard]] domain::Product decodeOne(const QByteArray& members, domain::Depth depth = domain::Depth::Basic);

} // namespace test
