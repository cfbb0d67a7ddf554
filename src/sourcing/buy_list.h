// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The buy list: kept in the library and in memory. Owned by the Workspace, GUI thread.
#pragma once

#include "base/task.h"
#include "domain/purchase.h"

#include <QObject>

#include <memory>
#include <vector>

namespace sourcing {

struct Services;
class Workspace;

class BuyList final : public QObject {
    Q_OBJECT

public:
    explicit BuyList(Workspace& workspace);

    /// Reads what the library keeps; a failure becomes a notice.
    [[nodiscard]] static base::Task<> load(std::shared_ptr<Services> services);

    /// In the order in which they were added.
    [[nodiscard]] const std::vector<domain::Purchase>& purchases() const;
    /// Null when it is not on the list.
    [[nodiscard]] const domain::Purchase* find(domain::Marketplace marketplace, domain::Asin asin) const;

    /// Adds them, or changes those that are there. An empty note of a product that was not on the list leaves the note
    /// standing that is kept about it.
    [[nodiscard]] base::Task<base::Status> put(std::vector<domain::Purchase> purchases);
    /// Their notes stay. Those that are not on the list are ignored.
    [[nodiscard]] base::Task<base::Status> remove(std::vector<domain::Purchase> purchases);

Q_SIGNALS:
    void changed();

private:
    Workspace& m_workspace;
};

} // namespace sourcing
