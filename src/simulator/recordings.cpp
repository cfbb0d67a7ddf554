// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/recordings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtDebug>

#include <algorithm>
#include <limits>

namespace simulator {

namespace {

constexpr qint64 kLargestFile = 256LL * 1024 * 1024;

/// Walks over JSON that is known to be well formed.
class JsonWalk final {
public:
    /// At the start of the text's value.
    explicit JsonWalk(std::string_view text) : m_text(text) { skipSpace(); }

    [[nodiscard]] char next() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    /// Goes into an object or an array. False when it is empty.
    bool enter()
    {
        ++m_at;
        skipSpace();
        return next() != '}' && next() != ']';
    }
    /// After a value: true when another one follows in the same object or array.
    bool more()
    {
        const bool another = next() == ',';
        ++m_at;
        skipSpace();
        return another;
    }
    /// The name of a member, up to its value.
    std::string_view name()
    {
        const std::string_view text = value();
        ++m_at; // the colon
        skipSpace();
        return text.substr(1, text.size() - 2);
    }
    /// The bytes of a value, which is passed over.
    std::string_view value()
    {
        const std::size_t start = m_at;
        int depth = 0;
        do {
            const char c = next();
            if (c == '"')
                passString();
            else
                ++m_at;
            if (c == '{' || c == '[')
                ++depth;
            else if (c == '}' || c == ']')
                --depth;
            if (depth == 0 && c != '"' && c != '}' && c != ']')
                passScalar();
        } while (depth > 0 && m_at < m_text.size());
        const std::string_view bytes = m_text.substr(start, m_at - start);
        skipSpace();
        return bytes;
    }

private:
    void passString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        ++m_at;
    }
    void passScalar() { m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size()); }
    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::vector<std::string_view> elementsOf(std::string_view array)
{
    std::vector<std::string_view> elements;
    JsonWalk walk(array);
    if (walk.next() == '[' && walk.enter()) {
        do
            elements.push_back(walk.value());
        while (walk.more());
    }
    return elements;
}

/// The product objects in an answer, in an array, or the one object that the text is.
std::vector<std::string_view> objectsIn(std::string_view text)
{
    JsonWalk walk(text);
    if (walk.next() == '[')
        return elementsOf(text);
    if (walk.next() == '{' && walk.enter()) {
        do {
            if (walk.name() == "products")
                return elementsOf(walk.value());
            walk.value();
        } while (walk.more());
    }
    return {JsonWalk(text).value()};
}

void addCodes(std::vector<std::string>& codes, const QJsonValue& list)
{
    for (const QJsonValue& code : list.toArray())
        codes.push_back(code.toString().toStdString());
}

} // namespace

base::Result<std::unique_ptr<Recordings>> Recordings::load(const QString& folder)
{
    const QDir directory(folder);
    if (!directory.exists())
        return base::failure(base::ErrorKind::Storage, QStringLiteral("there is no folder %1").arg(folder));
    auto recordings = std::make_unique<Recordings>();
    for (const QString& name :
         directory.entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name)) {
        // One bad file among many is no reason to serve none of them.
        if (const auto added = recordings->addFile(directory.filePath(name)); !added)
            qWarning("left out: %ls", qUtf16Printable(added.error().detail));
    }
    if (recordings->m_recordings.empty())
        return base::failure(base::ErrorKind::Input, QStringLiteral("no recorded products in %1").arg(folder));
    return recordings;
}

base::Status Recordings::addFile(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return base::failure(base::ErrorKind::Storage, QStringLiteral("cannot read %1").arg(fileName));
    const QByteArray bytes = file.readAll();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull()) {
        const QString detail = QStringLiteral("%1 is not JSON: %2").arg(fileName, problem.errorString());
        return base::failure(base::ErrorKind::Storage, detail);
    }
    for (const std::string_view object :
         objectsIn(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))))
        addObject(object);
    return {};
}

void Recordings::addObject(std::string_view bytes)
{
    const QByteArray raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const QJsonObject object = QJsonDocument::fromJson(raw).object();
    const auto marketplace = domain::marketplaceFromId(object.value(QLatin1String("domainId")).toInt());
    const std::string asin = object.value(QLatin1String("asin")).toString().toStdString();
    if (!marketplace || asin.empty())
        return;
    Recording recording;
    recording.object = bytes;
    recording.lastUpdate = object.value(QLatin1String("lastUpdate")).toInteger();
    recording.rootCategory = object.value(QLatin1String("rootCategory")).toInteger();
    const QJsonArray current
        = object.value(QLatin1String("stats")).toObject().value(QLatin1String("current")).toArray();
    recording.rank = current.at(3).toInteger(-1);
    addCodes(recording.codes, object.value(QLatin1String("eanList")));
    addCodes(recording.codes, object.value(QLatin1String("upcList")));
    Recording& place = m_recordings[{*marketplace, asin}];
    if (place.object.empty() || place.lastUpdate < recording.lastUpdate)
        place = std::move(recording);
}

const Recording* Recordings::find(domain::Marketplace marketplace, std::string_view asin) const
{
    const auto found = m_recordings.find({marketplace, std::string(asin)});
    return found == m_recordings.end() ? nullptr : &found->second;
}

std::vector<std::string> Recordings::asinsOfCode(domain::Marketplace marketplace, std::string_view code) const
{
    std::vector<std::string> asins;
    for (const auto& [id, recording] : m_recordings) {
        if (id.first == marketplace && std::ranges::find(recording.codes, code) != recording.codes.end())
            asins.push_back(id.second);
    }
    return asins;
}

std::vector<std::string> Recordings::asins(domain::Marketplace marketplace, std::int64_t rootCategory) const
{
    std::vector<std::pair<std::int64_t, std::string>> ranked;
    for (const auto& [id, recording] : m_recordings) {
        if (id.first == marketplace && (rootCategory == 0 || recording.rootCategory == rootCategory))
            ranked.emplace_back(recording.rank > 0 ? recording.rank : std::numeric_limits<std::int64_t>::max(),
                                id.second);
    }
    std::ranges::sort(ranked);
    std::vector<std::string> asins;
    for (auto& entry : ranked)
        asins.push_back(std::move(entry.second));
    return asins;
}

} // namespace simulator
