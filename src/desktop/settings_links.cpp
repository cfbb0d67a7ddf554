// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings_links.h"

#include "desktop/theme.h"
#include "domain/link_template.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

namespace desktop {

namespace {

enum LinkColumn { LinkName, LinkAddress };
constexpr int kNameWidth = 180;

} // namespace

LinkSettings::LinkSettings(sourcing::Settings& settings, QWidget* parent)
    : SettingsPage(settings, parent), m_what(addNote()), m_table(new QTableWidget(0, 2, this)),
      m_add(new QPushButton(this)), m_remove(new QPushButton(this)), m_problem(new QLabel(this))
{
    m_table->setObjectName(QStringLiteral("links"));
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(space::kRowRoomy);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(LinkName, kNameWidth);
    m_problem->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kControls);
    for (QPushButton* button : {m_add, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addWidget(m_problem, 1);
    body().addWidget(m_table, 1);
    body().addLayout(buttons);
    for (const auto& link : domain::linksFromText(settings.get(sourcing::settings::kLinks)))
        addLine(link.name, link.address);
    connect(m_table, &QTableWidget::cellChanged, this, &LinkSettings::keep);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({}, QStringLiteral("https://"));
        m_table->setCurrentCell(m_table->rowCount() - 1, LinkName);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &LinkSettings::removeLine);
    retranslate();
    keep();
}

QString LinkSettings::title() const
{
    return tr("Links");
}

void LinkSettings::retranslate()
{
    QStringList places;
    for (const char* place : domain::linkPlaces())
        places += QStringLiteral("{%1}").arg(QLatin1String(place));
    m_what->setText(tr("Pages of your own choice, opened from a product's details. In an address these stand for the "
                       "product's own: %1. Where a product lacks one, the link is not offered.")
                        .arg(places.join(QStringLiteral(", "))));
    m_table->setAccessibleName(tr("Links"));
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Address")});
    m_add->setText(tr("Add"));
    m_add->setToolTip(tr("Another link; type its name and its address"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Removes the chosen link"));
    for (QPushButton* button : {m_add, m_remove})
        button->setAccessibleName(button->text());
    keep();
}

void LinkSettings::addLine(const QString& name, const QString& address)
{
    const QScopedValueRollback filling(m_isFilling, true);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, LinkName, new QTableWidgetItem(name));
    m_table->setItem(row, LinkAddress, new QTableWidgetItem(address));
    m_remove->setEnabled(true);
}

void LinkSettings::removeLine()
{
    m_table->removeRow(m_table->currentRow());
    keep();
}

/// The lines that can be used are kept; of the first other one it is told why it cannot.
void LinkSettings::keep()
{
    if (m_isFilling)
        return;
    std::vector<domain::LinkTemplate> links;
    QString problem;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const domain::LinkTemplate link{m_table->item(row, LinkName)->text().simplified(),
                                        m_table->item(row, LinkAddress)->text().simplified()};
        const auto fault = domain::faultOf(link);
        if (!fault) {
            links.push_back(link);
            continue;
        }
        if (!problem.isEmpty())
            continue;
        const QString number = QLocale().toString(row + 1);
        if (*fault == domain::LinkFault::NoName)
            problem = tr("Line %1 needs a name.").arg(number);
        else if (*fault == domain::LinkFault::UnknownPlace)
            problem = tr("The address in line %1 asks for something else than these.").arg(number);
        else
            problem = tr("Line %1 needs an address that begins with https://.").arg(number);
    }
    m_problem->setText(problem);
    m_remove->setEnabled(m_table->rowCount() > 0);
    const QString text = domain::linksToText(links);
    if (text != settings().get(sourcing::settings::kLinks))
        settings().set(sourcing::settings::kLinks, text);
}

} // namespace desktop
