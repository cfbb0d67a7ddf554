// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings_cache.h"

#include "desktop/activities.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QUrl>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int kUsualPort = 5432;
constexpr int kMostPort = 65535;

} // namespace

CacheSettings::CacheSettings(sourcing::Workspace& workspace, QWidget* parent)
    : SettingsPage(workspace.settings(), parent), m_workspace(workspace)
{
    addBackend();
    m_timesHeading = addSection();
    m_discovery = addNumber(sourcing::settings::kDiscoveryHours);
    m_scoring = addNumber(sourcing::settings::kScoringHours);
    m_retention = addNumber(sourcing::settings::kRetentionDays);
    m_size = addNumber(sourcing::settings::kCacheMegabytes);
    m_note = addNote();
    finish();
    read(settings().get(sourcing::settings::kDatabase));
    retranslate();
    showBackend();
}

CacheSettings::~CacheSettings()
{
    m_stop.request_stop();
}

QString CacheSettings::title() const
{
    return tr("Cache");
}

void CacheSettings::addBackend()
{
    m_backendHeading = addSection();
    m_file = new QRadioButton(this);
    m_path = new QLineEdit(this);
    m_server = new QRadioButton(this);
    body().addWidget(m_file);
    body().addWidget(m_path);
    body().addWidget(m_server);
    addServer();
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kControls);
    m_try = new QPushButton(this);
    m_apply = new QPushButton(this);
    for (QPushButton* button : {m_try, m_apply}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch();
    body().addLayout(line);
    m_state = addNote();
    connect(m_server, &QRadioButton::toggled, this, &CacheSettings::showBackend);
    connect(m_try, &QPushButton::clicked, this, &CacheSettings::tryIt);
    connect(m_apply, &QPushButton::clicked, this, [this] { apply(false); });
}

