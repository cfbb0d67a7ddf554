// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small catalogue, its product objects at the depth of offers, and the Product Finder's fields held against them.
#pragma once

#include "simulator/catalogue.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace test {

using Number = std::optional<double>;
using Read = std::function<Number(const QJsonObject&)>;

[[nodiscard]] const simulator::Shelf& shelf();
/// Every product with stats of 90 days, 100 offers, ratings, videos and stories.
[[nodiscard]] const std::vector<QJsonObject>& objects();
/// The ASINs that the selection finds, sorted. Fails when it cannot be read.
[[nodiscard]] QStringList found(const QJsonObject& selection);
/// Fails unless the selection finds exactly the products whose objects hold.
void expectSame(const QJsonObject& selection, const std::function<bool(const QJsonObject&)>& holds);
/// Tries bounds out of the middle of what products tell: below, above and between.
void expectRange(const QString& field, const Read& read);

[[nodiscard]] QJsonObject stats(const QJsonObject& product);
/// Missing numbers and null are nothing.
[[nodiscard]] Number numberOf(const QJsonValue& value);
[[nodiscard]] Number atLeast(Number value, double least);

} // namespace test
