// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the categories of one marketplace are called, as far as somebody knows. A plain value.
#pragma once

#include "domain/category.h"

#include <map>

namespace domain {

using CategoryNames = std::map<CategoryId, QString>;

} // namespace domain
