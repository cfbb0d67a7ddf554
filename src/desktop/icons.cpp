// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/icons.h"

#include "base/log.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

// A static library's resources are registered only when asked for; the macro wants the global namespace.
static void registerDesktopResources()
{
    Q_INIT_RESOURCE(desktop);
}

namespace desktop {

namespace {

QPixmap rendered(const QString& name, QSize pixels, const QColor& colour)
{
    static const bool registered = (registerDesktopResources(), true);
    Q_UNUSED(registered)
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(base::logDesktop) << "there is no icon" << name;
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QBuffer buffer(&svg);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(pixels);
    const QImage image = reader.read();
    if (image.isNull())
        qCWarning(base::logDesktop) << "icon" << name << "cannot be drawn:" << reader.errorString();
    return QPixmap::fromImage(image);
}

class StrokeIconEngine final : public QIconEngine {
public:
    explicit StrokeIconEngine(const QString& name) : m_name(name) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, iconPixmap(m_name, rect.height(), ratio, colour(mode)));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, size.height(), 1.0, colour(mode));
    }

    [[nodiscard]] QIconEngine* clone() const override { return new StrokeIconEngine(m_name); }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText);
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString& name)
{
    return QIcon(new StrokeIconEngine(name));
}

QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& colour)
{
    const QSize pixels = QSize(size, size) * devicePixelRatio;
    const QString key = QStringLiteral("gleaner/%1/%2/%3").arg(name).arg(pixels.height()).arg(colour.rgba());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(name, pixels, colour);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QString iconName(domain::Outcome outcome)
{
    return domain::outcomeName(outcome).toLower();
}

QString iconName(domain::WarningKind warning)
{
    using enum domain::WarningKind;
    switch (warning) {
    case AmazonOnListing:
    case AmazonInStockOften:
    case AmazonInStockMostly:
        return QStringLiteral("warn-amazon");
    case PriceAboveAverage:
        return QStringLiteral("warn-price");
    case OffersRising:
        return QStringLiteral("warn-offers");
    case Hazmat:
        return QStringLiteral("warn-hazmat");
    case HeatSensitive:
        return QStringLiteral("warn-heat");
    case Variation:
        return QStringLiteral("warn-variation");
    case RoiImplausible:
        return QStringLiteral("warn-roi");
    case PackSize:
        return QStringLiteral("warn-pack");
    case DataOld:
        return QStringLiteral("stale");
    case FallbackUsed:
        return QStringLiteral("warn-used");
    case FeeStepNearby:
        return QStringLiteral("warn-fee");
    }
    return QStringLiteral("warning");
}

} // namespace desktop
