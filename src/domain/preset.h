// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saved searches: what one is, how it is kept, and the ones that every copy of the program brings along.
#pragma once

#include "domain/search_query.h"

namespace domain {

struct Preset {
    QString name;
    SearchQuery query;

    friend bool operator==(const Preset&, const Preset&) = default;
};

struct KeptPreset {
    Preset preset;
    int order = 0; // its place among the others
};

inline constexpr qsizetype kLongestPresetName = 80;

/// Input error for a name that cannot be shown in a line: empty, too long, with control characters.
[[nodiscard]] base::Status checkedPresetName(const QString& name);

/// The search query's own JSON with "name" and "order"; and back, strictly.
[[nodiscard]] QByteArray presetToJson(const Preset& preset, int order);
[[nodiscard]] base::Result<KeptPreset> presetFromJson(const QByteArray& json);

struct ShippedPreset {
    const char* name; // translated in the context "Presets"
    const char* category; // likewise
    std::optional<SearchQuery> query; // nothing: the category is not known in this marketplace
};

/// For any marketplace the same ones in the same order. Prices are round figures of its own currency.
[[nodiscard]] std::vector<ShippedPreset> shippedPresets(Marketplace marketplace);

} // namespace domain
