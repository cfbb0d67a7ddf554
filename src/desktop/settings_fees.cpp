// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings_fees.h"

#include "desktop/fee_tables_model.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int kLeastRows = 8;

} // namespace

FeeSettings::FeeSettings(sourcing::Workspace& workspace, QWidget* parent)
    : SettingsPage(workspace.settings(), parent), m_workspace(workspace), m_what(addNote()),
      m_model(new FeeTablesModel(this)), m_view(new QTableView(this))
{
    m_model->show(sourcing::knownFeeTables(*workspace.services()));
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("feeTables"));
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    m_view->setMinimumHeight(kLeastRows * space::kRowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setSortIndicator(FeeTablesModel::Where, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    body().addWidget(m_view, 1);
    m_own = addNote();
    retranslate();
}

QString FeeSettings::title() const
{
    return tr("Fees");
}

void FeeSettings::retranslate()
{
    m_what->setText(
        tr("Amazon's fees change from time to time, so their tables are dated. The one in force today is "
           "used wherever Keepa does not tell a product's own fee at that price; what a table does not hold is "
           "by Keepa's figures."));
    m_view->setAccessibleName(tr("Fee tables"));
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_own->setText(
        tr("A table of your own takes precedence while it is valid: a JSON file in %1, read when the program "
           "starts.")
            .arg(QDir::toNativeSeparators(m_workspace.dataDir() + QStringLiteral("/fees"))));
    fitColumns();
}

void FeeSettings::fitColumns()
{
    m_view->resizeColumnsToContents();
    auto* header = m_view->horizontalHeader();
    for (int column = 0; column < FeeTablesModel::Source; ++column)
        header->resizeSection(column, header->sectionSize(column) + space::kControls);
}

} // namespace desktop
