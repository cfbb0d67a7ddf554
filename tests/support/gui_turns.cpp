// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_turns.h"

#include <QAbstractEventDispatcher>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>

namespace test {

namespace {

using Clock = std::chrono::steady_clock;

constexpr GuiTurns::Length kWork{0.1}; // less is a look at a condition, of which a test has many
constexpr GuiTurns::Length kWorthKeeping{8.0};

QString described(const QObject* receiver, QEvent::Type type)
{
    const char* key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QStringLiteral("%1 for %2 %3")
        .arg(key ? QString::fromLatin1(key) : QString::number(type), QLatin1String(receiver->metaObject()->className()),
             receiver->objectName());
}

} // namespace

GuiTurns::GuiTurns(int& argc, char** argv) : QApplication(argc, argv)
{
    m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered); // without it nothing is taken off
    // Timers and sockets fire after the loop has waited, and before it says so: a turn is from one waking to the next.
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, &GuiTurns::endTurn);
}

void GuiTurns::step(const QString& name)
{
    m_step = name;
    m_turn = {};
    m_longestEvent = Length{0};
}

void GuiTurns::pause()
{
    endTurn();
    m_step.reset();
}

int GuiTurns::longerThan(Length limit) const
{
    return static_cast<int>(std::ranges::count_if(m_turns, [limit](const Turn& turn) { return turn.length > limit; }));
}

std::vector<GuiTurns::Turn> GuiTurns::longest(size_t most) const
{
    auto sorted = m_turns;
    std::ranges::sort(sorted, std::ranges::greater(), &Turn::length);
    sorted.resize(std::min(most, sorted.size()));
    return sorted;
}

bool GuiTurns::notify(QObject* receiver, QEvent* event)
{
    // Of an event inside an event the outer one tells; other threads have loops of their own.
    if (!m_step || m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const QString what = described(receiver, event->type()); // neither need be there afterwards
    ++m_depth;
    const auto begin = Clock::now();
    const Length queuedBefore = queued();
    const bool result = QApplication::notify(receiver, event);
    const Length took = Clock::now() - begin - (queued() - queuedBefore);
    --m_depth;
    m_turn.length += took;
    if (took > m_longestEvent) {
        m_longestEvent = took;
        m_turn.longest = QStringLiteral("%1, %2 ms").arg(what).arg(took.count(), 0, 'f', 1);
    }
    return result;
}

/// How long this thread was ready to go on and had to wait for a processor, so far.
GuiTurns::Length GuiTurns::queued()
{
    if (!m_schedule.isOpen() || !m_schedule.seek(0))
        return Length{0};
    const auto figures = m_schedule.read(128).split(' '); // nanoseconds run, nanoseconds queued, slices
    return figures.size() < 2 ? Length{0} : Length{std::chrono::nanoseconds(figures[1].toLongLong())};
}

void GuiTurns::endTurn()
{
    if (m_depth > 0 || !m_step || m_turn.length == Length{0})
        return;
    if (m_turn.length >= kWork)
        ++m_count;
    if (m_turn.length >= kWorthKeeping) {
        m_turn.during = *m_step;
        m_turns.push_back(m_turn);
    }
    m_turn = {};
    m_longestEvent = Length{0};
}

} // namespace test
