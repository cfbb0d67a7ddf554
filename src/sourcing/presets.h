// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The user's saved searches in their order, kept in the library. Every change is seen at once and stored behind it; one
// that cannot be stored is taken back. Owned by the Workspace, GUI thread.
#pragma once

#include "base/task.h"
#include "domain/preset.h"

#include <QObject>

#include <memory>
#include <vector>

namespace sourcing {

struct Services;

enum class IfThere : std::uint8_t { Refuse, Replace };

class Presets final : public QObject {
    Q_OBJECT

public:
    Presets(const std::shared_ptr<Services>& services, QObject* parent);

    [[nodiscard]] const std::vector<domain::Preset>& all() const { return m_all; }
    /// nullptr when there is none of this name.
    [[nodiscard]] const domain::Preset* find(const QString& name) const;

    /// At the end, or in the place of the one that it replaces. Input error for a name that cannot be, and for one that
    /// is taken where it may not be replaced.
    [[nodiscard]] base::Task<base::Status> save(domain::Preset preset, IfThere ifThere);
    /// At this place among the others: what was removed comes back to where it was.
    [[nodiscard]] base::Task<base::Status> insert(domain::Preset preset, int place);
    [[nodiscard]] base::Task<base::Status> rename(QString name, QString to);
    /// Whether there was one.
    [[nodiscard]] base::Task<base::Result<bool>> remove(QString name);
    /// All names in their new order.
    [[nodiscard]] base::Task<base::Status> reorder(QStringList names);

    /// Reads what the library keeps. What cannot be read is left where it is, and told with the workspace's notices.
    [[nodiscard]] static base::Task<> load(Presets* presets);

Q_SIGNALS:
    void changed();

private:
    using List = std::vector<domain::Preset>;

    [[nodiscard]] base::Task<base::Status> become(List next);

    std::weak_ptr<Services> m_services; // the workspace counts who else holds them
    List m_all;
};

} // namespace sourcing
