// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// gleaner: the desktop program.
#include "app/program.h"
#include "base/log.h"
#include "desktop/error_text.h"
#include "desktop/languages.h"
#include "desktop/main_window.h"
#include "desktop/theme.h"

#include <CLI/CLI.hpp>

#include <QApplication>
#include <QEvent>
#include <QMessageBox>
#include <QTimer>

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

int main(int argc, char** argv)
{
    CLI::App parser("Finds and scores Amazon products through the Keepa API");
    parser.set_version_flag("--version", std::string("gleaner ") + GLEANER_VERSION);
    app::SharedOptions options;
    app::addSharedOptions(parser, options);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        constexpr int kBadArguments = 2;
        return parser.exit(error) == 0 ? 0 : kBadArguments;
    }

    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gleaner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GLEANER_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Gleaner"));

    // The window goes first, then what it works with.
    app::Program program;
    desktop::Languages languages;
    std::unique_ptr<desktop::MainWindow> window;
    const auto begin = [&](const base::Status& composed) {
        if (!composed) {
            languages.use({});
            desktop::applyTheme(application, desktop::ThemeMode::System);
            apologise(composed.error());
            return;
        }
        auto& settings = program.workspace->settings();
        const auto look = [&settings, &languages, &application](const QString& key) {
            if (key == QLatin1String(sourcing::settings::kLanguage.key))
                languages.use(settings.get(sourcing::settings::kLanguage));
            else if (key == QLatin1String(sourcing::settings::kTheme.key))
                desktop::applyTheme(application, desktop::themeModeFromName(settings.get(sourcing::settings::kTheme)));
        };
        look(QLatin1String(sourcing::settings::kLanguage.key));
        look(QLatin1String(sourcing::settings::kTheme.key));
        QObject::connect(&settings, &sourcing::Settings::changed, &application, look);
        window = std::make_unique<desktop::MainWindow>(*program.workspace, program.marketplace);
        new FirstPaint(*window);
        window->show();
    };
    // What was paid for and is still on its way is stored before the program goes; the window is gone by then.
    const auto leave = [&] {
        window.reset();
        QCoro::connect(program.workspace->drain(kDrainLimit), &application, [] { QCoreApplication::exit(0); });
    };
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(
        &application, &QGuiApplication::lastWindowClosed, &application,
        [&] {
            if (window)
                leave();
        },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &application, [&] { QCoro::connect(app::compose(options, &program), &application, begin); });
    return QCoreApplication::exec();
}
