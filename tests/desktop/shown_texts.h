// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All that a tree of widgets says, to the eye and to screen readers, as lines that can be compared.
#pragma once

#include <QStringList>

class QWidget;

namespace test {

/// "class of ours, path of names, what kind of text: the text", sorted, of what is visible within `root`, but for the
/// cells of tables whose object names are among `records`: they keep what was said in the language of then. Digits are
/// all 0: ages and times go on.
[[nodiscard]] QStringList shownTexts(const QWidget& root, const QStringList& records);

} // namespace test
