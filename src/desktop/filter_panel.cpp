// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/filter_panel.h"

#include "ui_filter_panel.h"

#include "desktop/filter_editor.h"
#include "desktop/filter_history.h"
#include "desktop/folding_group.h"
#include "desktop/notice_strip.h"
#include "desktop/preset_bar.h"
#include "desktop/theme.h"
#include "desktop/words.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kRest = 250ms;

/// In saved settings.
constexpr std::array kGroupKeys = std::to_array<const char*>({
    "basics",
    "lists",
    "demand",
    "competition",
    "buybox",
    "reviews",
    "prices",
    "averages",
    "falls",
    "product",
    "size",
    "flags",
    "dates",
    "score",
});
static_assert(kGroupKeys.size() == domain::kFilterGroups);

const QString kPresetsKey = QStringLiteral("presets"); // likewise

QString keyOf(domain::FilterGroup group)
{
    return QString::fromLatin1(kGroupKeys[static_cast<size_t>(group)]);
}

/// Sets the entry that carries `data`, without telling anybody.
void choose(QComboBox& list, const QVariant& data)
{
    const QSignalBlocker quiet(&list);
    list.setCurrentIndex(std::max(0, list.findData(data)));
}

} // namespace

FilterPanel::FilterPanel(QWidget* parent)
    : QWidget(parent), m_form(std::make_unique<Ui::FilterPanel>()), m_history(new FilterHistory(this)),
      m_notice(new NoticeStrip(this)), m_pasteLink(new QAction(this))
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
        editQuery(empty);
        focusFirst();
    });
    connect(m_form->marketplace, &QComboBox::currentIndexChanged, this, [this] {
        for (FilterEditor* editor : m_editors)
            editor->setMarketplace(marketplace());
        if (m_presets)
            m_presets->setMarketplace(marketplace());
        Q_EMIT marketplaceChosen(marketplace());
        changed();
    });
    connect(m_form->source, &QComboBox::currentIndexChanged, this, &FilterPanel::changed);
    connect(m_form->findFilter, &QLineEdit::textChanged, this, &FilterPanel::find);
    connect(m_form->findFilter, &QLineEdit::returnPressed, this, &FilterPanel::focusFound);
    connect(m_form->depth, &QComboBox::currentIndexChanged, this, &FilterPanel::changed);
    connect(m_form->profile, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT profileChosen(profile());
        changed();
    });
    setUpEditing();
    retranslate();
}

FilterPanel::~FilterPanel() = default;

void FilterPanel::fillChoices()
{
    for (const auto& facts : domain::marketplaces()) {
        const QString currency = domain::currencyCode(facts.currency);
        m_form->marketplace->addItem(QStringLiteral("amazon.%1 · %2").arg(QLatin1String(facts.tld), currency),
                                     static_cast<int>(facts.id));
    }
    for (const auto choice : domain::kDiscoverySources)
        m_form->source->addItem(QString(), static_cast<int>(choice));
    for (const auto depth : {domain::Depth::Basic, domain::Depth::BuyBox, domain::Depth::Offers})
        m_form->depth->addItem(QString(), static_cast<int>(depth));
    for (QLabel* name : {m_form->marketplaceLabel, m_form->sourceLabel, m_form->depthLabel, m_form->profileLabel})
        name->setMinimumHeight(space::kControlHeight); // so that it stands in the middle of its line
    for (QComboBox* list : {m_form->marketplace, m_form->source, m_form->depth, m_form->profile}) {
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(8);
    }
}

void FilterPanel::retranslate()
{
    for (int i = 0; i < m_form->source->count(); ++i)
        m_form->source->setItemText(i, word(static_cast<domain::DiscoverySource>(m_form->source->itemData(i).toInt())));
    for (int i = 0; i < m_form->depth->count(); ++i) {
        const auto depth = static_cast<domain::Depth>(m_form->depth->itemData(i).toInt());
        //: A depth and what it costs per product: "Basic · 1 token"
        const QString text = tr("%1 · %n token(s)", nullptr, domain::costPerProduct(depth).count);
        m_form->depth->setItemText(i, text.arg(word(depth)));
    }
    for (const Group& group : m_groups)
        group.box->setTitle(word(group.group));
    if (m_presetBox)
        m_presetBox->setTitle(tr("Presets"));
    m_pasteLink->setText(tr("Paste Keepa link"));
    m_pasteLink->setToolTip(tr("Fill the form from a link of Keepa's Product Finder in the clipboard"));
    m_history->retranslate();
    setRunning(m_running);
    find(m_form->findFilter->text());
    followSource(); // the editors speak of it
}

/// Before its children, who then write their own texts anew.
void FilterPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        retranslate();
        // When all of it is in the new language: what is wrong with the filters, or their forecast.
        QMetaObject::invokeMethod(this, &FilterPanel::changed, Qt::QueuedConnection);
    }
    QWidget::changeEvent(event);
}

void FilterPanel::addGroups()
{
    for (int i = 0; i < domain::kFilterGroups; ++i)
        addGroup(static_cast<domain::FilterGroup>(i));
    orderTabs();
}

void FilterPanel::addGroup(domain::FilterGroup group)
{
    auto* box = new FoldingGroup(m_form->content);
    box->setObjectName(QStringLiteral("group_%1").arg(keyOf(group)));
    Group entry{group, box, {}};
    for (const auto& filter : domain::filters()) {
        if (filter.group != group)
            continue;
        auto* editor = FilterEditor::create(filter, box);
        connect(editor, &FilterEditor::edited, this, &FilterPanel::changed);
        connect(editor, &FilterEditor::submitted, this, &FilterPanel::submit);
        box->content().addWidget(editor);
        entry.editors.push_back(editor);
        m_editors.push_back(editor);
    }
    m_form->groups->addWidget(box);
    m_groups.push_back(std::move(entry));
}

