// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plain HTTP client for tests that hides nothing: what was declared, what came, and whether anything came at all.
#pragma once

#include "simulator/server.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

#include <memory>
#include <utility>
#include <vector>

namespace test {

struct Reply {
    QByteArray raw; // all bytes that came
    int status = 0; // 0: no answer
    QByteArray contentType;
    bool gzipped = false;
    qsizetype declaredLength = -1;
    QByteArray sentBody; // as sent
    QByteArray body; // inflated; empty when that failed
    QJsonObject json; // empty when the body is no JSON object

    [[nodiscard]] int integer(const char* name) const { return json.value(QLatin1String(name)).toInt(-999'999); }
    [[nodiscard]] bool has(const char* name) const { return json.contains(QLatin1String(name)); }
    [[nodiscard]] QString error(const char* member) const
    {
        return json.value(QLatin1String("error")).toObject().value(QLatin1String(member)).toString();
    }
};

using Query = std::vector<std::pair<const char*, QString>>;

/// A second key, well-formed like the demo's.
[[nodiscard]] QString otherKey();
[[nodiscard]] std::unique_ptr<simulator::Server> startServer(simulator::Options options);
/// GETs `path` with the demo key, unless the query has a key of its own. An empty `post` body is a GET.
[[nodiscard]] Reply ask(const simulator::Server& server, const char* path, const Query& query = {},
                        const QByteArray& post = {}, bool gzip = true);
/// /query in the marketplace with the selection.
[[nodiscard]] Reply find(const simulator::Server& server, const QByteArray& selection, int marketplace = 1);
[[nodiscard]] QStringList asinsOf(const Reply& reply);

} // namespace test
