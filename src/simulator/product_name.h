// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ASIN and EAN of made products, with right check digits and never twice. Pure.
#pragma once

#include "simulator/product.h"

namespace simulator {

/// Fills in `asin` and `ean` by marketplace and kind, which must be set.
void nameProduct(Product& product, std::uint64_t number, std::uint64_t catalogueSeed);

} // namespace simulator
