// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/program_actions.h"

#include "desktop/about_dialog.h"
#include "desktop/first_run.h"
#include "desktop/manual_window.h"
#include "desktop/shortcut_sheet.h"
#include "sourcing/workspace.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QWidget>

namespace desktop {

namespace {

/// The platform's own keys, or ours where it has none.
void setKeys(QAction* action, QKeySequence::StandardKey standard, const QKeySequence& ours)
{
    const auto keys = QKeySequence::keyBindings(standard);
    action->setShortcuts(keys.isEmpty() ? QList{ours} : keys);
}

void setTip(QAction* action, const QString& tip)
{
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key));
}

} // namespace

ProgramActions::ProgramActions(sourcing::Workspace& workspace, Activities& activities, QWidget* window)
    : QObject(window), m_workspace(workspace), m_activities(activities), m_window(window), m_help(new QMenu(window)),
      m_settings(new QAction(this)), m_manual(new QAction(this)), m_keys(new QAction(this)),
      m_firstSteps(new QAction(this)), m_demo(new QAction(this)), m_about(new QAction(this))
{
    m_settings->setObjectName(QStringLiteral("settingsAction"));
    m_settings->setMenuRole(QAction::PreferencesRole);
    setKeys(m_settings, QKeySequence::Preferences, Qt::CTRL | Qt::Key_Comma);
    m_manual->setObjectName(QStringLiteral("manualAction"));
    setKeys(m_manual, QKeySequence::HelpContents, Qt::Key_F1);
    m_keys->setObjectName(QStringLiteral("keysAction"));
    m_keys->setShortcut(Qt::CTRL | Qt::Key_F1);
    m_firstSteps->setObjectName(QStringLiteral("firstStepsAction"));
    m_firstSteps->setVisible(!workspace.isDemo());
    m_demo->setObjectName(QStringLiteral("demoAction"));
    m_about->setObjectName(QStringLiteral("aboutAction"));
    m_about->setMenuRole(QAction::AboutRole);
    m_help->addActions({m_manual, m_keys});
    m_help->addSeparator();
    m_help->addActions({m_firstSteps, m_demo});
    m_help->addSeparator();
    m_help->addAction(m_about);
    connect(m_settings, &QAction::triggered, this, [this] { openSettings(); });
    connect(m_manual, &QAction::triggered, this,
            [this] { show<ManualWindow>(m_manualWindow, [this] { return new ManualWindow(m_window); }); });
    connect(m_keys, &QAction::triggered, this,
            [this] { show<ShortcutSheet>(m_keySheet, [this] { return new ShortcutSheet(m_window); }); });
    connect(m_about, &QAction::triggered, this,
            [this] { show<AboutDialog>(m_aboutDialog, [this] { return new AboutDialog(m_window); }); });
    connect(m_firstSteps, &QAction::triggered, this, &ProgramActions::openFirstRun);
    connect(m_demo, &QAction::triggered, this, [this] {
        if (m_workspace.isDemo())
            Q_EMIT demoLeft();
        else
            Q_EMIT demoWanted(std::nullopt);
    });
    window->installEventFilter(this);
    retranslate();
}

ProgramActions::~ProgramActions() = default;

template <typename Dialog> Dialog* ProgramActions::show(QPointer<QDialog>& open, const std::function<Dialog*()>& make)
{
    if (!open)
        open = make();
    open->show();
    open->raise();
    open->activateWindow();
    return static_cast<Dialog*>(open.data());
}

void ProgramActions::openSettings(std::optional<SettingsDialog::Page> page)
{
    auto* dialog = show<SettingsDialog>(m_settingsDialog, [this] {
        auto* made = new SettingsDialog(m_workspace, m_window);
        made->setActivities(m_activities);
        return made;
    });
    if (page)
        dialog->showPage(*page);
}

void ProgramActions::openFirstRun()
{
    if (m_firstRun)
        return m_firstRun->raise();
    auto* steps = new FirstRun(m_workspace, m_window);
    m_firstRun = steps;
    connect(steps, &FirstRun::ready, this, &ProgramActions::exampleReady);
    connect(steps, &FirstRun::demoWanted, this,
            [this](const sourcing::FirstChoice& choice) { Q_EMIT demoWanted(choice); });
    steps->open();
}

void ProgramActions::welcome()
{
    if (FirstRun::isDue(m_workspace))
        openFirstRun();
}

bool ProgramActions::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void ProgramActions::retranslate()
{
    m_help->setTitle(tr("&Help"));
    m_settings->setText(tr("Se&ttings…"));
    setTip(m_settings, tr("Key, cache, profiles, fees, language, theme"));
    m_manual->setText(tr("&Manual"));
    setTip(m_manual, tr("How a search goes, and how its results are read"));
    m_keys->setText(tr("&Keys"));
    setTip(m_keys, tr("Everything that can be done by keyboard"));
    m_firstSteps->setText(tr("&First steps…"));
    setTip(m_firstSteps, tr("Key, marketplace and cost rule, one after the other"));
    m_demo->setText(m_workspace.isDemo() ? tr("Leave the &demo") : tr("Try the &demo"));
    setTip(m_demo,
           m_workspace.isDemo() ? tr("Back to real products") : tr("Made-up products, kept apart from real ones"));
    m_about->setText(tr("&About Gleaner"));
    setTip(m_about, tr("Versions and licences"));
}

} // namespace desktop
