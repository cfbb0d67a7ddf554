// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/buy_list_page.h"

#include "ui_buy_list_page.h"

#include "desktop/buy_actions.h"
#include "desktop/buy_list_model.h"
#include "desktop/format.h"
#include "desktop/rejects_model.h"
#include "desktop/theme.h"
#include "sourcing/buy_list_export.h"
#include "sourcing/workspace.h"

#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QShortcut>
#include <QStandardPaths>

#include <set>

namespace desktop {

namespace {

constexpr int kProductWidth = 280;
constexpr int kWordsWidth = 140;

void setUpTable(QTableView& view, QAbstractItemModel& model, const std::vector<int>& wordColumns)
{
    view.setModel(&model);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    auto* header = view.horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(true);
    for (const int column : wordColumns) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        header->resizeSection(column, column == wordColumns.front() ? kProductWidth : kWordsWidth);
    }
}

std::vector<int> chosenRows(const QTableView& view)
{
    std::vector<int> rows;
    for (const QModelIndex& index : view.selectionModel()->selectedRows())
        rows.push_back(index.row());
    return rows;
}

} // namespace

QString totalsText(const std::vector<domain::PurchaseTotals>& totals, const QLocale& locale)
{
    QStringList lines;
    for (const auto& total : totals) {
        QStringList parts;
        parts += BuyListPage::tr("%n product(s)", nullptr, total.products);
        parts += BuyListPage::tr("%n unit(s)", nullptr, static_cast<int>(total.units));
        if (total.cost)
            parts += BuyListPage::tr("cost %1").arg(moneyText(*total.cost, locale));
        if (total.profit)
            parts += BuyListPage::tr("expected profit %1").arg(moneyText(*total.profit, locale));
        if (total.roi)
            parts += BuyListPage::tr("ROI %1").arg(percentText(*total.roi, locale));
        if (total.unknownCosts > 0)
            parts += BuyListPage::tr("cost of %n product(s) not known", nullptr, total.unknownCosts);
        if (total.unknownProfits > 0)
            parts += BuyListPage::tr("profit of %n product(s) not known", nullptr, total.unknownProfits);
        lines += parts.join(QStringLiteral(" · "));
    }
    return lines.join(u'\n');
}

BuyListPage::BuyListPage(sourcing::Workspace& workspace, BuyActions& actions, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_actions(actions), m_form(std::make_unique<Ui::BuyListPage>()),
      m_purchases(new BuyListModel(this)), m_rejects(new RejectsModel(this))
{
    m_form->setupUi(this);
    m_form->rejectsText->setForegroundRole(QPalette::PlaceholderText);
    setUpTables();
    connect(m_form->backButton, &QPushButton::clicked, this, &BuyListPage::backWanted);
    connect(m_form->editButton, &QPushButton::clicked, this, &BuyListPage::editChosen);
    connect(m_form->removeButton, &QPushButton::clicked, this, &BuyListPage::removeChosen);
    connect(m_form->exportButton, &QPushButton::clicked, this, &BuyListPage::chooseFile);
    connect(m_form->lists, &QTabWidget::currentChanged, this, &BuyListPage::showActions);
    connect(m_purchases, &BuyListModel::edited, &m_actions, &BuyActions::keep);
    connect(&m_workspace.buyList(), &sourcing::BuyList::changed, this, &BuyListPage::read);
    connect(&m_workspace.rejects(), &sourcing::Rejects::changed, this, &BuyListPage::read);
    read();
    retranslate();
}

void BuyListPage::retranslate()
{
    m_form->lists->setAccessibleName(tr("Lists"));
    for (const auto* view : {m_form->purchases, m_form->rejects})
        view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_purchases->retranslate();
    m_rejects->retranslate();
    showTotals();
    showActions();
    for (auto* button : findChildren<QPushButton*>())
        button->setAccessibleName(button->text());
}

void BuyListPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

BuyListPage::~BuyListPage()
{
    m_stop.request_stop();
}

void BuyListPage::setUpTables()
{
    setUpTable(*m_form->purchases, *m_purchases, {BuyListModel::Product, BuyListModel::Supplier});
    setUpTable(*m_form->rejects, *m_rejects, {RejectsModel::Product, RejectsModel::Reason});
    m_form->rejects->horizontalHeader()->setStretchLastSection(false);
    m_form->rejects->horizontalHeader()->setSectionResizeMode(RejectsModel::Product, QHeaderView::Stretch);
    m_form->purchases->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    for (auto* view : {m_form->purchases, m_form->rejects}) {
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BuyListPage::showActions);
        connect(view->model(), &QAbstractItemModel::layoutChanged, this, &BuyListPage::showActions);
        auto* remove = new QShortcut(QKeySequence(Qt::Key_Delete), view);
        remove->setContext(Qt::WidgetShortcut);
        connect(remove, &QShortcut::activated, this, &BuyListPage::removeChosen);
    }
    auto* edit = new QShortcut(QKeySequence(Qt::Key_Return), m_form->purchases);
    edit->setContext(Qt::WidgetShortcut);
    connect(edit, &QShortcut::activated, this, &BuyListPage::editChosen);
}

void BuyListPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read(); // searches may have brought newer facts since
}

