// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/presets.h"

#include "sourcing/services.h"

#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace sourcing {

namespace {

using domain::Preset;

base::Error presetRefusal(const QString& words)
{
    return {base::ErrorKind::Input, words, {}};
}

base::Error presetTaken(const QString& name)
{
    return presetRefusal(QStringLiteral("there is a preset \"%1\" already").arg(name));
}

base::Error noSuchPreset(const QString& name)
{
    return presetRefusal(QStringLiteral("there is no preset \"%1\"").arg(name));
}

auto placeOf(const std::vector<Preset>& list, const QString& name)
{
    return std::ranges::find(list, name, &Preset::name);
}

/// What has to be stored so that the library holds `next` where it held `before`.
cache::DocumentChange changeBetween(const std::vector<Preset>& before, const std::vector<Preset>& next)
{
    cache::DocumentChange change;
    for (const Preset& preset : before) {
        if (placeOf(next, preset.name) == next.end())
            change.remove += preset.name;
    }
    for (size_t place = 0; place < next.size(); ++place) {
        const auto old = placeOf(before, next[place].name);
        const bool isNew = old == before.end();
        if (isNew)
            change.fresh += next[place].name;
        if (isNew || *old != next[place] || old - before.begin() != static_cast<std::ptrdiff_t>(place))
            change.put.push_back({next[place].name, domain::presetToJson(next[place], static_cast<int>(place))});
    }
    return change;
}

} // namespace

Presets::Presets(const std::shared_ptr<Services>& services, QObject* parent) : QObject(parent), m_services(services) { }

const Preset* Presets::find(const QString& name) const
{
    const auto found = placeOf(m_all, name);
    return found == m_all.end() ? nullptr : &*found;
}

base::Task<> Presets::load(Presets* presets)
{
    // The workspace is still being opened by who awaits this.
    const auto services = presets->m_services.lock();
    const auto kept = co_await services->library->list(cache::Document::Preset);
    if (!kept) {
        services->notices += QStringLiteral("the presets of the library cannot be read: %1").arg(kept.error().detail);
        co_return;
    }
    std::vector<domain::KeptPreset> read;
    for (const cache::NamedDocument& document : *kept) {
        auto preset = domain::presetFromJson(document.json);
        if (preset && preset->preset.name == document.name)
            read.push_back(std::move(*preset));
        else
            services->notices
                += QStringLiteral("the preset \"%1\" of the library is left out: %2")
                       .arg(document.name, preset ? QStringLiteral("its name is another") : preset.error().detail);
    }
    std::ranges::sort(read, {}, [](const domain::KeptPreset& kept) {
        return std::pair(kept.order, kept.preset.name); // two programs may have given the same place
    });
    presets->m_all.clear();
    for (domain::KeptPreset& one : read)
        presets->m_all.push_back(std::move(one.preset));
}

base::Task<base::Status> Presets::become(List next)
{
    const auto services = m_services.lock();
    const QPointer<Presets> self(this);
    if (!services || !services->library)
        co_return base::failure(base::ErrorKind::Storage,
                                QStringLiteral("the library cannot be used, so no preset can be kept"));
    auto change = changeBetween(m_all, next);
    // Seen at once, so that the next change builds on it; the library takes them one after another.
    m_all = std::move(next);
    Q_EMIT changed();
    const auto stored = co_await services->library->change(cache::Document::Preset, std::move(change));
    if (stored || !self)
        co_return stored;
    co_await load(self);
    if (self)
        Q_EMIT self->changed();
    co_return stored;
}

base::Task<base::Status> Presets::save(Preset preset, IfThere ifThere)
{
    if (const auto usable = domain::checkedPresetName(preset.name); !usable)
        co_return usable;
    List next = m_all;
    const auto there = std::ranges::find(next, preset.name, &Preset::name);
    if (there != next.end() && ifThere == IfThere::Refuse)
        co_return std::unexpected(presetTaken(preset.name));
    if (there != next.end())
        *there = std::move(preset);
    else
        next.push_back(std::move(preset));
    const auto kept = co_await become(std::move(next));
    co_return kept;
}

base::Task<base::Status> Presets::insert(Preset preset, int place)
{
    if (const auto usable = domain::checkedPresetName(preset.name); !usable)
        co_return usable;
    if (find(preset.name))
        co_return std::unexpected(presetTaken(preset.name));
    List next = m_all;
    const auto at = std::clamp<std::ptrdiff_t>(place, 0, std::ssize(next));
    next.insert(next.begin() + at, std::move(preset));
    const auto kept = co_await become(std::move(next));
    co_return kept;
}

base::Task<base::Status> Presets::rename(QString name, QString to)
{
    if (const auto usable = domain::checkedPresetName(to); !usable)
        co_return usable;
    List next = m_all;
    const auto there = std::ranges::find(next, name, &Preset::name);
    if (there == next.end())
        co_return std::unexpected(noSuchPreset(name));
    if (name == to)
        co_return base::Status();
    if (find(to))
        co_return std::unexpected(presetTaken(to));
    there->name = to;
    const auto kept = co_await become(std::move(next));
    co_return kept;
}

base::Task<base::Result<bool>> Presets::remove(QString name)
{
    List next = m_all;
    if (std::erase_if(next, [&name](const Preset& preset) { return preset.name == name; }) == 0)
        co_return false;
    const auto kept = co_await become(std::move(next));
    if (!kept)
        co_return std::unexpected(kept.error());
    co_return true;
}

base::Task<base::Status> Presets::reorder(QStringList names)
{
    List next;
    for (const QString& name : names) {
        if (const Preset* preset = find(name))
            next.push_back(*preset);
    }
    const bool isAll = next.size() == m_all.size() && names.size() == std::ssize(m_all);
    const bool twice = QSet<QString>(names.begin(), names.end()).size() != names.size();
    if (!isAll || twice)
        co_return std::unexpected(presetRefusal(QStringLiteral("an order names every preset once")));
    const auto kept = co_await become(std::move(next));
    co_return kept;
}

} // namespace sourcing
