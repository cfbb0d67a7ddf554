// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/category_picker.h"

#include "desktop/error_text.h"
#include "desktop/format.h"
#include "desktop/icons.h"
#include "desktop/theme.h"
#include "domain/filters.h"
#include "sourcing/workspace.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <QCoroTask>

namespace desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kTypingRest = 200ms;
constexpr int kOfOneToken = 10; // categories whose names come for a token
constexpr QSize kPickerSize{560, 560};

enum Role {
    IdRole = Qt::UserRole + 1,
    SizedRole, // the number of its products is known
    PriceRole, // a row that asks Keepa for so many tokens
};
enum Column { NameColumn, CountColumn, PickerColumns };

QStandardItem* fixed(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setSizeHint(QSize(0, space::kRowHeight));
    return item;
}

QString sizeText(const domain::Category& category)
{
    return category.productCount ? QLocale().toString(*category.productCount) : unknownText();
}

/// Stands below a category until it is known what is.
QStandardItem* asking(const QString& text, int tokens)
{
    auto* item = fixed(text);
    item->setData(tokens, PriceRole);
    if (tokens > 0) {
        item->setIcon(icon(QStringLiteral("token")));
        item->setToolTip(CategoryPicker::tr("Enter or a double click asks"));
    }
    item->setFlags(tokens > 0 ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable);
    return item;
}

} // namespace

CategoryPicker::CategoryPicker(sourcing::Workspace& workspace, domain::Marketplace marketplace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_marketplace(marketplace), m_search(new QLineEdit(this)),
      m_rest(new QTimer(this)), m_view(new QTreeView(this)), m_tree(makeModel()), m_hits(makeModel()),
      m_note(new QLabel(this)), m_ask(new QPushButton(this)), m_count(new QLabel(this))
{
    resize(kPickerSize);
    setUpForm();
    m_rest->setSingleShot(true);
    m_rest->setInterval(kTypingRest);
    connect(m_rest, &QTimer::timeout, this, [this] { search(false); });
    connect(m_search, &QLineEdit::textChanged, m_rest, qOverload<>(&QTimer::start));
    connect(m_ask, &QPushButton::clicked, this, [this] { m_view->model() == m_tree ? readRoots(true) : search(true); });
    connect(m_view, &QTreeView::expanded, this, &CategoryPicker::expand);
    connect(m_view, &QTreeView::activated, this, &CategoryPicker::activate);
    m_view->setModel(m_tree);
    m_view->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(CountColumn, QHeaderView::ResizeToContents);
    retranslate();
    readRoots(false);
}

/// The rows stay as they are until they are read again.
void CategoryPicker::retranslate()
{
    //: The title of the picker: "Categories of amazon.de"
    setWindowTitle(tr("Categories of amazon.%1").arg(QLatin1String(domain::factsOf(m_marketplace).tld)));
    for (QStandardItemModel* model : {m_tree, m_hits})
        model->setHorizontalHeaderLabels({tr("Category"), tr("Products")});
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setAccessibleName(tr("Search categories by name"));
    m_view->setAccessibleName(tr("Categories"));
    m_view->header()->setAccessibleName(tr("Columns"));
    if (m_view->model() == m_hits)
        search(false);
    offerRoots();
    showChosen();
}

void CategoryPicker::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

CategoryPicker::~CategoryPicker()
{
    m_stop.request_stop();
}

QStandardItemModel* CategoryPicker::makeModel()
{
    auto* model = new QStandardItemModel(0, PickerColumns, this);
    model->setHeaderData(CountColumn, Qt::Horizontal, QVariant(Qt::AlignRight | Qt::AlignVCenter),
                         Qt::TextAlignmentRole);
    connect(model, &QStandardItemModel::itemChanged, this, [this](const QStandardItem* item) { tick(*item); });
    return model;
}

void CategoryPicker::setUpForm()
{
    m_search->setObjectName(QStringLiteral("categorySearch"));
    m_search->setClearButtonEnabled(true);
    m_view->setObjectName(QStringLiteral("categories"));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(false);
    m_note->setObjectName(QStringLiteral("categoryNote"));
    m_note->setWordWrap(true);
    m_note->setFont(scaled(font(), type::kSecondary));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->hide();
    m_ask->setObjectName(QStringLiteral("askKeepa"));
    m_ask->setAutoDefault(false);
    m_ask->hide();
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    layout->setSpacing(space::kControls);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_ask, 0, Qt::AlignLeft);
    layout->addLayout(foot);
}