void BuyListPage::read()
{
    ++m_turn;
    m_stop.request_stop();
    m_stop = {};
    std::vector<domain::PurchaseLine> lines;
    std::set<domain::Marketplace> marketplaces;
    for (const domain::Purchase& purchase : m_workspace.buyList().purchases()) {
        // What was known of it stays until the cache has answered.
        const auto known = std::ranges::find_if(m_purchases->lines(), [&](const domain::PurchaseLine& line) {
            return line.purchase.asin == purchase.asin && line.purchase.marketplace == purchase.marketplace
                && line.purchase.cost == purchase.cost;
        });
        lines.push_back({purchase, known == m_purchases->lines().end() ? nullptr : known->row});
        marketplaces.insert(purchase.marketplace);
    }
    showLines(std::move(lines));
    m_rejects->show(m_workspace.rejects().all());
    for (const auto marketplace : marketplaces)
        readRows(marketplace, m_turn);
}

void BuyListPage::readRows(domain::Marketplace marketplace, int turn)
{
    std::vector<sourcing::KnownProduct> products;
    for (const domain::PurchaseLine& line : m_purchases->lines()) {
        if (line.purchase.marketplace == marketplace)
            products.push_back({line.purchase.asin, line.purchase.cost});
    }
    const QString name = m_workspace.settings().get(sourcing::settings::kProfile);
    const auto profile = m_workspace.profile(name).value_or(m_workspace.profiles().front());
    auto task = m_workspace.knownRows(m_stop.get_token(), marketplace, std::move(products), profile);
    const auto show = [this, turn, marketplace](const base::Result<std::vector<domain::Row>>& rows) {
        if (turn != m_turn)
            return;
        if (!rows)
            return Q_EMIT failed(rows.error());
        auto lines = m_purchases->lines();
        for (domain::PurchaseLine& line : lines) {
            if (line.purchase.marketplace != marketplace)
                continue;
            const auto found = std::ranges::find_if(
                *rows, [&line](const domain::Row& row) { return row.facts->asin == line.purchase.asin; });
            line.row = found == rows->end() ? nullptr : std::make_shared<const domain::Row>(*found);
        }
        showLines(std::move(lines));
    };
    QCoro::connect(std::move(task), this, show);
}

void BuyListPage::showLines(std::vector<domain::PurchaseLine> lines)
{
    m_purchases->show(std::move(lines));
    showTotals();
}

void BuyListPage::showTotals()
{
    const auto& lines = m_purchases->lines();
    m_form->totals->setText(lines.empty() ? tr("Nothing to buy yet: press B on a row of the results.")
                                          : totalsText(domain::totalsOf(lines), QLocale()));
}

bool BuyListPage::showsRejects() const
{
    return m_form->lists->currentWidget() == m_form->rejectsTab;
}

void BuyListPage::showActions()
{
    const bool rejects = showsRejects();
    const auto chosen = chosenRows(rejects ? *m_form->rejects : *m_form->purchases);
    m_form->editButton->setVisible(!rejects);
    m_form->exportButton->setVisible(!rejects);
    m_form->editButton->setEnabled(chosen.size() == 1);
    m_form->exportButton->setEnabled(!m_purchases->lines().empty());
    m_form->removeButton->setEnabled(!chosen.empty());
    m_form->removeButton->setText(rejects ? tr("No longer reject") : tr("Remove"));
    m_form->removeButton->setToolTip(rejects ? tr("Searches show the chosen products again (Del)")
                                             : tr("Takes the chosen products off the list (Del)"));
    m_form->removeButton->setAccessibleName(m_form->removeButton->text());
    const auto count = static_cast<int>(m_rejects->rejections().size());
    m_form->lists->setTabText(m_form->lists->indexOf(m_form->rejectsTab),
                              count > 0 ? tr("Rejected (%1)").arg(QLocale().toString(count)) : tr("Rejected"));
}

void BuyListPage::editChosen()
{
    const auto chosen = chosenRows(*m_form->purchases);
    if (chosen.size() == 1)
        m_actions.edit(m_purchases->lines()[static_cast<size_t>(chosen.front())].purchase);
}

void BuyListPage::removeChosen()
{
    if (showsRejects()) {
        std::vector<domain::Rejection> rejections;
        for (const int row : chosenRows(*m_form->rejects))
            rejections.push_back(m_rejects->rejections()[static_cast<size_t>(row)]);
        return m_actions.unreject(rejections);
    }
    std::vector<domain::Purchase> purchases;
    for (const int row : chosenRows(*m_form->purchases))
        purchases.push_back(m_purchases->lines()[static_cast<size_t>(row)].purchase);
    m_actions.remove(purchases);
}

void BuyListPage::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Export the buy list"), folder, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("buy-list.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &BuyListPage::exportTo);
    dialog->open();
}

void BuyListPage::exportTo(const QString& path)
{
    const auto written = sourcing::exportBuyListToFile(path, m_purchases->lines());
    if (!written)
        return Q_EMIT failed(written.error());
    const auto count = static_cast<int>(m_purchases->lines().size());
    Q_EMIT noticed(tr("%n product(s) written to %1", nullptr, count).arg(path));
}

} // namespace desktop
