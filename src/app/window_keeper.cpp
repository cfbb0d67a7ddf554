// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_keeper.h"

#include "base/log.h"
#include "desktop/error_text.h"
#include "desktop/filter_panel.h"
#include "desktop/main_window.h"
#include "desktop/program_actions.h"
#include "desktop/search_page.h"
#include "desktop/theme.h"

#include <QApplication>
#include <QEvent>
#include <QMessageBox>
#include <QTimer>

namespace app {

namespace {

constexpr std::chrono::seconds kDrainLimit{20};

/// The program could not start: one sentence, the detail, and out.
void apologise(const base::Error& error)
{
    const auto text = desktop::textOf(error);
    auto* box = new QMessageBox(QMessageBox::Critical, QStringLiteral("Gleaner"), text.headline, QMessageBox::Close);
    box->setInformativeText(text.detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(1); });
    box->open();
}

/// Says in the log when the window was painted first and takes keys and clicks, then goes.
class FirstPaint final : public QObject {
public:
    explicit FirstPaint(QWidget& window) : QObject(&window) { window.installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // Behind what is being painted.
            QTimer::singleShot(0, this, [this] {
                qCDebug(base::logDesktop) << "window usable";
                deleteLater();
            });
        }
        return false;
    }
};

} // namespace

WindowKeeper::WindowKeeper(QApplication& application, SharedOptions options)
    : m_application(application), m_options(std::move(options))
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    connect(
        &application, &QGuiApplication::lastWindowClosed, this,
        [this] {
            if (m_window && !m_isGoingOver)
                leave();
        },
        Qt::QueuedConnection);
}

WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::start()
{
    QCoro::connect(compose(m_options, &m_program), this, [this](const base::Status& composed) { begin(composed); });
}

void WindowKeeper::begin(const base::Status& composed)
{
    if (!composed) {
        m_languages.use({});
        desktop::applyTheme(m_application, desktop::ThemeMode::System);
        apologise(composed.error());
        return;
    }
    followLook();
    if (!m_choice)
        return open();
    auto task = sourcing::takeOn(m_program.workspace.get(), *m_choice);
    QCoro::connect(std::move(task), this, [this](const base::Status& taken) {
        if (!taken) // the search works all the same, by the profile as it was shipped
            qCWarning(base::logDesktop) << "the first run's profile was not kept:" << taken.error().detail;
        m_program.marketplace = m_choice->marketplace;
        open();
    });
}

void WindowKeeper::followLook()
{
    look(QLatin1String(sourcing::settings::kLanguage.key));
    look(QLatin1String(sourcing::settings::kTheme.key));
    connect(&m_program.workspace->settings(), &sourcing::Settings::changed, this, &WindowKeeper::look);
}

void WindowKeeper::look(const QString& key)
{
    const auto& settings = m_program.workspace->settings();
    if (key == QLatin1String(sourcing::settings::kLanguage.key))
        m_languages.use(settings.get(sourcing::settings::kLanguage));
    else if (key == QLatin1String(sourcing::settings::kTheme.key))
        desktop::applyTheme(m_application, desktop::themeModeFromName(settings.get(sourcing::settings::kTheme)));
}

void WindowKeeper::open()
{
    m_isGoingOver = false;
    m_window = std::make_unique<desktop::MainWindow>(*m_program.workspace, m_program.marketplace);
    new FirstPaint(*m_window);
    auto& actions = m_window->program();
    // Queued: the window that says it is gone before the other one is made.
    connect(
        &actions, &desktop::ProgramActions::demoWanted, this,
        [this](const std::optional<sourcing::FirstChoice>& choice) { goOver(true, choice); }, Qt::QueuedConnection);
    connect(
        &actions, &desktop::ProgramActions::demoLeft, this, [this] { goOver(false, std::nullopt); },
        Qt::QueuedConnection);
    new FirstPaint(*m_window);
    m_window->show();
    if (const auto chosen = std::exchange(m_choice, std::nullopt)) {
        const auto example = sourcing::exampleSearch(chosen->marketplace);
        m_window->filters().setQuery(example);
        m_window->page().search(example); // costs nothing in the demo
    } else {
        actions.welcome();
    }
}

/// From the real products to the made-up ones, or back: each has a workspace of its own, and there is one at a time.
void WindowKeeper::goOver(bool toDemo, const std::optional<sourcing::FirstChoice>& choice)
{
    if (m_isGoingOver || m_options.demo == toDemo)
        return;
    m_isGoingOver = true;
    m_choice = choice;
    m_options.demo = toDemo;
    m_options.marketplace.clear(); // that of the settings over there
    m_window->close(); // it remembers what it shows
    m_window.reset();
    QCoro::connect(m_program.workspace->drain(kDrainLimit), this, [this] {
        m_program.workspace.reset();
        m_program.demo.reset();
        start();
    });
}

/// What was paid for and is still on its way is stored before the program goes; the window is gone by then.
void WindowKeeper::leave()
{
    m_window.reset();
    QCoro::connect(m_program.workspace->drain(kDrainLimit), this, [] { QCoreApplication::exit(0); });
}

} // namespace app
