// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/compare_page.h"

#include "ui_compare_page.h"

#include "desktop/comparison_model.h"
#include "desktop/named_categories.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>

#include <unordered_map>

namespace desktop {

namespace {

constexpr int kMostPast = 200;
constexpr int kComparedProductWidth = 300;

} // namespace

ComparePage::ComparePage(sourcing::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_form(std::make_unique<Ui::ComparePage>()),
      m_model(new ComparisonModel(this)), m_names(new NamedCategories(workspace, this))
{
    m_form->setupUi(this);
    auto* view = m_form->table;
    view->setModel(m_model);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    auto* header = view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ComparisonModel::Product, QHeaderView::Interactive);
    header->resizeSection(ComparisonModel::Product, kComparedProductWidth);
    connect(m_names, &NamedCategories::learned, this, &ComparePage::showTitles);
    connect(m_form->backButton, &QPushButton::clicked, this, &ComparePage::backWanted);
    connect(m_form->before, qOverload<int>(&QComboBox::currentIndexChanged), this, &ComparePage::compare);
    connect(m_form->after, qOverload<int>(&QComboBox::currentIndexChanged), this, &ComparePage::compare);
    connect(m_form->unchanged, &QCheckBox::toggled, this, &ComparePage::showPairs);
    retranslate();
}

void ComparePage::retranslate()
{
    m_form->backButton->setAccessibleName(m_form->backButton->text());
    m_form->unchanged->setAccessibleName(m_form->unchanged->text().remove(u'&'));
    m_form->table->horizontalHeader()->setAccessibleName(tr("Columns"));
    showTitles();
    m_model->retranslate();
    showSummary();
}

void ComparePage::showTitles()
{
    for (int i = 0; i < m_form->before->count(); ++i) {
        const QString title = titleOfChoice(m_choices[static_cast<size_t>(i)]);
        m_form->before->setItemText(i, title);
        m_form->after->setItemText(i, title);
    }
}

void ComparePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

QString ComparePage::titleOfChoice(const Choice& choice) const
{
    const QString title = titleOf(choice.tab, m_names->namesOf(choice.tab.query));
    if (!choice.past)
        return title;
    const auto when = QDateTime::fromMSecsSinceEpoch(choice.past->finishedAt.time_since_epoch().count());
    return tr("%1 · %2 · %n row(s)", nullptr, choice.past->rows)
        .arg(QLocale().toString(when, QLocale::ShortFormat), title);
}

ComparePage::~ComparePage()
{
    m_stop.request_stop();
}

void ComparePage::offer(std::vector<OpenSearch> searches, int front)
{
    m_choices.clear();
    for (OpenSearch& search : searches)
        m_choices.push_back({std::move(search.tab), std::move(search.products)});
    m_front = front;
    fillChoices(front > 0 ? front - 1 : static_cast<int>(m_choices.size()) > 1 ? 1 : -1, front);
    auto task = m_workspace.pastSearches(kMostPast);
    QCoro::connect(std::move(task), this, [this](const base::Result<std::vector<sourcing::PastSearch>>& past) {
        if (past)
            addPast(*past);
        else
            Q_EMIT failed(past.error());
    });
}

void ComparePage::addPast(const std::vector<sourcing::PastSearch>& searches)
{
    std::erase_if(m_choices, [](const Choice& choice) { return choice.past.has_value(); });
    for (const sourcing::PastSearch& search : searches)
        m_choices.push_back({{.query = search.query}, {}, search});
    fillChoices(m_form->before->currentIndex(), m_form->after->currentIndex());
}

void ComparePage::fillChoices(int before, int after)
{
    const auto fill = [this](QComboBox& box, int current) {
        const QSignalBlocker quiet(box);
        box.clear();
        for (const Choice& choice : m_choices)
            box.addItem(titleOfChoice(choice));
        box.setCurrentIndex(current);
    };
    fill(*m_form->before, before);
    fill(*m_form->after, after);
    compare();
}

void ComparePage::compare()
{
    ++m_turn;
    m_stop.request_stop();
    m_stop = {};
    m_sides = {};
    m_pairs.clear();
    showPairs();
    const int before = m_form->before->currentIndex();
    const int after = m_form->after->currentIndex();
    if (before < 0 || after < 0)
        return;
    const auto& first = m_choices[static_cast<size_t>(before)];
    const auto& second = m_choices[static_cast<size_t>(after)];
    if (first.tab.query.marketplace != second.tab.query.marketplace)
        return;
    read(Before, first);
    read(After, second);
}

void ComparePage::showSummary()
{
    const int before = m_form->before->currentIndex();
    const int after = m_form->after->currentIndex();
    if (before < 0 || after < 0)
        return m_form->summary->setText(tr("Choose two searches: tabs, or earlier ones from the history."));
    const auto marketplaceOf
        = [this](int choice) { return m_choices[static_cast<size_t>(choice)].tab.query.marketplace; };
    if (marketplaceOf(before) != marketplaceOf(after))
        return m_form->summary->setText(tr("These searches are of two marketplaces: there is nothing to compare."));
    if (!m_sides[Before] || !m_sides[After])
        return m_form->summary->setText(tr("Reading the cache…"));
    const auto count = [this](domain::ComparisonKind kind) {
        return static_cast<int>(std::ranges::count(m_pairs, kind, &domain::ComparedPair::kind));
    };
    using domain::ComparisonKind;
    m_form->summary->setText(tr("%1 new · %2 gone · %3 changed · %4 unchanged")
                                 .arg(count(ComparisonKind::New))
                                 .arg(count(ComparisonKind::Gone))
                                 .arg(count(ComparisonKind::Changed))
                                 .arg(count(ComparisonKind::Same)));
}

void ComparePage::read(Side side, const Choice& choice)
{
    if (!choice.past)
        return take(side, choice.products);
    auto task = m_workspace.asinsOfSearch(choice.past->id);
    const auto readOn = [this, side, turn = m_turn, marketplace = choice.tab.query.marketplace](
                            const base::Result<std::vector<domain::Asin>>& asins) {
        if (turn != m_turn)
            return;
        if (asins)
            readRows(side, marketplace, *asins);
        else
            Q_EMIT failed(asins.error());
    };
    QCoro::connect(std::move(task), this, readOn);
}

void ComparePage::readRows(Side side, domain::Marketplace marketplace, const std::vector<domain::Asin>& asins)
{
    std::vector<sourcing::KnownProduct> products;
    for (const domain::Asin& asin : asins)
        products.push_back({asin});
    const QString name = m_workspace.settings().get(sourcing::settings::kProfile);
    const auto profile = m_workspace.profile(name).value_or(m_workspace.profiles().front());
    auto task = m_workspace.knownRows(m_stop.get_token(), marketplace, std::move(products), profile);
    const auto takeThem = [this, side, turn = m_turn, asins](const base::Result<std::vector<domain::Row>>& rows) {
        if (turn != m_turn)
            return;
        if (!rows)
            return Q_EMIT failed(rows.error());
        std::unordered_map<domain::Asin, std::shared_ptr<const domain::Row>> known;
        for (const domain::Row& row : *rows)
            known.emplace(row.facts->asin, std::make_shared<const domain::Row>(row));
        std::vector<domain::ComparedProduct> found;
        for (const domain::Asin& asin : asins) {
            const auto at = known.find(asin);
            found.push_back({asin, at == known.end() ? nullptr : at->second});
        }
        take(side, std::move(found));
    };
    QCoro::connect(std::move(task), this, takeThem);
}

void ComparePage::take(Side side, std::vector<domain::ComparedProduct> products)
{
    m_sides[side] = std::move(products);
    if (!m_sides[Before] || !m_sides[After])
        return;
    m_pairs = domain::compared(*m_sides[Before], *m_sides[After]);
    showPairs();
}

void ComparePage::showPairs()
{
    auto pairs = m_pairs;
    if (!m_form->unchanged->isChecked())
        std::erase_if(pairs, [](const auto& pair) { return pair.kind == domain::ComparisonKind::Same; });
    m_model->show(std::move(pairs));
    showSummary();
}

} // namespace desktop