/// The form's own controls were made before the filters: without this the buttons would come before them.
void FilterPanel::orderTabs()
{
    QWidget* last = m_form->findFilter;
    for (QWidget* next = m_form->content->nextInFocusChain(); next && next != m_form->content;
         next = next->nextInFocusChain()) {
        if (m_form->content->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            last = next;
    }
    setTabOrder(last, m_form->searchButton);
    setTabOrder(m_form->searchButton, m_form->clearButton);
}

bool FilterPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && editByKey(watched, static_cast<QKeyEvent*>(event)))
        return true;
    if (watched == m_form->findFilter && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && !m_form->findFilter->text().isEmpty()) {
            m_form->findFilter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterPanel::find(const QString& text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const Group& group : m_groups) {
        bool found = false;
        for (FilterEditor* editor : group.editors) {
            const bool shown = editor->isAbout(words);
            editor->setVisible(shown);
            found = found || shown;
        }
        group.box->setSearched(!words.isEmpty() && found);
        group.box->setVisible(found);
    }
}

void FilterPanel::focusFound()
{
    const auto first = std::ranges::find_if(
        m_editors, [](const FilterEditor* editor) { return editor->isVisible() && editor->isUsable(); });
    if (first != m_editors.end())
        (*first)->setFocus(Qt::ShortcutFocusReason);
}

QString FilterPanel::openGroups() const
{
    QStringList keys;
    for (const Group& group : m_groups) {
        if (group.box->isOpen())
            keys += keyOf(group.group);
    }
    if (m_presetBox && m_presetBox->isOpen())
        keys += kPresetsKey;
    return keys.join(u',');
}

void FilterPanel::setOpenGroups(const QString& keys)
{
    const QStringList open = keys.split(u',');
    for (const Group& group : m_groups)
        group.box->setOpen(open.contains(keyOf(group.group)));
    if (m_presetBox)
        m_presetBox->setOpen(open.contains(kPresetsKey));
}

domain::DiscoverySource FilterPanel::source() const
{
    return static_cast<domain::DiscoverySource>(m_form->source->currentData().toInt());
}

void FilterPanel::followSource()
{
    const auto asked = source();
    const QString name = word(asked);
    for (FilterEditor* editor : m_editors)
        editor->setUsable(editor->filter().worksWith(asked), name);
    const auto now = query();
    const auto here = domain::checkedHere(now);
    for (FilterEditor* editor : m_editors) {
        const auto& filter = editor->filter();
        // Whether the service can apply it may hang on the value and on the other filters.
        const bool isSet = now.filters.contains(QString::fromLatin1(filter.key));
        editor->setCostsTokens(isSet ? std::ranges::find(here, &filter) != here.end() : filter.costsTokens(asked));
    }
}

void FilterPanel::countSet()
{
    for (const Group& group : m_groups) {
        const auto set = std::ranges::count_if(group.editors, [](const FilterEditor* editor) {
            return editor->isUsable() && editor->value().has_value();
        });
        group.box->setCount(static_cast<int>(set));
    }
}

domain::Marketplace FilterPanel::marketplace() const
{
    return static_cast<domain::Marketplace>(m_form->marketplace->currentData().toInt());
}

domain::SearchQuery FilterPanel::query() const
{
    domain::SearchQuery query;
    query.marketplace = marketplace();
    query.source = source();
    query.depth = static_cast<domain::Depth>(m_form->depth->currentData().toInt());
    for (const FilterEditor* editor : m_editors) {
        if (auto value = editor->isUsable() ? editor->value() : std::nullopt)
            query.filters.insert_or_assign(QString::fromLatin1(editor->filter().key), std::move(*value));
    }
    return query;
}

void FilterPanel::showQuery(const domain::SearchQuery& query)
{
    m_showing = true;
    choose(*m_form->marketplace, static_cast<int>(query.marketplace));
    choose(*m_form->source, static_cast<int>(query.source));
    choose(*m_form->depth, static_cast<int>(query.depth));
    for (FilterEditor* editor : m_editors) {
        const QSignalBlocker quiet(editor);
        editor->setMarketplace(query.marketplace);
        const auto found = query.filters.find(QString::fromLatin1(editor->filter().key));
        editor->setValue(found == query.filters.end() ? std::nullopt : std::optional(found->second));
    }
    if (m_presets)
        m_presets->setMarketplace(query.marketplace);
    m_showing = false;
    changed();
}

QString FilterPanel::problem() const
{
    for (const FilterEditor* editor : m_editors) {
        if (editor->isUsable() && !editor->problem().isEmpty())
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
    m_running = running;
    m_form->searchButton->setText(running ? tr("Search anew") : tr("Search"));
}

void FilterPanel::focusFirst()
{
    m_form->findFilter->clear();
    m_groups.front().box->setOpen(true);
    m_editors.front()->setFocus(Qt::ShortcutFocusReason);
}

void FilterPanel::changed()
{
    followSource();
    countSet();
    if (const QString text = problem(); !text.isEmpty())
        setForecast(text);
    if (!m_showing)
        m_history->edited(query());
    m_rest.start();
}

void FilterPanel::submit()
{
    if (problem().isEmpty())
        Q_EMIT searchRequested();
}

} // namespace desktop
