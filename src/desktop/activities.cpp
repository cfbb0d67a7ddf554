// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/activities.h"

#include "desktop/error_text.h"

#include <algorithm>
#include <utility>

namespace desktop {

namespace {

constexpr std::ptrdiff_t kMostEnded = 500;
constexpr double kLongestTold = 100.0 * 24 * 3600; // seconds; a pace that slow is no pace

} // namespace

std::optional<std::chrono::seconds> timeLeft(const ActivityEntry& entry, base::Timestamp now)
{
    using Seconds = std::chrono::duration<double>;
    if (entry.hasEnded() || entry.done <= 0 || entry.wanted <= 0)
        return std::nullopt;
    const auto resumes = entry.wait ? std::max(entry.wait->until, now) : now;
    const Seconds spent = std::max(Seconds(resumes - entry.begunAt), Seconds(0)); // a clock may be set back
    const int missing = std::max(entry.wanted - entry.done, 0);
    const Seconds left = Seconds(resumes - now) + spent * missing / entry.done;
    if (left.count() > kLongestTold)
        return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(left);
}

Activity::Activity(Activity&& other) noexcept
    : m_all(std::exchange(other.m_all, nullptr)), m_id(std::exchange(other.m_id, 0))
{
}

Activity& Activity::operator=(Activity&& other) noexcept
{
    if (this != &other) {
        letGo();
        m_all = std::exchange(other.m_all, nullptr);
        m_id = std::exchange(other.m_id, 0);
    }
    return *this;
}

Activity::~Activity()
{
    letGo();
}

void Activity::letGo()
{
    if (m_all)
        m_all->finish(m_id, ActivityState::Cancelled, {});
    m_all = nullptr;
}

void Activity::progress(int done, int wanted, const std::optional<sourcing::Wait>& wait) const
{
    if (m_all)
        m_all->progress(m_id, done, wanted, wait);
}

void Activity::finish(const std::optional<base::Error>& endedBy, const QString& text)
{
    if (!m_all)
        return;
    if (!endedBy)
        m_all->finish(m_id, ActivityState::Done, text);
    else if (endedBy->kind == base::ErrorKind::Cancelled)
        m_all->finish(m_id, ActivityState::Cancelled, text);
    else
        m_all->finish(m_id, ActivityState::Failed, textOf(*endedBy).headline);
    m_all = nullptr;
}

Activities::Activities(const base::Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) { }

Activities::~Activities() = default;

Activity Activities::begin(const QObject& owner, Task task)
{
    const int id = ++m_lastId;
    Record record;
    record.entry.id = id;
    record.entry.title = task.title;
    record.entry.begunAt = m_clock.now();
    record.entry.canCancel = task.cancel != nullptr;
    record.task = std::move(task);
    record.ownerGone = connect(&owner, &QObject::destroyed, this, [this, id] { disown(id); });
    m_records.push_back(std::move(record));
    Q_EMIT began(ActivityEntry(m_records.back().entry));
    return {*this, id};
}

Activities::Record* Activities::find(int id)
{
    const auto found
        = std::ranges::lower_bound(m_records, id, {}, [](const Record& record) { return record.entry.id; });
    return found != m_records.end() && found->entry.id == id ? &*found : nullptr;
}

void Activities::progress(int id, int done, int wanted, const std::optional<sourcing::Wait>& wait)
{
    auto* record = find(id);
    if (!record || record->entry.hasEnded())
        return;
    auto& entry = record->entry;
    entry.state = wait ? ActivityState::Waiting : ActivityState::Running;
    entry.wanted = std::max(wanted, 0);
    entry.done = entry.wanted > 0 ? std::clamp(done, 0, entry.wanted) : std::max(done, 0);
    entry.wait = wait;
    Q_EMIT changed(ActivityEntry(entry));
}

void Activities::finish(int id, ActivityState state, const QString& outcome)
{
    auto* record = find(id);
    if (!record || record->entry.hasEnded())
        return;
    auto& entry = record->entry;
    entry.state = state;
    entry.outcome = outcome;
    entry.wait.reset();
    entry.endedAt = m_clock.now();
    entry.canCancel = false;
    entry.canRetry = state != ActivityState::Done && record->task.retry != nullptr;
    record->task.cancel = nullptr;
    Q_EMIT changed(ActivityEntry(entry));
    dropOldestEnded();
}

/// Nobody is left to cancel it or to do it again.
void Activities::disown(int id)
{
    if (auto* record = find(id)) {
        record->task = {};
        record->entry.canCancel = record->entry.canRetry = false;
        Q_EMIT changed(ActivityEntry(record->entry));
    }
    finish(id, ActivityState::Cancelled, {});
}

void Activities::cancel(int id)
{
    const auto* record = find(id);
    if (!record || !record->entry.canCancel)
        return;
    const auto cancel = record->task.cancel; // what it calls may end the task and move the records
    cancel();
}

void Activities::retry(int id)
{
    auto* record = find(id);
    if (!record || !record->entry.canRetry)
        return;
    const auto retry = std::exchange(record->task.retry, nullptr); // a second time is the new task's
    record->entry.canRetry = false;
    Q_EMIT changed(ActivityEntry(record->entry));
    retry();
}

void Activities::clearEnded()
{
    for (size_t place = m_records.size(); place-- > 0;) {
        if (m_records[place].entry.hasEnded())
            remove(place);
    }
}

void Activities::remove(size_t place)
{
    const auto at = m_records.begin() + static_cast<std::ptrdiff_t>(place);
    const int id = at->entry.id;
    disconnect(at->ownerGone);
    m_records.erase(at);
    Q_EMIT removed(id);
}

void Activities::dropOldestEnded()
{
    const auto hasEnded = [](const Record& record) { return record.entry.hasEnded(); };
    if (std::ranges::count_if(m_records, hasEnded) > kMostEnded)
        remove(static_cast<size_t>(std::ranges::find_if(m_records, hasEnded) - m_records.begin()));
}

std::vector<ActivityEntry> Activities::entries() const
{
    std::vector<ActivityEntry> entries;
    entries.reserve(m_records.size());
    for (const Record& record : m_records)
        entries.push_back(record.entry);
    return entries;
}

int Activities::countOf(ActivityState state) const
{
    return static_cast<int>(
        std::ranges::count_if(m_records, [state](const Record& record) { return record.entry.state == state; }));
}

} // namespace desktop
