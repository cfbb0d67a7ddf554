// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/details_header.h"

#include "desktop/format.h"
#include "desktop/icons.h"
#include "desktop/theme.h"
#include "desktop/words.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace desktop {

namespace {

QUrl pageOf(const char* column, const domain::Row& row)
{
    const domain::Column* found = domain::findColumn(QString(QLatin1String(column)));
    return found ? QUrl(cellText(*found, row, QLocale::c())) : QUrl();
}

QLabel* makeLabel(QWidget* parent, const char* name)
{
    auto* made = new QLabel(parent);
    made->setObjectName(QLatin1String(name));
    made->setTextFormat(Qt::PlainText); // a title is anybody's text
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace

DetailsHeader::DetailsHeader(QWidget* parent)
    : QWidget(parent), m_title(makeLabel(this, "detailsTitle")), m_origin(makeLabel(this, "detailsOrigin")),
      m_verdict(makeLabel(this, "detailsVerdict")), m_amazon(new QToolButton(this)), m_keepa(new QToolButton(this)),
      m_more(new QToolButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGrid);
    m_title->setFont(scaled(font(), 1.1, QFont::DemiBold));
    m_origin->setFont(scaled(font(), type::kSecondary));
    m_origin->setForegroundRole(QPalette::PlaceholderText);
    m_verdict->setFont(scaled(font(), 1.0, QFont::DemiBold));
    layout->addWidget(m_title);
    layout->addWidget(m_origin);
    layout->addWidget(m_verdict);
    auto* links = new QHBoxLayout;
    links->setSpacing(space::kControls);
    const auto add = [this, links](QToolButton* button, const QUrl* page) {
        button->setIcon(icon(QStringLiteral("open")));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [page] { QDesktopServices::openUrl(*page); });
        links->addWidget(button);
    };
    add(m_amazon, &m_amazonPage);
    add(m_keepa, &m_keepaPage);
    m_more->setObjectName(QStringLiteral("moreLinks"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    links->addWidget(m_more);
    links->addStretch();
    layout->addLayout(links);
    retranslate();
}

/// What is said of the row comes anew with show().
void DetailsHeader::retranslate()
{
    m_amazon->setText(tr("Amazon"));
    m_amazon->setToolTip(tr("Open the product's page at Amazon"));
    m_keepa->setText(tr("Keepa"));
    m_keepa->setToolTip(tr("Open the product's page at Keepa"));
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("Links of your own, from the settings"));
    for (QToolButton* button : {m_amazon, m_keepa, m_more})
        button->setAccessibleName(button->toolTip());
}

void DetailsHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DetailsHeader::show(const domain::Row& row)
{
    const domain::ProductFacts& facts = *row.facts;
    m_title->setText(facts.title.isEmpty() ? facts.asin.toString() : facts.title);
    QStringList origin{facts.asin.toString()};
    for (const QString& part : {facts.brand, facts.rootCategoryName}) {
        if (!part.isEmpty())
            origin += part;
    }
    m_origin->setText(origin.join(QStringLiteral(" · ")));
    QStringList verdict{word(row.score.verdict)};
    if (row.score.profit)
        verdict += tr("profit %1").arg(moneyText(*row.score.profit, QLocale()));
    if (row.score.roi)
        verdict += tr("ROI %1").arg(percentText(*row.score.roi, QLocale()));
    verdict += badgeText(row);
    m_verdict->setText(verdict.join(QStringLiteral(" · ")));
    m_amazonPage = pageOf("amazon_url", row);
    m_keepaPage = pageOf("keepa_url", row);
    m_amazon->setEnabled(m_amazonPage.isValid());
    m_keepa->setEnabled(m_keepaPage.isValid());
    showLinks(facts);
}

void DetailsHeader::showLinks(const domain::ProductFacts& facts)
{
    auto* menu = m_more->menu();
    menu->clear();
    for (const domain::LinkTemplate& link : m_links) {
        const auto address = domain::addressFor(link, facts);
        if (!address)
            continue;
        QString name = link.name;
        auto* action = menu->addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(address->toDisplayString());
        connect(action, &QAction::triggered, this, [address = *address] { QDesktopServices::openUrl(address); });
    }
    m_more->setVisible(!menu->isEmpty());
}

} // namespace desktop