void CategoryPicker::setChosen(const QStringList& ids)
{
    m_chosen = ids;
    showChosen();
}

void CategoryPicker::addRow(QStandardItem& above, const domain::Category& category, const QString& path)
{
    auto* name = fixed(category.name);
    const QString id = QString::number(category.id.value);
    name->setData(id, IdRole);
    name->setCheckable(true);
    name->setCheckState(m_chosen.contains(id) ? Qt::Checked : Qt::Unchecked);
    name->setToolTip(path.isEmpty() ? tr("Number %1").arg(id) : tr("%1\nNumber %2").arg(path, id));
    name->setData(category.productCount.has_value(), SizedRole);
    auto* count = fixed(sizeText(category));
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    count->setFont(tabular(font()));
    const bool isLeaf = category.children && category.children->empty();
    if (&above == m_tree->invisibleRootItem() || above.model() == m_tree) {
        if (!isLeaf)
            name->appendRow(asking(tr("Reading…"), 0));
    }
    above.appendRow({name, count});
}

void CategoryPicker::readRoots(bool mayAsk)
{
    sourcing::CategoryTreeOptions options;
    options.offline = !mayAsk;
    options.most = domain::Tokens{1};
    m_ask->setEnabled(false);
    auto task = m_workspace.categories().tree(m_stop.get_token(), m_marketplace, options);
    QCoro::connect(std::move(task), this, [this](const sourcing::CategoryTree& tree) {
        m_ask->setEnabled(true);
        if (tree.endedBy)
            return tell(*tree.endedBy);
        m_ticking = true;
        m_tree->removeRows(0, m_tree->rowCount());
        for (const sourcing::CategoryNode& node : tree.nodes)
            addRow(*m_tree->invisibleRootItem(), node.category, {});
        m_ticking = false;
        m_tree->sort(NameColumn);
        if (m_view->model() == m_tree)
            m_view->setCurrentIndex(m_tree->index(0, 0));
        offerRoots();
    });
}

/// The main ones are known without asking, their sizes are not.
void CategoryPicker::offerRoots()
{
    if (m_view->model() != m_tree)
        return;
    int unsized = 0;
    for (int row = 0; row < m_tree->rowCount(); ++row)
        unsized += m_tree->item(row)->data(SizedRole).toBool() ? 0 : 1;
    m_ask->setText(tr("Ask Keepa how many products they hold (%n token(s))", nullptr, 1));
    m_ask->setVisible(unsized > m_tree->rowCount() / 2);
}

void CategoryPicker::expand(const QModelIndex& index)
{
    const auto* item = m_tree->itemFromIndex(index);
    const bool isUnread = item && item->rowCount() == 1 && item->child(0)->data(PriceRole).isValid();
    if (isUnread && item->child(0)->data(PriceRole).toInt() == 0)
        readBelow(index, std::nullopt);
}

void CategoryPicker::activate(const QModelIndex& index)
{
    const int price = index.siblingAtColumn(NameColumn).data(PriceRole).toInt();
    if (price > 0)
        readBelow(index.parent(), domain::Tokens{price});
}

void CategoryPicker::readBelow(const QPersistentModelIndex& index, std::optional<domain::Tokens> mostToSpend)
{
    sourcing::CategoryTreeOptions options;
    options.below = domain::CategoryId{index.data(IdRole).toLongLong()};
    options.offline = !mostToSpend;
    options.most = mostToSpend;
    auto task = m_workspace.categories().tree(m_stop.get_token(), m_marketplace, options);
    QCoro::connect(std::move(task), this,
                   [this, index](const sourcing::CategoryTree& tree) { showBelow(index, tree); });
}

