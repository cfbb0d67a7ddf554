// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The least that any decoder of this kind must do: inflate, index the JSON, read the digits of the histories. Keeps
// nothing, allocates nothing.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace bench {

class LimitRoute final {
public:
    /// `json` is what `gzip` inflates to: where its histories are is looked up here, beforehand.
    LimitRoute(const QByteArray& gzip, const QByteArray& json);
    ~LimitRoute();
    LimitRoute(const LimitRoute&) = delete;
    LimitRoute& operator=(const LimitRoute&) = delete;

    /// The sum of all numbers, so that reading them cannot be left out. 0 on failure.
    [[nodiscard]] std::uint64_t run();

private:
    struct Parts;

    QByteArray m_gzip, m_text;
    qsizetype m_length;
    std::vector<std::pair<qsizetype, qsizetype>> m_histories; // from the bracket of `csv` to its end
    std::unique_ptr<Parts> m_parts;
};

} // namespace bench
