// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings_dialog.h"

#include "desktop/settings_cache.h"
#include "desktop/settings_fees.h"
#include "desktop/settings_general.h"
#include "desktop/settings_keepa.h"
#include "desktop/settings_links.h"
#include "desktop/settings_profiles.h"
#include "desktop/side_list.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace desktop {

namespace {

constexpr QSize kSettingsSize{940, 640};
constexpr std::array kPageNames{"general", "keepa", "cache", "profiles", "fees", "links"}; // by Page

/// Settings that are read when the program starts, and not again.
bool countsFromNextStart(const QString& key)
{
    using namespace sourcing::settings;
    const std::array keys{kDatabase.key,     kReserve.key,       kDiscoveryHours.key,
                          kScoringHours.key, kRetentionDays.key, kCacheMegabytes.key};
    return std::ranges::any_of(keys, [&key](const char* each) { return key == QLatin1String(each); });
}

} // namespace

SettingsDialog::SettingsDialog(sourcing::Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_list(new SideList(this)), m_stack(new QStackedWidget(this)),
      m_restart(new QLabel(this)), m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    add(General, new GeneralSettings(workspace.settings(), this), false);
    add(Keepa, new KeepaSettings(workspace, this), false);
    add(Cache, new CacheSettings(workspace, this), false);
    add(Profiles, new ProfileSettings(workspace, this), true);
    add(Fees, new FeeSettings(workspace, this), true);
    add(Links, new LinkSettings(workspace.settings(), this), true);
    layOut();
    connect(m_list, &SideList::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&workspace.settings(), &sourcing::Settings::changed, this, &SettingsDialog::follow);
    retranslate();
    const auto& settings = workspace.settings();
    const QByteArray name = settings.get(sourcing::settings::kSettingsPage).toLatin1();
    const auto* const named = std::ranges::find_if(kPageNames, [&name](const char* each) { return name == each; });
    showPage(named == kPageNames.end() ? General : static_cast<Page>(named - kPageNames.begin()));
    if (!restoreGeometry(settings.get(sourcing::settings::kSettingsGeometry)))
        resize(kSettingsSize.boundedTo(screen()->availableSize()));
}

void SettingsDialog::setActivities(Activities& activities)
{
    findChild<CacheSettings*>()->setActivities(activities);
}

void SettingsDialog::add(Page page, SettingsPage* widget, bool scrollsItself)
{
    widget->setObjectName(QLatin1String(kPageNames[static_cast<size_t>(page)]));
    m_list->addItem(QString());
    if (scrollsItself) {
        m_stack->addWidget(widget);
        return;
    }
    auto* scroll = new QScrollArea(m_stack);
    scroll->setWidget(widget);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its controls have it
    m_stack->addWidget(scroll);
}

void SettingsDialog::layOut()
{
    m_list->setObjectName(QStringLiteral("pages"));
    m_restart->setObjectName(QStringLiteral("restart"));
    m_restart->setWordWrap(true);
    m_restart->hide();
    m_close->setDefault(false);
    m_close->setAutoDefault(false); // Return belongs to the fields
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::kControls);
    middle->addWidget(m_list);
    middle->addWidget(m_stack, 1);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(space::kControls);
    bottom->addWidget(m_restart, 1);
    bottom->addStretch();
    bottom->addWidget(m_close);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    body->setSpacing(space::kControls);
    body->addLayout(middle, 1);
    body->addLayout(bottom);
}

SettingsPage& SettingsDialog::page(Page page) const
{
    return *m_stack->findChild<SettingsPage*>(QLatin1String(kPageNames[static_cast<size_t>(page)]));
}

void SettingsDialog::showPage(Page page)
{
    m_list->setCurrentRow(page);
    m_list->setFocus();
}

void SettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Pages"));
    for (int i = 0; i < m_list->count(); ++i)
        m_list->setTitle(i, page(static_cast<Page>(i)).title());
    m_restart->setText(tr("Some of these changes count from the next start of the program on."));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    m_close->setToolTip(tr("What was changed stays (Esc)"));
}

void SettingsDialog::follow(const QString& key)
{
    if (m_needsRestart || !countsFromNextStart(key))
        return;
    m_needsRestart = true;
    m_restart->show();
    Q_EMIT restartNeeded();
}

void SettingsDialog::done(int result)
{
    auto& settings = m_workspace.settings();
    settings.set(sourcing::settings::kSettingsPage,
                 QString::fromLatin1(kPageNames[static_cast<size_t>(m_list->currentRow())]));
    settings.set(sourcing::settings::kSettingsGeometry, saveGeometry());
    QDialog::done(result);
}

} // namespace desktop
