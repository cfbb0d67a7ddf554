// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of product objects: for every path of keys what stands there (types, sentinels, lengths, strides), summed
// up over any number of objects.
#pragma once

#include <QJsonObject>
#include <QString>

#include <map>
#include <set>
#include <string>

namespace test {

class ObjectShape final {
public:
    void add(const QJsonObject& product);

    /// What stands at a path: "null", "absent" (from some of the objects that might hold it), "int", "fraction", "-1",
    /// "-2", "string", "empty string", "bool", "object", "array", "empty array", "length 2", "stride 3" …
    [[nodiscard]] std::map<std::string, std::set<std::string>> tags() const;

private:
    void addValue(const QJsonValue& value, const QString& path);
    void addObject(const QJsonObject& object, const QString& path);
    void addArray(const QJsonArray& array, const QString& path);
    void tag(const QString& path, const QString& what) { m_tags[path.toStdString()].insert(what.toStdString()); }

    std::map<std::string, std::set<std::string>> m_tags;
    std::map<std::string, int> m_objects; // how many objects stood at a path
    std::map<std::string, std::map<std::string, int>> m_keys; // in how many of them a key was
};

} // namespace test
