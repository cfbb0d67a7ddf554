// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QLibraryInfo>

namespace desktop {

namespace {

const QString& wordsFolder()
{
    static const QString folder = QStringLiteral(":/i18n");
    return folder;
}

/// A bare system has no language: English words then want English numbers and money; nobody means "67.98$".
QLocale localeOf(const QString& language, const QLocale& system)
{
    if (!language.isEmpty())
        return QLocale(language);
    return system.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : system;
}

} // namespace

Languages::Languages() = default;
Languages::~Languages() = default;

void Languages::use(const QString& language)
{
    const QLocale locale = localeOf(language, m_system);
    QLocale::setDefault(locale);
    auto ours = std::make_unique<QTranslator>();
    auto qts = std::make_unique<QTranslator>();
    const bool isEnglish = locale.language() == QLocale::English;
    const QString english = QStringLiteral("gleaner_en");
    const bool found = (!isEnglish && ours->load(locale, QStringLiteral("gleaner"), QStringLiteral("_"), wordsFolder()))
        || ours->load(english, wordsFolder());
    const bool foundQts = !isEnglish
        && qts->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The old ones remove themselves; each change tells every widget, so the new one goes in first.
    if (foundQts)
        QCoreApplication::installTranslator(qts.get());
    m_qts = std::move(qts);
    if (found)
        QCoreApplication::installTranslator(ours.get());
    m_ours = std::move(ours);
    // Widgets keep the locale that they were made in until they are told of another.
    QEvent change(QEvent::LocaleChange);
    if (auto* application = QCoreApplication::instance())
        QCoreApplication::sendEvent(application, &change);
}

std::vector<Languages::Offered> Languages::offered()
{
    std::vector<Offered> languages;
    const QStringList files = QDir(wordsFolder()).entryList({QStringLiteral("gleaner_*.qm")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString code = file.sliced(8).chopped(3);
        languages.push_back({code, QLocale(code).nativeLanguageName()});
    }
    if (languages.empty())
        languages.push_back({QStringLiteral("en"), QStringLiteral("English")});
    return languages;
}

} // namespace desktop
