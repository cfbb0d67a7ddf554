// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The long tasks of this session: searches, exports and the like, under way or ended. Whoever begins one registers it
// here and tells how it goes on through its Activity. One per window, which owns it; GUI thread.
#pragma once

#include "base/clock.h"
#include "sourcing/search_session.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

namespace desktop {

enum class ActivityState : std::uint8_t { Running, Waiting, Done, Failed, Cancelled };

struct ActivityEntry {
    int id = 0;
    QString title;
    ActivityState state = ActivityState::Running;
    int done = 0, wanted = 0; // wanted is 0 while it is not known
    std::optional<sourcing::Wait> wait;
    QString outcome; // in words, once it has ended
    base::Timestamp begunAt{};
    std::optional<base::Timestamp> endedAt;
    bool canCancel = false, canRetry = false;

    [[nodiscard]] bool hasEnded() const { return endedAt.has_value(); }
};

/// How long until it is done, at the pace it had up to the end of the wait that it is in; nothing while no pace is
/// known.
[[nodiscard]] std::optional<std::chrono::seconds> timeLeft(const ActivityEntry& entry, base::Timestamp now);

class Activities;

/// One task on its way. Who lets go of it before finish() leaves a cancelled task behind. May outlive the Activities;
/// one made by the default constructor tells nobody.
class Activity final {
public:
    Activity() = default;
    Activity(Activity&& other) noexcept;
    Activity& operator=(Activity&& other) noexcept;
    ~Activity();

    void progress(int done, int wanted, const std::optional<sourcing::Wait>& wait = std::nullopt) const;
    /// What it came to. With an error, which may be a cancellation, `text` says what came nevertheless.
    void finish(const std::optional<base::Error>& endedBy, const QString& text = {});

private:
    friend class Activities;
    Activity(Activities& all, int id) : m_all(&all), m_id(id) { }
    void letGo();

    QPointer<Activities> m_all;
    int m_id = 0;
};

class Activities final : public QObject {
    Q_OBJECT

public:
    struct Task {
        QString title;
        std::function<void()> cancel; // empty: cannot be cancelled
        std::function<void()> retry; // begins a new task; offered when this one failed or was cancelled
    };

    Activities(const base::Clock& clock, QObject* parent);
    ~Activities() override;

    /// `cancel` and `retry` are called only while `owner` lives.
    [[nodiscard]] Activity begin(const QObject& owner, Task task);

    void cancel(int id);
    void retry(int id);
    /// Forgets those that have ended.
    void clearEnded();

    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    [[nodiscard]] std::vector<ActivityEntry> entries() const; // oldest first
    [[nodiscard]] int countOf(ActivityState state) const;

Q_SIGNALS:
    void began(const desktop::ActivityEntry& entry);
    void changed(const desktop::ActivityEntry& entry);
    void removed(int id);

private:
    friend class Activity;
    struct Record {
        ActivityEntry entry;
        Task task;
        QMetaObject::Connection ownerGone;
    };

    [[nodiscard]] Record* find(int id);
    void progress(int id, int done, int wanted, const std::optional<sourcing::Wait>& wait);
    void finish(int id, ActivityState state, const QString& outcome);
    void disown(int id);
    void remove(size_t place);
    void dropOldestEnded();

    const base::Clock& m_clock;
    std::vector<Record> m_records; // oldest first
    int m_lastId = 0;
};

} // namespace desktop