void CacheSettings::addServer()
{
    m_serverForm = new QWidget(this);
    m_serverRows = new QFormLayout(m_serverForm);
    m_serverRows->setContentsMargins(0, 0, 0, 0);
    m_serverRows->setHorizontalSpacing(space::kPanel);
    m_serverRows->setVerticalSpacing(space::kControls);
    m_serverRows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_host = new QLineEdit(m_serverForm);
    m_port = new QSpinBox(m_serverForm);
    m_port->setRange(1, kMostPort);
    m_port->setValue(kUsualPort);
    m_port->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_name = new QLineEdit(m_serverForm);
    m_user = new QLineEdit(m_serverForm);
    m_password = new QLineEdit(m_serverForm);
    m_password->setEchoMode(QLineEdit::Password);
    m_ssl = new QComboBox(m_serverForm);
    for (const char* mode : {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"})
        m_ssl->addItem(QLatin1String(mode));
    m_ssl->setCurrentText(QStringLiteral("prefer"));
    m_pooled = new QCheckBox(m_serverForm);
    for (QWidget* control :
         {static_cast<QWidget*>(m_host), static_cast<QWidget*>(m_port), static_cast<QWidget*>(m_name),
          static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_ssl)}) {
        auto* label = new QLabel(m_serverForm);
        label->setBuddy(control);
        m_serverRows->addRow(label, control);
    }
    m_serverRows->addRow(QString(), m_pooled);
    body().addWidget(m_serverForm);
    for (QLineEdit* entry : {m_path, m_host, m_name, m_user})
        connect(entry, &QLineEdit::textChanged, this, &CacheSettings::showBackend);
}

void CacheSettings::retranslate()
{
    m_backendHeading->setText(tr("Where it is kept"));
    m_file->setText(tr("In a &file on this computer"));
    m_server->setText(tr("On a &PostgreSQL server that several share"));
    m_path->setPlaceholderText(m_workspace.dataDir() + QStringLiteral("/cache.db"));
    m_path->setAccessibleName(tr("Path of the file"));
    m_path->setToolTip(tr("Empty: a file in the data folder"));
    const auto name = [this](QWidget* control, const QString& label, const QString& tip) {
        qobject_cast<QLabel*>(m_serverRows->labelForField(control))->setText(label);
        control->setAccessibleName(QString(label).remove(u'&'));
        control->setToolTip(tip);
    };
    name(m_host, tr("&Host"), tr("Name or address of the server, or the folder of its Unix socket"));
    name(m_port, tr("P&ort"), tr("5432 is usual, 6432 for PgBouncer"));
    name(m_name, tr("&Database"), tr("Must be there already; its tables are made by themselves"));
    name(m_user, tr("&User"), tr("Who may create tables in that database"));
    name(m_password, tr("Pass&word"), tr("Kept in the keychain; PGPASSWORD wins over it"));
    m_password->setPlaceholderText(tr("Empty: the one that is kept"));
    name(m_ssl, tr("&Encryption"), tr("libpq's sslmode; verify-full is the safe one beyond your own network"));
    m_pooled->setText(tr("Behind P&gBouncer in transaction mode"));
    m_pooled->setAccessibleName(tr("Behind PgBouncer in transaction mode"));
    m_try->setText(tr("Test"));
    m_try->setToolTip(tr("Opens it as the program would, and makes its tables where they are missing"));
    m_apply->setText(tr("Use from the next start"));
    m_apply->setToolTip(tr("Running searches keep the cache that they began with"));
    m_timesHeading->setText(tr("How long it counts"));
    tell(m_discovery, tr("&Lists of products"), tr("Which products a search finds; asked again after that"));
    m_discovery->setSuffix(tr(" hours"));
    tell(m_scoring, tr("Pr&oducts"), tr("Prices, ranks and offers of a product; asked again after that"));
    m_scoring->setSuffix(tr(" hours"));
    tell(m_retention, tr("&Keep stale"), tr("What is past its time stays so long, for work without a connection"));
    m_retention->setSuffix(tr(" days"));
    tell(m_size, tr("&Size at most"), tr("Above it the least used entries go first"));
    m_size->setSuffix(tr(" MB"));
    m_note->setText(tr("These take effect when the program starts next."));
    showBackend();
}

void CacheSettings::read(const QString& database)
{
    const bool isServer = database.startsWith(u"postgres");
    m_server->setChecked(isServer);
    m_file->setChecked(!isServer);
    if (!isServer) {
        m_path->setText(database.startsWith(u"sqlite:") ? database.sliced(7) : QString());
        return;
    }
    const QUrl url(database);
    const QUrlQuery query(url);
    const QString folder = query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
    m_host->setText(folder.isEmpty() ? url.host() : folder);
    m_port->setValue(url.port(kUsualPort));
    m_name->setText(url.path().mid(1));
    m_user->setText(url.userName());
    m_ssl->setCurrentText(query.queryItemValue(QStringLiteral("sslmode")));
    m_pooled->setChecked(query.queryItemValue(QStringLiteral("pgbouncer")) == u"1");
}

QString CacheSettings::database() const
{
    if (!m_server->isChecked()) {
        const QString path = m_path->text().trimmed();
        return path.isEmpty() ? QString() : QString(QStringLiteral("sqlite:") + path);
    }
    const QString host = m_host->text().trimmed();
    const bool isFolder = host.startsWith(u'/');
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("sslmode"), m_ssl->currentText());
    if (isFolder)
        query.addQueryItem(QStringLiteral("host"), host);
    if (m_pooled->isChecked())
        query.addQueryItem(QStringLiteral("pgbouncer"), QStringLiteral("1"));
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(m_user->text().trimmed());
    url.setHost(isFolder ? QStringLiteral("localhost") : host);
    url.setPort(m_port->value());
    url.setPath(QString(u'/' + m_name->text().trimmed()));
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

QString CacheSettings::problem() const
{
    if (!m_server->isChecked())
        return {};
    if (m_host->text().trimmed().isEmpty())
        return tr("The server's host is missing.");
    if (m_name->text().trimmed().isEmpty())
        return tr("The name of the database is missing.");
    if (m_user->text().trimmed().isEmpty())
        return tr("The user is missing.");
    return {};
}

void CacheSettings::showBackend()
{
    const bool isServer = m_server->isChecked();
    m_serverForm->setVisible(isServer);
    m_path->setVisible(!isServer);
    const QString wrong = problem();
    m_try->setEnabled(wrong.isEmpty());
    m_apply->setEnabled(wrong.isEmpty() && !m_workspace.isDemo());
    const QString inUse = m_workspace.databaseInUse();
    const bool isOverruled = inUse != settings().get(sourcing::settings::kDatabase) && !m_workspace.isDemo();
    if (!wrong.isEmpty())
        showState(wrong, true);
    else if (m_workspace.isDemo())
        showState(tr("The demo keeps to a cache of its own."), false);
    else
        showState(isOverruled ? tr("In use now: %1").arg(inUse.isEmpty() ? tr("the file in the data folder") : inUse)
                              : QString(),
                  false);
}

void CacheSettings::showState(const QString& text, bool isProblem)
{
    m_state->setText(text);
    m_state->setForegroundRole(isProblem ? QPalette::WindowText : QPalette::PlaceholderText);
    m_state->setVisible(!text.isEmpty());
}

void CacheSettings::tryIt()
{
    m_try->setEnabled(false);
    showState(tr("Opening it…"), false);
    const QString chosen = database();
    const QString address = chosen.isEmpty()
        ? QString(QStringLiteral("sqlite:") + m_workspace.dataDir() + QStringLiteral("/cache.db"))
        : chosen;
    const auto activity = std::make_shared<Activity>();
    if (m_activities)
        *activity = m_activities->begin(*this, {tr("Try of the database"), nullptr, [this] { tryIt(); }});
    auto task = m_workspace.cacheCare().tryDatabase(m_stop.get_token(), address, m_password->text());
    QCoro::connect(std::move(task), this, [this, activity](const base::Result<sourcing::DatabaseTrial>& trial) {
        m_try->setEnabled(true);
        activity->finish(trial ? std::nullopt : std::optional(trial.error()), trial ? trial->server : QString());
        if (!trial)
            return showState(tr("It cannot be used: %1").arg(trial.error().detail), true);
        QString text = tr("%1 answers and its tables are up to date; it keeps %n product(s).", nullptr,
                          static_cast<int>(trial->products))
                           .arg(trial->server);
        if (!trial->notice.isEmpty())
            text += u' ' + trial->notice;
        showState(text, true);
    });
}

void CacheSettings::apply(bool passwordInFileToo)
{
    const QString password = m_password->text();
    if (!m_server->isChecked() || password.isEmpty() || !m_workspace.secrets())
        return choose();
    auto task = m_workspace.secrets()->keep(sourcing::Secret::DatabasePassword, password, passwordInFileToo);
    QCoro::connect(std::move(task), this, [this, passwordInFileToo](const base::Result<sourcing::SecretPlace>& place) {
        if (place) {
            m_password->clear();
            return choose();
        }
        if (!passwordInFileToo)
            return askForPasswordFile(place.error().detail);
        showState(tr("The password could not be kept: %1").arg(place.error().detail), true);
    });
}

void CacheSettings::choose()
{
    settings().set(sourcing::settings::kDatabase, database());
    showState(database() == m_workspace.databaseInUse() ? tr("This is the cache in use.")
                                                        : tr("It is used from the next start of the program on."),
              true);
}

void CacheSettings::askForPasswordFile(const QString& why)
{
    auto* box
        = new QMessageBox(QMessageBox::Question, tr("Keep the password in a file?"),
                          tr("This system offers no keychain to keep the password in."), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("It can be kept unencrypted in a file of the data folder that only your user can read. "
                               "Otherwise use libpq's password file, or the environment variable PGPASSWORD."));
    box->setDetailedText(why);
    auto* agree = box->addButton(tr("Keep in a file"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(agree, &QPushButton::clicked, this, [this] { apply(true); });
    box->open();
}

} // namespace desktop
