// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded product objects, kept byte for byte as they stand in their files. Immutable once loaded.
#pragma once

#include "base/error.h"
#include "domain/marketplace.h"

#include <QString>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simulator {

struct Recording {
    std::string object; // the bytes of the file
    std::vector<std::string> codes; // UPC and EAN
    std::int64_t lastUpdate = 0; // Keepa minutes
    std::int64_t rootCategory = 0;
    std::int64_t rank = -1; // of stats.current, for the order of /query
};

class Recordings final {
public:
    /// Reads every *.json of the folder: whole answers, bare product objects, arrays of them. Of several recordings of
    /// one ASIN the youngest stays. A file that is no JSON is left out with a warning. Storage error when there is no
    /// such folder, Input when it holds no product.
    [[nodiscard]] static base::Result<std::unique_ptr<Recordings>> load(const QString& folder);

    [[nodiscard]] const Recording* find(domain::Marketplace marketplace, std::string_view asin) const;
    [[nodiscard]] std::vector<std::string> asinsOfCode(domain::Marketplace marketplace, std::string_view code) const;
    /// Best rank first; of one root category, or of all when it is 0.
    [[nodiscard]] std::vector<std::string> asins(domain::Marketplace marketplace, std::int64_t rootCategory) const;

private:
    using Id = std::pair<domain::Marketplace, std::string>;

    base::Status addFile(const QString& fileName);
    void addObject(std::string_view bytes);

    std::map<Id, Recording> m_recordings;
};

} // namespace simulator
