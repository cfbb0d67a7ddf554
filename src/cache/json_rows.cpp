// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/json_rows.h"

#include <cmath>

namespace cache {

namespace {

void appendText(QByteArray& json, const QByteArray& utf8)
{
    json += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00" + QByteArray::number(static_cast<int>(c), 16).rightJustified(2, '0');
        } else {
            json += c;
        }
    }
    json += '"';
}

void appendValue(QByteArray& json, const QVariant& value, const Dialect& dialect)
{
    switch (value.metaType().id()) {
    case QMetaType::UnknownType:
        json += "null";
        break;
    case QMetaType::QByteArray:
        json += '"' + value.toByteArray().toBase64() + '"';
        break;
    case QMetaType::QString:
        appendText(json, dialect.storable(value.toString()).toUtf8());
        break;
    case QMetaType::Double: {
        const double number = value.toDouble();
        json += std::isfinite(number) ? QByteArray::number(number, 'g', 17) : QByteArray("null");
        break;
    }
    default:
        json += QByteArray::number(value.toLongLong());
    }
}

} // namespace

QString rowsAsJson(const std::vector<QVariantList>& rows, const Dialect& dialect)
{
    QByteArray json = "[";
    for (const auto& row : rows) {
        json += json.size() > 1 ? ",[" : "[";
        bool first = true;
        for (const auto& value : row) {
            if (!std::exchange(first, false))
                json += ',';
            appendValue(json, value, dialect);
        }
        json += ']';
    }
    json += ']';
    return QString::fromUtf8(json);
}

} // namespace cache
