// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own icons: SVG strokes drawn in a text colour. GUI thread.
#pragma once

#include "domain/outcome.h"
#include "domain/score.h"

#include <QIcon>
#include <QPixmap>

namespace desktop {

/// The icon `name` of resources/icons, drawn in the palette's text colour of the moment it is painted in, so that it
/// follows a change of theme by itself.
[[nodiscard]] QIcon icon(const QString& name);
/// One picture of it. `size` in device-independent pixels; kept in QPixmapCache.
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& colour);

[[nodiscard]] QString iconName(domain::Outcome outcome);
[[nodiscard]] QString iconName(domain::WarningKind warning);

} // namespace desktop
