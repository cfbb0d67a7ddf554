// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings registry: one row per setting, with its key, default and range. Kept in an INI file of the data folder.
// GUI thread. A stored value that does not fit is the default again, with a line in the log.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>
#include <type_traits>

namespace sourcing {

template <typename T> struct Setting {
    const char* key; // "group/name"
    T fallback;
    T least = {};
    T most = {}; // least == most: any value
    const char* renamedFrom = nullptr;
};

namespace settings {

inline const Setting<QString> kMarketplace{"search/marketplace", QStringLiteral("us")};
inline const Setting<QString> kProfile{"search/profile", QStringLiteral("balanced")};
inline const Setting<QString> kDatabase{"cache/database", QString()};
inline const Setting<QString> kKeepaUrl{"keepa/url", QStringLiteral("https://api.keepa.com")};
inline const Setting<int> kSilenceSeconds{"keepa/silenceSeconds", 30, 1, 3600}; // without a byte of the answer
inline const Setting<int> kProductSilenceSeconds{"keepa/productSilenceSeconds", 300, 1, 3600}; // offers take long
inline const Setting<int> kReserve{"keepa/reserve", 5, 0, 1000}; // tokens that long searches leave to clicks
inline const Setting<int> kDiscoveryHours{"cache/discoveryHours", 24, 1, 24 * 30};
inline const Setting<int> kScoringHours{"cache/scoringHours", 6, 1, 24 * 30};
inline const Setting<int> kRetentionDays{"cache/retentionDays", 30, 1, 3650}; // of what is stale, for offline use
inline const Setting<int> kCacheMegabytes{"cache/megabytes", 4000, 50, 1'000'000}; // then the least used entries go
inline const Setting<bool> kImages{"privacy/images", true}; // Amazon's server sees which ones are loaded
inline const Setting<int> kImageMegabytes{"privacy/imageMegabytes", 200, 10, 100'000}; // kept on disk
inline const Setting<QString> kLanguage{"look/language", QString()}; // empty: the system's
inline const Setting<QString> kTheme{"look/theme", QStringLiteral("system")}; // system, light, dark
inline const Setting<QString> kLinks{"links/templates", QString()}; // a line each: name, a tab, the address
inline const Setting<bool> kWelcomed{"window/welcomed", false}; // the first run was taken or left; not by the demo
inline const Setting<QString> kSettingsPage{"window/settingsPage", QString()}; // by name
inline const Setting<QByteArray> kSettingsGeometry{"window/settingsGeometry", QByteArray()};
inline const Setting<QByteArray> kWindowGeometry{"window/geometry", QByteArray()};
inline const Setting<QByteArray> kWindowState{"window/state", QByteArray()};
inline const Setting<QByteArray> kColumnLayout{"window/columns", QByteArray()};
inline const Setting<QString> kOpenFilterGroups{"window/openFilterGroups", QStringLiteral("basics,demand,competition")};
inline const Setting<QByteArray> kTabs{"window/tabs", QByteArray()}; // the searches side by side, as JSON
inline const Setting<QString> kOpenDetails{"window/openDetails", QStringLiteral("chart,calculator,score,warnings")};
inline const Setting<int> kChartDays{"chart/days", 90, 0, 3650}; // 0: all there is
inline const Setting<QString> kChartHidden{"chart/hidden", QStringLiteral("fbm")}; // keys of lines
inline const Setting<bool> kChartRankReversed{"chart/rankReversed", false};
inline const Setting<bool> kChartRankLogarithmic{"chart/rankLogarithmic", false};

} // namespace settings

class Settings final : public QObject {
    Q_OBJECT

public:
    /// In memory only when `file` is empty.
    explicit Settings(const QString& file, QObject* parent = nullptr);
    ~Settings() override;

    template <typename T> [[nodiscard]] T get(const Setting<T>& setting) const
    {
        const QVariant value = stored(setting.key, setting.renamedFrom);
        if (!value.isValid())
            return setting.fallback;
        if (value.canConvert<T>() && fits(setting, value.value<T>()))
            return value.value<T>();
        reportUnusable(setting.key);
        return setting.fallback;
    }
    template <typename T> void set(const Setting<T>& setting, const T& value)
    {
        if (fits(setting, value))
            store(setting.key, QVariant::fromValue(value));
        else
            reportUnusable(setting.key);
    }

Q_SIGNALS:
    void changed(const QString& key);

private:
    template <typename T> static bool fits(const Setting<T>& setting, const T& value)
    {
        if constexpr (std::is_arithmetic_v<T>)
            return setting.least == setting.most || (value >= setting.least && value <= setting.most);
        return true;
    }
    [[nodiscard]] QVariant stored(const char* key, const char* renamedFrom) const;
    void store(const char* key, const QVariant& value);
    static void reportUnusable(const char* key);

    std::unique_ptr<QSettings> m_store; // none: in memory
    QHash<QString, QVariant> m_memory;
};

} // namespace sourcing
