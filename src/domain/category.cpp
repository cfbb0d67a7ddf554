// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/category.h"

#include <algorithm>

namespace domain {

const RootCategory* findRootCategory(Marketplace marketplace, CategoryId id)
{
    const auto roots = rootCategories(marketplace);
    const auto found = std::ranges::find(roots, id.value, &RootCategory::id);
    return found == roots.end() ? nullptr : &*found;
}

const RootCategory* findRootCategory(Marketplace marketplace, QStringView name)
{
    const auto roots = rootCategories(marketplace);
    const auto wanted = name.trimmed();
    const auto found = std::ranges::find_if(roots, [wanted](const RootCategory& root) {
        return wanted.compare(QString::fromUtf8(root.name), Qt::CaseInsensitive) == 0;
    });
    return found == roots.end() ? nullptr : &*found;
}

} // namespace domain
