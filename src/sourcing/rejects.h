// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The products that the seller has said no to. Kept in the library and in memory; searches read them from the services
// and pay for none of them. Owned by the Workspace, GUI thread.
#pragma once

#include "base/task.h"
#include "domain/reject.h"

#include <QObject>

#include <memory>
#include <vector>

namespace sourcing {

struct Services;
class Workspace;

class Rejects final : public QObject {
    Q_OBJECT

public:
    explicit Rejects(Workspace& workspace);

    /// Reads what the library keeps; a failure becomes a notice.
    [[nodiscard]] static base::Task<> load(std::shared_ptr<Services> services);

    [[nodiscard]] bool contains(domain::Marketplace marketplace, domain::Asin asin) const;
    /// Newest first.
    [[nodiscard]] std::vector<domain::Rejection> all() const;

    /// With what they are like now. Those that had been rejected before are so anew: it is with this that they are
    /// compared from now on.
    [[nodiscard]] base::Task<base::Status> reject(std::vector<domain::Row> rows, QString reason);
    /// As they were; undoes an unreject.
    [[nodiscard]] base::Task<base::Status> put(std::vector<domain::Rejection> rejections);
    /// Those that are none are ignored.
    [[nodiscard]] base::Task<base::Status> unreject(std::vector<domain::Rejection> rejections);

Q_SIGNALS:
    void changed();

private:
    Workspace& m_workspace;
};

} // namespace sourcing
