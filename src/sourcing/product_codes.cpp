// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/product_codes.h"

#include <algorithm>
#include <map>
#include <set>

namespace sourcing {

QString canonicalCode(const QString& code)
{
    const QString trimmed = code.trimmed();
    qsizetype zeros = 0;
    while (zeros < trimmed.size() && trimmed[zeros] == u'0')
        ++zeros;
    return trimmed.mid(zeros);
}

std::vector<cache::CodeRecord> codeRecords(const QStringList& asked, const keepa::ProductBatch& batch)
{
    std::map<QString, cache::CodeRecord> records;
    for (const QString& code : asked) {
        const QString canonical = canonicalCode(code);
        records[canonical].code = canonical;
    }
    bool isEachProductOfACode = batch.skipped.empty();
    for (const domain::Product& product : batch.products) {
        std::set<QString> codes; // each once, in whichever form it was told
        for (const QString& code : product.facts.eans + product.facts.upcs)
            codes.insert(canonicalCode(code));
        bool isOfACode = false;
        for (const QString& code : codes) {
            const auto record = records.find(code);
            if (record == records.end())
                continue;
            record->second.asins.push_back(product.facts.asin);
            isOfACode = true;
        }
        isEachProductOfACode = isEachProductOfACode && isOfACode;
    }
    std::vector<cache::CodeRecord> told;
    for (auto& [code, record] : records) {
        if (!record.asins.empty() || isEachProductOfACode)
            told.push_back(std::move(record));
    }
    return told;
}

} // namespace sourcing
