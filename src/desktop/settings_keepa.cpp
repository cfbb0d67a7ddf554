// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings_keepa.h"

#include "desktop/error_text.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace desktop {

KeepaSettings::KeepaSettings(sourcing::Workspace& workspace, QWidget* parent)
    : SettingsPage(workspace.settings(), parent), m_workspace(workspace), m_place(addNote()),
      m_key(new QLineEdit(this)), m_buttons(new QWidget(this)), m_try(new QPushButton(m_buttons)),
      m_keep(new QPushButton(m_buttons)), m_forget(new QPushButton(m_buttons))
{
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setObjectName(QStringLiteral("key"));
    m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    addRow(m_key);
    auto* line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kControls);
    for (QPushButton* button : {m_try, m_keep, m_forget}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch();
    form().addRow(QString(), m_buttons);
    m_result = addNote();
    m_result->setForegroundRole(QPalette::WindowText);
    m_tokensHeading = addSection();
    m_reserve = addNumber(sourcing::settings::kReserve);
    m_reserveNote = addNote();
    finish();
    connect(m_key, &QLineEdit::textChanged, this, &KeepaSettings::showButtons);
    connect(m_key, &QLineEdit::returnPressed, this, [this] { keep(false); });
    connect(m_try, &QPushButton::clicked, this, &KeepaSettings::tryKey);
    connect(m_keep, &QPushButton::clicked, this, [this] { keep(false); });
    connect(m_forget, &QPushButton::clicked, this, &KeepaSettings::forget);
    connect(&m_workspace, &sourcing::Workspace::keyChanged, this, &KeepaSettings::showPlace);
    retranslate();
}

KeepaSettings::~KeepaSettings()
{
    m_stop.request_stop();
}

QString KeepaSettings::title() const
{
    return tr("Keepa");
}

void KeepaSettings::retranslate()
{
    tell(m_key, tr("&Key"), tr("The access key of keepa.com, 64 letters and digits; it is never shown"));
    m_key->setPlaceholderText(tr("Paste a key here"));
    m_try->setText(tr("Test"));
    m_try->setToolTip(tr("Asks Keepa for this key's balance; costs no token"));
    m_keep->setText(tr("Use"));
    m_keep->setToolTip(tr("Keeps the key and uses it from now on (Return)"));
    m_forget->setText(tr("Forget"));
    m_forget->setToolTip(tr("Removes the key from where it is kept"));
    m_tokensHeading->setText(tr("Tokens"));
    tell(m_reserve, tr("&Reserve"), tr("Tokens that long searches leave for single clicks"));
    m_reserve->setSuffix(tr(" tokens"));
    m_reserveNote->setText(tr("Takes effect when the program starts next."));
    showPlace();
    showButtons();
}

void KeepaSettings::showPlace()
{
    using sourcing::SecretPlace;
    QString text;
    if (m_workspace.isDemo())
        text = tr("This is the demo: it needs no key. Start without --demo to use one.");
    else if (!m_workspace.hasKey())
        text = tr("No key is set. Without one the cache still answers, but nothing new is found.");
    else if (m_workspace.keyPlace() == SecretPlace::Environment)
        text = tr("The key in use comes from the environment variable %1, which wins over a key kept here.")
                   .arg(QLatin1String(sourcing::variableOf(sourcing::Secret::KeepaKey)));
    else if (m_workspace.keyPlace() == SecretPlace::Keychain)
        text = tr("A key is kept in the system's keychain and in use.");
    else
        text = tr("A key is kept in a file that only you can read, and in use.");
    m_place->setText(text);
    showButtons();
}

void KeepaSettings::showButtons()
{
    const bool typed = !m_key->text().trimmed().isEmpty();
    const bool canKeep = m_workspace.secrets() && m_workspace.keyPlace() != sourcing::SecretPlace::Environment;
    m_key->setEnabled(!m_workspace.isDemo());
    m_try->setEnabled(!m_workspace.isDemo() && typed);
    m_keep->setEnabled(typed && canKeep);
    m_forget->setEnabled(m_workspace.hasKey() && canKeep);
}

void KeepaSettings::tryKey()
{
    m_try->setEnabled(false);
    m_result->setText(tr("Asking Keepa…"));
    auto task = m_workspace.tryKey(m_stop.get_token(), m_key->text());
    QCoro::connect(std::move(task), this, [this](const base::Result<std::optional<sourcing::TokenGauge>>& gauge) {
        showButtons();
        if (!gauge)
            m_result->setText(gauge.error().kind == base::ErrorKind::Auth ? tr("Keepa does not accept this key.")
                                                                          : textOf(gauge.error()).headline);
        else if (!*gauge)
            m_result->setText(tr("Keepa answered, but this key has no subscription to the API."));
        else
            m_result->setText(
                tr("The key works: %1 tokens left, %2 more each minute.")
                    .arg(QLocale().toString((*gauge)->left.count), QLocale().toString((*gauge)->refillRate)));
    });
}

void KeepaSettings::keep(bool inFileToo)
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty() || !m_keep->isEnabled())
        return;
    auto task = m_workspace.secrets()->keep(sourcing::Secret::KeepaKey, key, inFileToo);
    QCoro::connect(std::move(task), this, [this, key, inFileToo](const base::Result<sourcing::SecretPlace>& place) {
        if (place)
            return use(key, *place);
        if (!inFileToo)
            return askForFile(place.error().detail);
        m_result->setText(tr("The key could not be kept: %1").arg(place.error().detail));
    });
}

void KeepaSettings::use(const QString& key, sourcing::SecretPlace place)
{
    m_workspace.useKey(key, place);
    m_key->clear();
    m_result->setText(tr("The key is in use."));
    Q_EMIT kept();
}

void KeepaSettings::askForFile(const QString& why)
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Keep the key in a file?"),
                                tr("This system offers no keychain to keep the key in."), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("It can be kept unencrypted in a file of the data folder that only your user can read. "
                               "Whoever has your user's rights, or a copy of your disk, can then read it. Otherwise "
                               "set the environment variable KEEPA_API_KEY before each start."));
    box->setDetailedText(why);
    auto* agree = box->addButton(tr("Keep in a file"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(agree, &QPushButton::clicked, this, [this] { keep(true); });
    box->open();
}

void KeepaSettings::forget()
{
    auto task = m_workspace.secrets()->forget(sourcing::Secret::KeepaKey);
    QCoro::connect(std::move(task), this, [this](const base::Status& gone) {
        if (!gone) {
            m_result->setText(tr("The key could not be removed: %1").arg(gone.error().detail));
            return;
        }
        m_workspace.useKey({}, sourcing::SecretPlace::None);
        m_result->setText(tr("The key is forgotten."));
    });
}

} // namespace desktop