void CategoryPicker::showBelow(const QPersistentModelIndex& index, const sourcing::CategoryTree& tree)
{
    auto* item = index.isValid() ? m_tree->itemFromIndex(index) : nullptr;
    if (!item)
        return;
    // Ending at the tokens that were agreed to is no failure: the row below says what the rest costs.
    if (tree.endedBy && tree.endedBy->kind != base::ErrorKind::OutOfTokens
        && tree.endedBy->kind != base::ErrorKind::Input)
        tell(*tree.endedBy);
    m_ticking = true;
    item->removeRows(0, item->rowCount());
    bool isKnown = false;
    for (const sourcing::CategoryNode& node : tree.nodes) {
        if (node.depth > 0) {
            addRow(*item, node.category, {});
            continue;
        }
        isKnown = node.category.children.has_value();
        m_tree->setData(index.sibling(index.row(), CountColumn), sizeText(node.category));
    }
    const int price = isKnown ? (tree.unasked + kOfOneToken - 1) / kOfOneToken : 1;
    if (!isKnown)
        item->appendRow(asking(tr("Ask Keepa what is below (%n token(s))", nullptr, price), price));
    else if (tree.unasked > 0)
        item->appendRow(asking(tr("%1 more: ask Keepa (%n token(s))", nullptr, price).arg(tree.unasked), price));
    m_ticking = false;
    m_view->expand(index);
}

void CategoryPicker::search(bool mayAsk)
{
    const QString words = m_search->text().simplified();
    const int turn = ++m_searches;
    m_rest->stop();
    if (words.isEmpty()) {
        m_view->setModel(m_tree);
        m_view->setRootIsDecorated(true);
        note({});
        offerRoots();
        return showChosen();
    }
    sourcing::CategorySearchOptions options;
    options.offline = !mayAsk;
    auto task = m_workspace.categories().search(m_stop.get_token(), m_marketplace, words, options);
    QCoro::connect(std::move(task), this, [this, turn](const base::Result<sourcing::CategoryHits>& hits) {
        if (turn != m_searches)
            return;
        if (hits)
            showHits(*hits);
        else
            tell(hits.error());
    });
}

void CategoryPicker::showHits(const sourcing::CategoryHits& hits)
{
    m_ticking = true;
    m_hits->removeRows(0, m_hits->rowCount());
    for (const sourcing::FoundCategory& found : hits.categories)
        addRow(*m_hits->invisibleRootItem(), found.category, found.path.join(QStringLiteral(" › ")));
    // Names repeat from one branch to the next: where it sits stands behind it.
    for (size_t i = 0; i < hits.categories.size(); ++i) {
        const auto& path = hits.categories[i].path;
        if (!path.isEmpty())
            m_hits->item(static_cast<int>(i))
                ->setText(tr("%1 — in %2").arg(hits.categories[i].category.name, path.join(QStringLiteral(" › "))));
    }
    m_ticking = false;
    m_view->setModel(m_hits);
    m_view->setRootIsDecorated(false);
    m_ask->setText(tr("Ask Keepa for these words (%n token(s))", nullptr, 1));
    m_ask->setVisible(!hits.age.has_value());
    const int found = static_cast<int>(hits.categories.size());
    m_note->setText(
        hits.age ? tr("%n found", nullptr, found)
                 : tr("%n found among those known here; Keepa was not asked for these words yet.", nullptr, found));
    showChosen();
}

void CategoryPicker::tick(const QStandardItem& item)
{
    const QString id = item.data(IdRole).toString();
    if (m_ticking || id.isEmpty())
        return;
    const bool wanted = item.checkState() == Qt::Checked;
    if (wanted && !m_chosen.contains(id) && m_chosen.size() < domain::kMostEntries)
        m_chosen += id;
    else if (!wanted)
        m_chosen.removeAll(id);
    showChosen();
}

void CategoryPicker::showChosen()
{
    m_ticking = true;
    for (QStandardItemModel* model : {m_tree, m_hits}) {
        const auto items = model->findItems(QString(), Qt::MatchContains | Qt::MatchRecursive);
        for (QStandardItem* item : items) {
            const QString id = item->data(IdRole).toString();
            if (!id.isEmpty())
                item->setCheckState(m_chosen.contains(id) ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_ticking = false;
    const auto count = static_cast<int>(m_chosen.size());
    m_count->setText(count == domain::kMostEntries ? tr("%n chosen, as many as Keepa takes", nullptr, count)
                                                   : tr("%n chosen", nullptr, count));
}

void CategoryPicker::tell(const base::Error& error)
{
    note(textOf(error).headline);
}

void CategoryPicker::note(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace desktop
