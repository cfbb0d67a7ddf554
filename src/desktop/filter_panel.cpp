// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/filter_panel.h"

#include "ui_filter_panel.h"

#include "desktop/filter_editor.h"
#include "desktop/theme.h"
#include "desktop/words.h"

#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kRest = 250ms;

/// Sets the entry that carries `data`, without telling anybody.
void choose(QComboBox& list, const QVariant& data)
{
    const QSignalBlocker quiet(&list);
    list.setCurrentIndex(std::max(0, list.findData(data)));
}

} // namespace

FilterPanel::FilterPanel(QWidget* parent) : QWidget(parent), m_form(std::make_unique<Ui::FilterPanel>())
{
    m_form->setupUi(this);
    m_form->forecast->setFont(scaled(font(), type::kSecondary));
    m_form->forecast->setForegroundRole(QPalette::PlaceholderText);
    m_form->forecast->setMinimumHeight(2 * QFontMetrics(m_form->forecast->font()).lineSpacing());
    m_form->forecast->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    fillChoices();
    addGroups();

    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &FilterPanel::queryRested);
    connect(m_form->searchButton, &QPushButton::clicked, this, &FilterPanel::submit);
    connect(m_form->clearButton, &QPushButton::clicked, this, [this] {
        domain::SearchQuery empty = query();
        empty.filters.clear();
        setQuery(empty);
        focusFirst();
    });
    connect(m_form->marketplace, &QComboBox::currentIndexChanged, this, [this] {
        for (FilterEditor* editor : m_editors)
            editor->setMarketplace(marketplace());
        Q_EMIT marketplaceChosen(marketplace());
        changed();
    });
    connect(m_form->source, &QComboBox::currentIndexChanged, this, &FilterPanel::changed);
    connect(m_form->depth, &QComboBox::currentIndexChanged, this, &FilterPanel::changed);
    connect(m_form->profile, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT profileChosen(profile());
        changed();
    });
}

FilterPanel::~FilterPanel() = default;

void FilterPanel::fillChoices()
{
    for (const auto& facts : domain::marketplaces()) {
        const QString currency = domain::currencyCode(facts.currency);
        m_form->marketplace->addItem(QStringLiteral("amazon.%1 · %2").arg(QLatin1String(facts.tld), currency),
                                     static_cast<int>(facts.id));
    }
    for (const auto source : {domain::DiscoverySource::Finder, domain::DiscoverySource::BestSellers})
        m_form->source->addItem(word(source), static_cast<int>(source));
    for (const auto depth : {domain::Depth::Basic, domain::Depth::BuyBox, domain::Depth::Offers}) {
        const int cost = domain::costPerProduct(depth).count;
        //: A depth and what it costs per product: "Basic · 1 token"
        m_form->depth->addItem(tr("%1 · %n token(s)", nullptr, cost).arg(word(depth)), static_cast<int>(depth));
    }
    for (QComboBox* list : {m_form->marketplace, m_form->source, m_form->depth, m_form->profile}) {
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(8);
    }
}

void FilterPanel::addGroups()
{
    using enum domain::FilterGroup;
    for (const auto group : {Basics, Demand, Competition, Score})
        addGroup(group);
}

void FilterPanel::addGroup(domain::FilterGroup group)
{
    auto* box = new QVBoxLayout;
    box->setSpacing(space::kControls);
    auto* heading = new QLabel(word(group), this);
    heading->setFont(scaled(font(), 1.0, QFont::DemiBold));
    box->addWidget(heading);
    for (const auto& filter : domain::filters()) {
        if (filter.group != group)
            continue;
        auto* editor = FilterEditor::create(filter, m_form->content);
        connect(editor, &FilterEditor::edited, this, &FilterPanel::changed);
        connect(editor, &FilterEditor::submitted, this, &FilterPanel::submit);
        box->addWidget(editor);
        m_editors.push_back(editor);
    }
    m_form->groups->addLayout(box);
}

domain::Marketplace FilterPanel::marketplace() const
{
    return static_cast<domain::Marketplace>(m_form->marketplace->currentData().toInt());
}

domain::SearchQuery FilterPanel::query() const
{
    domain::SearchQuery query;
    query.marketplace = marketplace();
    query.source = static_cast<domain::DiscoverySource>(m_form->source->currentData().toInt());
    query.depth = static_cast<domain::Depth>(m_form->depth->currentData().toInt());
    for (const FilterEditor* editor : m_editors) {
        if (auto value = editor->value())
            query.filters.insert_or_assign(QString::fromLatin1(editor->filter().key), std::move(*value));
    }
    return query;
}

void FilterPanel::setQuery(const domain::SearchQuery& query)
{
    choose(*m_form->marketplace, static_cast<int>(query.marketplace));
    choose(*m_form->source, static_cast<int>(query.source));
    choose(*m_form->depth, static_cast<int>(query.depth));
    for (FilterEditor* editor : m_editors) {
        const QSignalBlocker quiet(editor);
        editor->setMarketplace(query.marketplace);
        const auto found = query.filters.find(QString::fromLatin1(editor->filter().key));
        editor->setValue(found == query.filters.end() ? std::nullopt : std::optional(found->second));
    }
    changed();
}

QString FilterPanel::problem() const
{
    for (const FilterEditor* editor : m_editors) {
        if (!editor->problem().isEmpty())
            return tr("%1: %2").arg(label(editor->filter()), editor->problem());
    }
    return {};
}

void FilterPanel::setProfiles(const QStringList& names, const QString& current)
{
    const QSignalBlocker quiet(m_form->profile);
    m_form->profile->clear();
    for (const QString& name : names)
        m_form->profile->addItem(name, name);
    choose(*m_form->profile, current);
}

QString FilterPanel::profile() const
{
    return m_form->profile->currentData().toString();
}

void FilterPanel::setForecast(const QString& text)
{
    m_form->forecast->setText(text);
}

void FilterPanel::setRunning(bool running)
{
    m_form->searchButton->setText(running ? tr("Search anew") : tr("Search"));
}

void FilterPanel::focusFirst()
{
    m_editors.front()->setFocus(Qt::ShortcutFocusReason);
}

void FilterPanel::changed()
{
    if (const QString text = problem(); !text.isEmpty())
        setForecast(text);
    m_rest.start();
}

void FilterPanel::submit()
{
    if (problem().isEmpty())
        Q_EMIT searchRequested();
}

} // namespace desktop
