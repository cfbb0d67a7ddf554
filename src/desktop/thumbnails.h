// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the rows in view, decoded on a thread of its own and kept in memory as far as they have room. They
// are asked for by being painted. Owned by the page of the table, GUI thread.
#pragma once

#include "base/worker_thread.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace sourcing {
class ImageStore;
}

namespace desktop {

/// A picture out of bytes that anybody may have sent; null for what is none, or too large, or of another kind.
[[nodiscard]] QImage decodedThumbnail(const QByteArray& bytes);

class Thumbnails final : public QObject {
    Q_OBJECT

public:
    Thumbnails(sourcing::ImageStore& store, QObject* parent);

    [[nodiscard]] bool isAvailable() const;
    /// No higher and wider than this, in device pixels. Null while it is not there: then it is asked for, and loaded()
    /// follows.
    [[nodiscard]] QPixmap find(const QString& imageName, QSize most);

Q_SIGNALS:
    void loaded();
    void availabilityChanged();

private:
    void decode(const QString& name, const QByteArray& bytes);

    sourcing::ImageStore& m_store;
    QCache<QString, QImage> m_images;
    QCache<QString, QPixmap> m_scaled;
    QSet<QString> m_asked, m_missing;
    base::WorkerThread m_decoder{QStringLiteral("thumbnails")};
};

} // namespace desktop
