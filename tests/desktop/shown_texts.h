// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All that a tree of widgets says, to the eye and to screen readers, as lines that can be compared.
#pragma once

#include <QStringList>

class QWidget;

namespace test {

/// "class of ours, path of names, what kind of text: the text", sorted, of what is visible within `root` and of no
/// widget that belongs to one of `others` (class names). Digits are all 0: ages and times go on.
[[nodiscard]] QStringList shownTexts(const QWidget& root, const QStringList& others);

} // namespace test
