// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/thumbnails.h"

#include "sourcing/image_store.h"

#include <QBuffer>
#include <QImageReader>

#include <QCoroTask>

namespace desktop {

namespace {

constexpr int kMostImages = 1'000;
constexpr int kMostScaled = 500;
constexpr int kMostPixels = 512; // a side

} // namespace

QImage decodedThumbnail(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = bytes.startsWith("\xFF\xD8\xFF") ? "jpeg" : bytes.startsWith("\x89PNG") ? "png" : "";
    if (format.isEmpty())
        return {};
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size(); // of its head alone
    if (size.isEmpty() || size.width() > kMostPixels || size.height() > kMostPixels)
        return {};
    return reader.read();
}

Thumbnails::Thumbnails(sourcing::ImageStore& store, QObject* parent)
    : QObject(parent), m_store(store), m_images(kMostImages), m_scaled(kMostScaled)
{
    connect(&store, &sourcing::ImageStore::loaded, this, &Thumbnails::decode);
    connect(&store, &sourcing::ImageStore::missing, this, [this](const QString& name) {
        if (m_asked.remove(name))
            m_missing.insert(name);
    });
    connect(&store, &sourcing::ImageStore::availabilityChanged, this, [this] {
        m_missing.clear();
        Q_EMIT availabilityChanged();
    });
}

bool Thumbnails::isAvailable() const
{
    return m_store.isAvailable();
}

QPixmap Thumbnails::find(const QString& imageName, QSize most)
{
    if (imageName.isEmpty() || m_missing.contains(imageName))
        return {};
    const QString key = QStringLiteral("%1/%2").arg(imageName).arg(most.height());
    if (const QPixmap* scaled = m_scaled.object(key))
        return *scaled;
    const QImage* image = m_images.object(imageName);
    if (!image) {
        m_asked.insert(imageName);
        m_store.want(imageName);
        return {};
    }
    auto* scaled = new QPixmap(QPixmap::fromImage(image->scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    const QPixmap pixmap = *scaled;
    m_scaled.insert(key, scaled);
    return pixmap;
}

void Thumbnails::decode(const QString& name, const QByteArray& bytes)
{
    if (!m_asked.remove(name))
        return; // another table's
    auto decoded = m_decoder.run([bytes] { return decodedThumbnail(bytes); });
    auto image = base::answer(std::move(decoded));
    QCoro::connect(std::move(image), this, [this, name](const QImage& made) {
        if (made.isNull())
            m_missing.insert(name);
        else
            m_images.insert(name, new QImage(made));
        Q_EMIT loaded();
    });
}

} // namespace desktop
