// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Category objects as the service writes them, with figures of the products below. Pure.
#pragma once

#include "simulator/catalogue.h"
#include "simulator/json_writer.h"

#include <span>
#include <string>

namespace simulator {

/// `matched`: the request named the node.
[[nodiscard]] std::string categoryJson(const CategoryNode& node, const Shelf& shelf, bool matched);
/// The member "categoryParents": all ancestors of the nodes.
[[nodiscard]] std::string categoryParentsJson(std::span<const CategoryNode* const> nodes, const Shelf& shelf);

} // namespace simulator
