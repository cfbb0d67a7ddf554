// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answers to /product that are decoded for measuring.
#pragma once

#include <QByteArray>

#include <optional>

namespace bench {

/// 100 products of the simulator with all their histories, made as dense as those of products that sell: about 42,000
/// numbers each, 30 MB in all. Nothing with the reason on stderr when the simulator does not answer.
[[nodiscard]] std::optional<QByteArray> generatedAnswer();

/// The product objects under the folder that GLEANER_KEEPA_SAMPLES names, as one answer. Nothing where it is not set.
[[nodiscard]] std::optional<QByteArray> recordedAnswer();

[[nodiscard]] QByteArray gzipped(const QByteArray& plain);

} // namespace bench
