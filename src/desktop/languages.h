// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's language: the translators that are installed and the default locale. May be changed while windows are
// open; each then gets a QEvent::LanguageChange. Owned by main, GUI thread.
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace desktop {

class Languages final {
public:
    Languages();
    ~Languages();
    Languages(const Languages&) = delete;
    Languages& operator=(const Languages&) = delete;

    /// Numbers, words and plurals in this language; in the system's when empty; English words where there are none.
    void use(const QString& language);

    struct Offered {
        QString code; // "fr", as the setting spells it
        QString name; // in itself: "français"
    };
    /// English, and those whose words are in the program.
    [[nodiscard]] static std::vector<Offered> offered();

private:
    const QLocale m_system; // the default before anything was chosen
    std::unique_ptr<QTranslator> m_ours, m_qts;
};

} // namespace desktop
