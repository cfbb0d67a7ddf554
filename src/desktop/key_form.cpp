// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/key_form.h"

#include "desktop/error_text.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace desktop {

KeyForm::KeyForm(sourcing::Workspace& workspace, Parts parts, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_place(new QLabel(this)), m_label(new QLabel(this)),
      m_key(new QLineEdit(this)), m_try(new QPushButton(this)), m_keep(new QPushButton(this)),
      m_forget(new QPushButton(this)), m_result(new QLabel(this))
{
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setObjectName(QStringLiteral("key"));
    m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_label->setBuddy(m_key);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* words : {m_place, m_result}) {
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kControls);
    for (QPushButton* button : {m_try, m_keep, m_forget}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(space::kPanel);
    rows->setVerticalSpacing(space::kControls);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(m_label, m_key);
    rows->addRow(QString(), buttons);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::kControls);
    body->addWidget(m_place);
    body->addLayout(rows);
    body->addWidget(m_result);
    if (parts == Parts::KeyAlone) {
        for (QWidget* each :
             {static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_keep), static_cast<QWidget*>(m_forget)})
            each->hide();
    }
    connect(m_key, &QLineEdit::textChanged, this, [this] {
        showButtons();
        Q_EMIT edited();
    });
    connect(m_key, &QLineEdit::returnPressed, this, &KeyForm::useTyped);
    connect(m_try, &QPushButton::clicked, this, [this] { tryKey(false); });
    connect(m_keep, &QPushButton::clicked, this, &KeyForm::useTyped);
    connect(m_forget, &QPushButton::clicked, this, &KeyForm::forget);
    connect(&m_workspace, &sourcing::Workspace::keyChanged, this, &KeyForm::showPlace);
    retranslate();
}

KeyForm::~KeyForm()
{
    m_stop.request_stop();
}

bool KeyForm::hasText() const
{
    return !m_key->text().trimmed().isEmpty();
}

void KeyForm::focusKey()
{
    m_key->setFocus(Qt::OtherFocusReason);
}

void KeyForm::useTyped()
{
    if (!m_isAsking && m_keep->isEnabled())
        tryKey(true);
}

void KeyForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeyForm::retranslate()
{
    m_label->setText(tr("&Key"));
    m_key->setAccessibleName(tr("Key"));
    m_key->setToolTip(tr("The access key of keepa.com, 64 letters and digits; it is never shown"));
    m_key->setPlaceholderText(tr("Paste a key here"));
    m_try->setText(tr("Test"));
    m_try->setToolTip(tr("Asks Keepa for this key's balance; costs no token"));
    m_keep->setText(tr("Use"));
    m_keep->setToolTip(tr("Keeps the key and uses it from now on, unless Keepa refuses it (Return)"));
    m_forget->setText(tr("Forget"));
    m_forget->setToolTip(tr("Removes the key from where it is kept"));
    for (QPushButton* button : {m_try, m_keep, m_forget})
        button->setAccessibleName(button->text());
    showPlace();
}

void KeyForm::showPlace()
{
    using sourcing::SecretPlace;
    QString text;
    if (m_workspace.isDemo())
        text = tr("This is the demo: it needs no key. Leave the demo to use one.");
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

void KeyForm::showButtons()
{
    const bool canKeep = m_workspace.secrets() && m_workspace.keyPlace() != sourcing::SecretPlace::Environment;
    m_key->setEnabled(!m_workspace.isDemo());
    m_try->setEnabled(!m_workspace.isDemo() && !m_isAsking && hasText());
    m_keep->setEnabled(!m_isAsking && hasText() && canKeep);
    m_forget->setEnabled(m_workspace.hasKey() && canKeep);
}

void KeyForm::tell(const QString& text)
{
    m_result->setText(text);
}

void KeyForm::tryKey(bool andKeep)
{
    m_isAsking = true;
    showButtons();
    tell(tr("Asking Keepa…"));
    const QString key = m_key->text();
    auto task = m_workspace.tryKey(m_stop.get_token(), key);
    QCoro::connect(std::move(task), this,
                   [this, key, andKeep](const base::Result<std::optional<sourcing::TokenGauge>>& gauge) {
                       m_isAsking = false;
                       showButtons();
                       const bool isRefused = showAnswer(gauge);
                       if (andKeep && !isRefused && m_key->text() == key)
                           keep(false);
                   });
}

/// Whether Keepa will not work with the key. One that could not be tried may be right.
bool KeyForm::showAnswer(const base::Result<std::optional<sourcing::TokenGauge>>& gauge)
{
    if (gauge && *gauge) {
        tell(tr("The key works: %1 tokens left, %2 more each minute.")
                 .arg(QLocale().toString((*gauge)->left.count), QLocale().toString((*gauge)->refillRate)));
        return false;
    }
    if (gauge) {
        tell(tr("Keepa answered, but this key has no subscription to the API."));
        return true;
    }
    const bool isRefused = gauge.error().kind == base::ErrorKind::Auth;
    tell(isRefused ? tr("Keepa does not accept this key.") : textOf(gauge.error()).headline);
    return isRefused;
}

void KeyForm::keep(bool inFileToo)
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty())
        return;
    auto task = m_workspace.secrets()->keep(sourcing::Secret::KeepaKey, key, inFileToo);
    QCoro::connect(std::move(task), this, [this, key, inFileToo](const base::Result<sourcing::SecretPlace>& place) {
        if (place)
            return use(key, *place);
        if (!inFileToo)
            return askForFile(place.error().detail);
        tell(tr("The key could not be kept: %1").arg(place.error().detail));
    });
}

void KeyForm::use(const QString& key, sourcing::SecretPlace place)
{
    m_workspace.useKey(key, place);
    m_key->clear();
    tell(tr("The key is in use."));
    Q_EMIT kept();
}

void KeyForm::askForFile(const QString& why)
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

void KeyForm::forget()
{
    auto task = m_workspace.secrets()->forget(sourcing::Secret::KeepaKey);
    QCoro::connect(std::move(task), this, [this](const base::Status& gone) {
        if (!gone)
            return tell(tr("The key could not be removed: %1").arg(gone.error().detail));
        m_workspace.useKey({}, sourcing::SecretPlace::None);
        tell(tr("The key is forgotten."));
    });
}

} // namespace desktop
