// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/column_chooser.h"

#include "ui_column_chooser.h"

#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/theme.h"
#include "desktop/words.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>

namespace desktop {

namespace {

constexpr int kColumnRole = Qt::UserRole;

} // namespace

ColumnChooser::ColumnChooser(ResultsView& view, QWidget* parent)
    : QDialog(parent), m_view(view), m_form(std::make_unique<Ui::ColumnChooser>())
{
    m_form->setupUi(this);
    auto* restore = m_form->buttons->button(QDialogButtonBox::RestoreDefaults);
    restore->setAutoDefault(false);
    auto* close = m_form->buttons->button(QDialogButtonBox::Close);
    close->setDefault(true);
    fill();
    connect(restore, &QPushButton::clicked, this, [this] {
        m_view.resetColumnLayout();
        fill();
    });
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form->search, &QLineEdit::textChanged, this, &ColumnChooser::showMatching);
    connect(m_form->list, &QListWidget::itemChanged, this, &ColumnChooser::take);
    connect(m_form->list, &QListWidget::currentItemChanged, this, &ColumnChooser::showPlaces);
    connect(m_form->upButton, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_form->downButton, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_form->frozen, &QSpinBox::valueChanged, this, [this](int count) {
        if (!m_filling)
            m_view.setFrozenColumns(count);
    });
    connect(m_form->heights, &QComboBox::activated, this,
            [this](int index) { m_view.setRowHeight(static_cast<RowHeight>(index)); });
    retranslate();
}

void ColumnChooser::retranslate()
{
    m_form->buttons->button(QDialogButtonBox::RestoreDefaults)->setAccessibleName(tr("Restore columns"));
    m_form->buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    const QScopedValueRollback filling(m_filling, true);
    for (int row = 0; row < m_form->list->count(); ++row) {
        auto* item = m_form->list->item(row);
        const auto& column = ResultsModel::columnAt(item->data(kColumnRole).toInt());
        item->setText(label(column));
        item->setToolTip(tooltip(column));
    }
    showMatching(m_form->search->text());
}

void ColumnChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

ColumnChooser::~ColumnChooser() = default;

void ColumnChooser::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    m_form->list->clear();
    const auto* header = m_view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        const auto& column = ResultsModel::columnAt(logical);
        auto* item = new QListWidgetItem(label(column), m_form->list);
        item->setToolTip(tooltip(column));
        item->setSizeHint({0, space::kRowHeight});
        item->setData(kColumnRole, logical);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_view.isColumnShown(logical) ? Qt::Checked : Qt::Unchecked);
    }
    m_form->list->setCurrentRow(0);
    m_form->frozen->setValue(m_view.frozenColumns());
    m_form->heights->setCurrentIndex(static_cast<int>(m_view.rowHeight()));
    showMatching(m_form->search->text());
    showPlaces();
}

void ColumnChooser::take(QListWidgetItem* item)
{
    if (m_filling)
        return;
    const int column = item->data(kColumnRole).toInt();
    const bool shown = item->checkState() == Qt::Checked;
    m_view.setColumnShown(column, shown);
    if (!m_view.columnsInView().empty())
        return;
    m_view.setColumnShown(column, true); // a table without columns shows nothing to choose by
    const QScopedValueRollback filling(m_filling, true);
    item->setCheckState(Qt::Checked);
}

void ColumnChooser::move(int by)
{
    const int from = m_form->list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_form->list->count())
        return;
    m_view.horizontalHeader()->moveSection(from, to);
    const QScopedValueRollback filling(m_filling, true);
    auto* item = m_form->list->takeItem(from);
    m_form->list->insertItem(to, item);
    m_form->list->setCurrentRow(to);
    showPlaces();
}

void ColumnChooser::showMatching(const QString& text)
{
    const QString wanted = text.simplified();
    for (int row = 0; row < m_form->list->count(); ++row) {
        auto* item = m_form->list->item(row);
        item->setHidden(!item->text().contains(wanted, Qt::CaseInsensitive)
                        && !item->toolTip().contains(wanted, Qt::CaseInsensitive));
    }
    showPlaces();
}

void ColumnChooser::showPlaces()
{
    // Among hidden neighbours a move would not be seen.
    const bool movable = m_form->search->text().isEmpty();
    const int row = m_form->list->currentRow();
    m_form->upButton->setEnabled(movable && row > 0);
    m_form->downButton->setEnabled(movable && row >= 0 && row + 1 < m_form->list->count());
}

} // namespace desktop
