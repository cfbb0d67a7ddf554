// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/token_gauge.h"

#include "desktop/format.h"
#include "desktop/icons.h"
#include "desktop/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace desktop {

namespace {

using namespace std::chrono_literals;
constexpr int kBarWidth = 48;
constexpr int kBarHeight = 5;
constexpr int kLowPart = 5; // below a fifth of the bucket: low
constexpr std::chrono::milliseconds kOftenestLook = 1s;

QString levelText(TokenLevel level)
{
    switch (level) {
    case TokenLevel::UsedUp:
        return TokenGauge::tr("used up", "tokens");
    case TokenLevel::Low:
        return TokenGauge::tr("low", "tokens");
    case TokenLevel::Full:
        return TokenGauge::tr("full", "tokens");
    case TokenLevel::Enough:
    case TokenLevel::Unknown:
        break;
    }
    return {};
}

QString meaningOf(TokenLevel level)
{
    switch (level) {
    case TokenLevel::UsedUp:
        return TokenGauge::tr("Used up: searches wait until tokens have come back.");
    case TokenLevel::Low:
        return TokenGauge::tr("Low: a longer search may have to wait for tokens.");
    case TokenLevel::Enough:
        return TokenGauge::tr("Enough: searches need not wait.");
    case TokenLevel::Full:
        return TokenGauge::tr("Full: tokens that come back now are lost.");
    case TokenLevel::Unknown:
        break;
    }
    return TokenGauge::tr("The balance is known after the first answer of Keepa");
}

QString fullText(std::chrono::minutes left)
{
    return left < 1h ? TokenGauge::tr("full in %1").arg(durationText(left))
                     : TokenGauge::tr("full in %1").arg(durationText(std::chrono::ceil<std::chrono::hours>(left)));
}

} // namespace

TokenLevel levelOf(const std::optional<sourcing::TokenGauge>& tokens)
{
    if (!tokens)
        return TokenLevel::Unknown;
    if (tokens->left.count <= 0)
        return TokenLevel::UsedUp;
    if (tokens->left >= tokens->capacity)
        return TokenLevel::Full;
    return tokens->left.count < tokens->capacity.count / kLowPart ? TokenLevel::Low : TokenLevel::Enough;
}

std::optional<std::chrono::minutes> timeToFull(const sourcing::TokenGauge& tokens)
{
    if (tokens.refillRate <= 0)
        return std::nullopt;
    const auto missing = std::max<std::int64_t>(std::int64_t{tokens.capacity.count} - tokens.left.count, 0);
    return std::chrono::minutes((missing + tokens.refillRate - 1) / tokens.refillRate);
}

TokenGauge::TokenGauge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setFont(tabular(font()));
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &TokenGauge::look);
    retranslate();
}

void TokenGauge::follow(const sourcing::Workspace& workspace)
{
    m_workspace = &workspace;
    connect(&workspace, &sourcing::Workspace::tokensChanged, this, &TokenGauge::look);
    look();
}

void TokenGauge::look()
{
    if (m_workspace)
        show(m_workspace->tokens());
}

/// Nothing changes by itself while the bucket is full or nothing is known; what Keepa tells is told by a signal.
void TokenGauge::lookLater()
{
    const bool changes = m_workspace && m_tokens && m_level != TokenLevel::Full && m_tokens->refillRate > 0;
    if (!changes || !isVisible())
        return m_look.stop();
    m_look.start(std::max(m_workspace->clock().realDuration(60'000ms / m_tokens->refillRate), kOftenestLook));
}

void TokenGauge::show(const std::optional<sourcing::TokenGauge>& tokens)
{
    m_tokens = tokens;
    m_level = levelOf(tokens);
    m_share = tokens && tokens->capacity.count > 0
        ? std::clamp(static_cast<double>(tokens->left.count) / tokens->capacity.count, 0.0, 1.0)
        : 0;
    retranslate();
    lookLater();
}

void TokenGauge::retranslate()
{
    const QLocale locale;
    const QString meaning = meaningOf(m_level);
    if (m_tokens) {
        QStringList parts{
            tr("%1 of %2").arg(locale.toString(m_tokens->left.count), locale.toString(m_tokens->capacity.count)),
            levelText(m_level), tr("+%1/min").arg(locale.toString(m_tokens->refillRate))};
        const auto untilFull = timeToFull(*m_tokens);
        if (untilFull && *untilFull > 0min)
            parts += fullText(*untilFull);
        parts.removeAll(QString());
        m_text = parts.join(QStringLiteral(" · "));
        setToolTip(tr("Keepa tokens left, the most that are kept, and how many come back per minute") + u'\n'
                   + meaning);
    } else {
        m_text = tr("tokens: not known yet");
        setToolTip(meaning);
    }
    setAccessibleName(tr("Keepa tokens: %1").arg(m_text));
    setAccessibleDescription(meaning);
    updateGeometry();
    update();
}

void TokenGauge::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    look();
}

void TokenGauge::hideEvent(QHideEvent* event)
{
    m_look.stop();
    QWidget::hideEvent(event);
}

void TokenGauge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QSize TokenGauge::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(m_text);
    return {words + space::kIcon + kBarWidth + 4 * space::kControls, space::kControlHeight - space::kGrid};
}

QColor TokenGauge::ink() const
{
    const Colours& colours = coloursOf(palette());
    switch (m_level) {
    case TokenLevel::UsedUp:
        return colours.miss.text;
    case TokenLevel::Low:
        return colours.stale.text;
    case TokenLevel::Enough:
    case TokenLevel::Full:
        return colours.hit.text;
    case TokenLevel::Unknown:
        break;
    }
    return colours.secondary;
}

void TokenGauge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect room = rect().adjusted(space::kControls, 0, -space::kControls, 0);
    painter.drawPixmap(room.left(), room.center().y() - space::kIcon / 2 + 1,
                       iconPixmap(QStringLiteral("token"), space::kIcon, devicePixelRatioF(), ink()));
    room.setLeft(room.left() + space::kIcon + space::kControls);

    const QRect bar(room.left(), room.center().y() - kBarHeight / 2, kBarWidth, kBarHeight);
    const double radius = kBarHeight / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid));
    painter.drawRoundedRect(bar, radius, radius);
    QRectF filled(bar);
    filled.setWidth(filled.width() * m_share);
    painter.setBrush(ink());
    painter.drawRoundedRect(filled, radius, radius);

    room.setLeft(bar.right() + space::kControls);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace desktop
