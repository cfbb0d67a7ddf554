// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cache_panel.h"

#include "ui_cache_panel.h"

#include "desktop/cache_card.h"
#include "desktop/format.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QMessageBox>

namespace desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kChangesRest = 300ms; // a search stores many batches; one reading after them is enough

} // namespace

CachePanel::CachePanel(sourcing::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_form(std::make_unique<Ui::CachePanel>())
{
    m_form->setupUi(this);
    m_discovery = new CacheCard(tr("Lists of products"), tr("Which products a search found; kept for a day"), this);
    m_scoring = new CacheCard(tr("Products"), tr("What is known of each product; kept for some hours"), this);
    m_form->cards->addWidget(m_discovery);
    m_form->cards->addWidget(m_scoring);
    m_form->backend->setForegroundRole(QPalette::PlaceholderText);
    m_form->backend->setFont(scaled(font(), type::kSecondary));

    m_rest.setSingleShot(true);
    m_rest.setInterval(kChangesRest);
    connect(&m_rest, &QTimer::timeout, this, &CachePanel::read);
    connect(&m_workspace, &sourcing::Workspace::cacheChanged, this, [this] {
        if (isVisible() && !m_rest.isActive())
            m_rest.start();
    });
    connect(m_form->purgeButton, &QPushButton::clicked, this, &CachePanel::purge);
    connect(m_form->clearButton, &QPushButton::clicked, this, &CachePanel::confirmClear);
}

CachePanel::~CachePanel()
{
    m_stop.request_stop();
}

void CachePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
}

void CachePanel::read()
{
    auto task = m_workspace.cacheStatus(m_stop.get_token());
    QCoro::connect(std::move(task), this, [this](const base::Result<domain::CacheStatus>& status) {
        if (status)
            show(*status);
        else
            Q_EMIT failed(status.error());
    });
}

void CachePanel::show(const domain::CacheStatus& status)
{
    m_discovery->show(status.discovery);
    m_scoring->show(status.scoring);
    QStringList parts;
    if (!status.available)
        parts += tr("No cache: every product is paid for");
    parts += status.backend;
    if (!status.location.isEmpty())
        parts += status.location;
    if (status.available)
        parts += bytesText(status.bytes, QLocale());
    parts += tr("%n token(s) saved", nullptr, status.saved.count);
    if (!status.problem.isEmpty())
        parts += status.problem;
    parts.removeAll(QString());
    const QString text = parts.join(QStringLiteral(" · "));
    m_form->backend->setText(text);
    m_form->backend->setToolTip(text);
    m_form->purgeButton->setEnabled(status.available);
    m_form->clearButton->setEnabled(status.available);
}

void CachePanel::confirmClear()
{
    auto* box
        = new QMessageBox(QMessageBox::Question, tr("Clear the cache?"),
                          tr("Everything that was paid for is removed from the cache, and will be paid for again."),
                          QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* confirm = box->addButton(tr("Clear the cache"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, &CachePanel::clear);
    box->open();
}

void CachePanel::purge()
{
    auto task = m_workspace.purgeCache(m_stop.get_token());
    QCoro::connect(std::move(task), this, [this](const base::Status& status) { report(status); });
}

void CachePanel::clear()
{
    auto task = m_workspace.clearCache(m_stop.get_token());
    QCoro::connect(std::move(task), this, [this](const base::Status& status) { report(status); });
}

void CachePanel::report(const base::Status& status)
{
    if (!status)
        Q_EMIT failed(status.error());
    read();
}

} // namespace desktop
