// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of products: from a folder of the data folder, else from Amazon's image server, then kept there up to
// a size. Disk work has a thread of its own. Bytes are checked for their size and their kind before they are handed
// out, and are hostile still. Owned by the Workspace, GUI thread.
#pragma once

#include "base/worker_thread.h"

#include <QByteArray>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <cstdint>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace sourcing {

struct ImageStoreOptions {
    QString folder; // made when it is needed
    std::int64_t mostBytes = 200'000'000; // on disk; then those not looked at for longest go
    bool enabled = true; // false: nothing is read and nothing is asked for
    QUrl server{QStringLiteral("https://m.media-amazon.com/images/I/")};
    std::chrono::milliseconds pause{std::chrono::minutes(10)}; // after the server could not be reached

    friend bool operator==(const ImageStoreOptions&, const ImageStoreOptions&) = default;
};

class ImageStore final : public QObject {
    Q_OBJECT

public:
    static constexpr std::int64_t kMostImageBytes = 256 * 1024;

    ImageStore(QNetworkAccessManager& network, ImageStoreOptions options, QObject* parent = nullptr);
    ~ImageStore() override;

    void setOptions(ImageStoreOptions options);
    /// Off by choice, or the server cannot be reached for now.
    [[nodiscard]] bool isAvailable() const { return m_options.enabled && !m_pause.isActive(); }
    /// Asks for the picture of this name, answered by loaded() or missing(). What was asked for last comes first, and
    /// of much that was asked for the oldest is forgotten without an answer: it is out of sight.
    void want(const QString& name);

Q_SIGNALS:
    void loaded(const QString& name, const QByteArray& bytes);
    void missing(const QString& name); // there is none, or none that can be used
    void availabilityChanged(bool available);

private:
    void goOn();
    void takeFromDisk(const QString& name, const QByteArray& bytes);
    void fetch(const QString& name);
    void takeReply(const QString& name, QNetworkReply* reply);
    void finish(const QString& name, const QByteArray& bytes);
    void noteFailure();
    void store(const QString& name, const QByteArray& bytes);
    [[nodiscard]] QString pathOf(const QString& name) const;

    QNetworkAccessManager& m_network;
    ImageStoreOptions m_options;
    QStringList m_wanted; // the newest last
    QSet<QString> m_underWay;
    QSet<QString> m_missing; // not asked for again in this run
    QSet<QNetworkReply*> m_replies;
    QTimer m_pause;
    int m_failures = 0; // one after the other
    std::int64_t m_storedSinceTrim = 0;
    base::WorkerThread m_disk{QStringLiteral("images")};
};

} // namespace sourcing
