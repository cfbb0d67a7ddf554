// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A language whose texts are a third longer than the English ones and whose vowels carry marks: what is cut, glued
// together from parts or not translated at all shows at a glance. GUI thread.
#pragma once

#include <QTranslator>

namespace test {

/// The text made longer; `%1`, `%n`, `&` marks and tags stay as they are.
[[nodiscard]] QString lengthened(const QString& text);

class PseudoWords final : public QTranslator {
    Q_OBJECT

public:
    /// English plurals are taken from what `:/i18n/gleaner_en.qm` holds.
    explicit PseudoWords(QObject* parent = nullptr);

    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int count) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    QTranslator m_english;
};

} // namespace test
