// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/settings.h"

#include "base/log.h"

namespace sourcing {

Settings::Settings(const QString& file, QObject* parent) : QObject(parent)
{
    if (!file.isEmpty())
        m_store = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

Settings::~Settings() = default;

QVariant Settings::stored(const char* key, const char* renamedFrom) const
{
    const QString name = QLatin1String(key);
    if (!m_store)
        return m_memory.value(name);
    if (m_store->contains(name) || !renamedFrom)
        return m_store->value(name);
    return m_store->value(QLatin1String(renamedFrom));
}

void Settings::store(const char* key, const QVariant& value)
{
    const QString name = QLatin1String(key);
    if (m_store)
        m_store->setValue(name, value);
    else
        m_memory.insert(name, value);
    Q_EMIT changed(name);
}

void Settings::reportUnusable(const char* key)
{
    qCWarning(base::logSourcing) << "the stored setting" << key << "does not fit; its default is used";
}

} // namespace sourcing
