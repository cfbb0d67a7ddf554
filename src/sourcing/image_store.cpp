// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/image_store.h"

#include "base/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSaveFile>

#include <QCoroTask>

#include <algorithm>
#include <vector>

namespace sourcing {

namespace {

constexpr int kMostUnderWay = 4;
constexpr int kMostWanted = 128; // a page or two of rows
constexpr int kFailuresUntilPause = 3;
constexpr int kTimeoutMs = 15'000;
constexpr int kMostMissing = 10'000;
constexpr std::int64_t kTrimEvery = 5'000'000; // bytes stored

bool isImageName(const QString& name)
{
    static const QRegularExpression shape(QStringLiteral(R"(\A[A-Za-z0-9+%_-]{1,100}\.(jpg|jpeg|png)\z)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return shape.match(name).hasMatch();
}

/// Of a kind that is shown, and no larger than a small picture can be.
bool isSmallPicture(const QByteArray& bytes)
{
    return bytes.size() <= ImageStore::kMostImageBytes
        && (bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("\x89PNG\r\n\x1A\n"));
}

/// Amazon's server makes it as small as its name says: no side longer than 75 pixels.
QString smallName(const QString& name)
{
    const auto dot = name.lastIndexOf(u'.');
    return name.first(dot) + QStringLiteral("._SL75_") + name.sliced(dot);
}

QByteArray readImage(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > ImageStore::kMostImageBytes)
        return {};
    const QByteArray bytes = file.readAll();
    if (!isSmallPicture(bytes))
        return {};
    // What is looked at stays longest; a folder that does not let it be marked only keeps the newest instead.
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return bytes;
}

void writeImage(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qCInfo(base::logSourcing).noquote() << "a picture is not kept:" << file.errorString();
}

void trimImages(const QString& folder, std::int64_t mostBytes)
{
    struct Kept {
        QString path;
        QDateTime used;
        qint64 size;
    };
    std::vector<Kept> files;
    std::int64_t bytes = 0;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        const QFileInfo file = entries.fileInfo();
        files.push_back({file.filePath(), file.lastModified(), file.size()});
        bytes += file.size();
    }
    if (bytes <= mostBytes)
        return;
    std::ranges::sort(files, {}, &Kept::used);
    for (const Kept& file : files) {
        if (bytes <= mostBytes / 10 * 9)
            return;
        if (QFile::remove(file.path))
            bytes -= file.size;
    }
}

} // namespace

ImageStore::ImageStore(QNetworkAccessManager& network, ImageStoreOptions options, QObject* parent)
    : QObject(parent), m_network(network), m_options(std::move(options))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_failures = kFailuresUntilPause - 1; // one more is enough
        Q_EMIT availabilityChanged(isAvailable());
    });
}

ImageStore::~ImageStore()
{
    for (QNetworkReply* reply : std::as_const(m_replies)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void ImageStore::setOptions(ImageStoreOptions options)
{
    const bool before = isAvailable();
    m_options = std::move(options);
    if (!m_options.enabled)
        m_wanted.clear();
    if (before != isAvailable())
        Q_EMIT availabilityChanged(isAvailable());
}

QString ImageStore::pathOf(const QString& name) const
{
    // A hash, since names that differ in case only would be one file on some systems.
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("%1/%2/%3")
        .arg(m_options.folder, QString::fromLatin1(hash.first(2)), QString::fromLatin1(hash));
}

void ImageStore::want(const QString& name)
{
    if (!isAvailable() || m_underWay.contains(name))
        return;
    if (!isImageName(name) || m_missing.contains(name))
        return Q_EMIT missing(name);
    m_wanted.removeOne(name);
    m_wanted += name;
    if (m_wanted.size() > kMostWanted)
        m_wanted.removeFirst();
    goOn();
}

void ImageStore::goOn()
{
    while (isAvailable() && !m_wanted.isEmpty() && m_underWay.size() < kMostUnderWay) {
        const QString name = m_wanted.takeLast();
        m_underWay.insert(name);
        auto read = m_disk.run([path = pathOf(name)] { return readImage(path); });
        auto bytes = base::answer(std::move(read));
        QCoro::connect(std::move(bytes), this, [this, name](const QByteArray& found) { takeFromDisk(name, found); });
    }
}

void ImageStore::takeFromDisk(const QString& name, const QByteArray& bytes)
{
    if (!bytes.isEmpty())
        finish(name, bytes);
    else if (isAvailable())
        fetch(name);
    else
        m_underWay.remove(name);
}

void ImageStore::fetch(const QString& name)
{
    QNetworkRequest request(m_options.server.resolved(QUrl(smallName(name))));
    request.setTransferTimeout(kTimeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    QNetworkReply* reply = m_network.get(request);
    m_replies.insert(reply);
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received, qint64 total) {
        if (std::max(received, total) > kMostImageBytes)
            QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
    });
    connect(reply, &QNetworkReply::finished, this, [this, name, reply] { takeReply(name, reply); });
}

void ImageStore::takeReply(const QString& name, QNetworkReply* reply)
{
    m_replies.remove(reply);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        noteFailure();
    else
        m_failures = 0;
    const QByteArray bytes
        = status == 200 && reply->error() == QNetworkReply::NoError ? reply->read(kMostImageBytes + 1) : QByteArray();
    if (!bytes.isEmpty() && isSmallPicture(bytes)) {
        store(name, bytes);
        return finish(name, bytes);
    }
    m_underWay.remove(name);
    if (status != 0 && m_missing.size() < kMostMissing)
        m_missing.insert(name);
    Q_EMIT missing(name);
    goOn();
}

void ImageStore::finish(const QString& name, const QByteArray& bytes)
{
    m_underWay.remove(name);
    Q_EMIT loaded(name, bytes);
    goOn();
}

void ImageStore::noteFailure()
{
    if (++m_failures < kFailuresUntilPause || m_pause.isActive())
        return;
    qCInfo(base::logSourcing) << "pictures cannot be reached; not asked for again for a while";
    m_wanted.clear();
    m_pause.start(m_options.pause);
    Q_EMIT availabilityChanged(isAvailable());
}

void ImageStore::store(const QString& name, const QByteArray& bytes)
{
    const bool trim = m_storedSinceTrim == 0 || m_storedSinceTrim > kTrimEvery;
    m_storedSinceTrim = trim ? 1 : m_storedSinceTrim;
    m_storedSinceTrim += bytes.size();
    const auto job = [path = pathOf(name), bytes, trim, folder = m_options.folder, most = m_options.mostBytes] {
        writeImage(path, bytes);
        if (trim)
            trimImages(folder, most);
    };
    m_disk.run(job); // nobody waits for it
}

} // namespace sourcing
