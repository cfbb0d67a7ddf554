// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/details_panel.h"

#include "desktop/calculator.h"
#include "desktop/details_header.h"
#include "desktop/error_text.h"
#include "desktop/explain_text.h"
#include "desktop/folding_group.h"
#include "desktop/format.h"
#include "desktop/price_chart.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/words.h"
#include "sourcing/workspace.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace desktop {

namespace {

/// Shown in the header, explained by the score, or no fact of the product.
bool isElsewhere(const domain::Column& column)
{
    using domain::ColumnKind;
    if (column.kind == ColumnKind::Badge || column.kind == ColumnKind::Verdict || column.kind == ColumnKind::Warnings)
        return true;
    const QLatin1String key(column.key);
    for (const char* other : {"title", "amazon_url", "keepa_url", "display_rank", "coverage", "profile"}) {
        if (key == QLatin1String(other))
            return true;
    }
    return false;
}

ChartLook rememberedLook(const sourcing::Settings& settings)
{
    return {.days = settings.get(sourcing::settings::kChartDays),
            .hidden = settings.get(sourcing::settings::kChartHidden).split(u',', Qt::SkipEmptyParts),
            .rankReversed = settings.get(sourcing::settings::kChartRankReversed),
            .rankLogarithmic = settings.get(sourcing::settings::kChartRankLogarithmic)};
}

void remember(sourcing::Settings& settings, const ChartLook& look)
{
    settings.set(sourcing::settings::kChartDays, look.days);
    settings.set(sourcing::settings::kChartHidden, look.hidden.join(u','));
    settings.set(sourcing::settings::kChartRankReversed, look.rankReversed);
    settings.set(sourcing::settings::kChartRankLogarithmic, look.rankLogarithmic);
}

} // namespace

DetailsPanel::DetailsPanel(sourcing::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_stack(new QStackedLayout(this)), m_empty(new QLabel(this)),
      m_scroll(new QScrollArea(this))
{
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setContentsMargins(space::kGroups, space::kGroups, space::kGroups, space::kGroups);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(space::kFilterWidth);
    auto* body = new QWidget(m_scroll);
    setUpSections(body);
    m_scroll->setWidget(body);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);

    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DetailsPanel::present);
    m_chart->setLook(rememberedLook(m_workspace.settings()));
    connect(m_chart, &PriceChart::lookChanged, this, [this] { remember(m_workspace.settings(), m_chart->look()); });
    connect(m_calculator, &Calculator::costEdited, this, &DetailsPanel::costEdited);
    connect(&m_workspace, &sourcing::Workspace::profilesChanged, this, &DetailsPanel::showSoon);
    const auto readLinks = [this](const QString& key) {
        if (key != QLatin1String(sourcing::settings::kLinks.key))
            return;
        m_header->setLinks(domain::linksFromText(m_workspace.settings().get(sourcing::settings::kLinks)));
        showSoon();
    };
    readLinks(QLatin1String(sourcing::settings::kLinks.key));
    connect(&m_workspace.settings(), &sourcing::Settings::changed, this, readLinks);
    retranslate();
}

void DetailsPanel::retranslate()
{
    m_empty->setText(tr("Select a product in the table to see its chart, its calculator and its score."));
    m_scroll->setAccessibleName(tr("Details of the product"));
    m_sections.at(QStringLiteral("chart"))->setTitle(tr("Chart"));
    m_sections.at(QStringLiteral("calculator"))->setTitle(tr("Calculator"));
    m_sections.at(QStringLiteral("score"))->setTitle(tr("Score explained"));
    m_sections.at(QStringLiteral("facts"))->setTitle(tr("Facts"));
    m_sections.at(QStringLiteral("warnings"))->setTitle(tr("Warnings"));
    m_score->setAccessibleName(tr("Score explained"));
    m_facts->setAccessibleName(tr("Facts"));
    m_otherProfile->setText(tr("The assumptions have changed since this row was scored."));
    if (!m_chart->hasHistory())
        m_charted.reset(); // why there is none is asked again, of the cache
    showSoon(); // all that is said of the row
}

void DetailsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

DetailsPanel::~DetailsPanel()
{
    m_stop.request_stop();
}

QVBoxLayout& DetailsPanel::addSection(const char* key)
{
    auto* section = new FoldingGroup(this, FoldingGroup::Holds::Figures);
    section->setObjectName(QLatin1String(key));
    const auto open = m_workspace.settings().get(sourcing::settings::kOpenDetails).split(u',');
    section->setOpen(open.contains(QLatin1String(key)));
    connect(section, &FoldingGroup::toggled, this, &DetailsPanel::rememberSections);
    m_sections[QLatin1String(key)] = section;
    m_body->addWidget(section);
    return section->content();
}

void DetailsPanel::setUpSections(QWidget* body)
{
    m_body = new QVBoxLayout(body);
    m_body->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    m_body->setSpacing(space::kControls);
    m_header = new DetailsHeader(body);
    m_body->addWidget(m_header);
    auto& chart = addSection("chart");
    m_chart = new PriceChart(body);
    chart.addWidget(m_chart);
    auto& calculator = addSection("calculator");
    m_calculator = new Calculator(m_workspace, body);
    calculator.addWidget(m_calculator);
    auto& score = addSection("score");
    m_otherProfile = new QLabel(body);
    m_otherProfile->setWordWrap(true);
    m_score = new FigureList(body);
    score.addWidget(m_otherProfile);
    score.addWidget(m_score);
    auto& facts = addSection("facts");
    m_facts = new FigureList(body);
    facts.addWidget(m_facts);
    m_warnings = &addSection("warnings");
    m_body->addStretch();
}

void DetailsPanel::rememberSections()
{
    QStringList open;
    for (const auto& [key, section] : m_sections) {
        if (section->isOpen())
            open += key;
    }
    m_workspace.settings().set(sourcing::settings::kOpenDetails, open.join(u','));
}

void DetailsPanel::follow(ResultsView& view, ResultsModel& model)
{
    for (const QMetaObject::Connection& connection : std::exchange(m_followed, {}))
        disconnect(connection);
    const auto take = [this, &view, &model] {
        const QModelIndex current = view.currentIndex();
        if (current.isValid())
            showRow(model.rowAt(current.row()));
        else
            clear();
    };
    m_followed = {connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, take),
                  connect(&model, &QAbstractItemModel::dataChanged, this, take),
                  connect(&model, &QAbstractItemModel::modelReset, this, take)};
    take();
}

void DetailsPanel::showRow(const domain::Row& row)
{
    m_row = row;
    showSoon();
}

void DetailsPanel::showChart()
{
    auto* section = m_sections.at(QStringLiteral("chart"));
    section->setOpen(true);
    m_scroll->ensureWidgetVisible(section);
}

void DetailsPanel::clear()
{
    m_row.reset();
    showSoon();
}

void DetailsPanel::setAssumptions(const domain::Profile& profile)
{
    m_assumptions = profile;
    showSoon();
}

void DetailsPanel::showSoon()
{
    m_soon.start(0); // after the changes that are in the queue already
}

void DetailsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showSoon();
}

domain::Profile DetailsPanel::profileOfRow() const
{
    const auto fits
        = [this](const domain::Profile& profile) { return domain::hashOf(profile) == m_row->score.profile; };
    if (m_assumptions && fits(*m_assumptions))
        return *m_assumptions;
    if (const auto named = m_workspace.profile(m_row->profileName); named && fits(*named))
        return *named;
    return m_assumptions ? *m_assumptions
                         : m_workspace.profile(m_row->profileName).value_or(m_workspace.profiles().front());
}

void DetailsPanel::present()
{
    if (!isVisible())
        return;
    m_stack->setCurrentWidget(m_row ? static_cast<QWidget*>(m_scroll) : m_empty);
    if (!m_row)
        return;
    m_header->show(*m_row);
    m_calculator->showRow(*m_row, profileOfRow());
    showScore();
    showFacts();
    showWarnings();
    readHistory();
}

void DetailsPanel::showScore()
{
    const domain::Profile profile = profileOfRow();
    const bool fits = domain::hashOf(profile) == m_row->score.profile;
    m_otherProfile->setVisible(!fits);
    // Explained under other assumptions it would not add up.
    m_score->setRows(fits ? explainedRows(m_workspace.explain(*m_row, profile), *m_row, QLocale())
                          : std::vector<FigureRow>());
}

void DetailsPanel::showFacts()
{
    const QLocale locale;
    std::vector<FigureRow> figures;
    for (const domain::Column& column : domain::columns()) {
        if (isElsewhere(column) || !column.cell.known(*m_row))
            continue;
        figures.push_back({.name = label(column),
                           .value = cellText(column, *m_row, locale),
                           .note = cellTooltip(column, *m_row, locale)});
    }
    m_facts->setRows(std::move(figures));
}

void DetailsPanel::showWarnings()
{
    const auto& warnings = m_row->score.warnings;
    QStringList texts;
    for (int i = 0; i < domain::kWarnings; ++i) {
        const auto kind = static_cast<domain::WarningKind>(i);
        if (warnings.has(kind))
            texts += warningText(kind, warnings.figure(kind), domain::currencyOf(m_row->facts->marketplace));
    }
    if (texts.isEmpty())
        texts += tr("None");
    while (m_warningLines.size() < static_cast<size_t>(texts.size())) {
        auto* line = new QLabel(this);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        m_warnings->addWidget(line);
        m_warningLines.push_back(line);
    }
    for (size_t i = 0; i < m_warningLines.size(); ++i) {
        const bool used = i < static_cast<size_t>(texts.size());
        m_warningLines[i]->setVisible(used);
        if (used)
            m_warningLines[i]->setText(texts[static_cast<qsizetype>(i)]);
    }
}

void DetailsPanel::readHistory()
{
    const Product product{m_row->facts->marketplace, m_row->facts->asin};
    if (m_charted == product && m_chartedOf == m_row->facts->fetchedAt)
        return;
    if (m_asked)
        return; // what comes then decides again
    m_asked = product;
    auto task = m_workspace.history(m_stop.get_token(), product.marketplace, product.asin);
    QCoro::connect(std::move(task), this, [this, product](Answer answer) { takeHistory(product, std::move(answer)); });
}

void DetailsPanel::takeHistory(const Product& product, Answer answer)
{
    m_asked.reset();
    if (!m_row || !isVisible())
        return;
    if (!(product == Product{m_row->facts->marketplace, m_row->facts->asin}))
        return readHistory();
    m_charted = product;
    m_chartedOf = m_row->facts->fetchedAt;
    if (!answer)
        m_chart->explain(tr("The history could not be read from the cache: %1").arg(textOf(answer.error()).headline));
    else if (!*answer)
        m_chart->explain(tr("The cache keeps no history of this product. Refresh it to fetch one; with Keepa, history "
                            "costs no further token."));
    else
        m_chart->show(std::move(**answer), domain::currencyOf(product.marketplace),
                      domain::KeepaTime::from(m_row->facts->fetchedAt));
    Q_EMIT historyShown(product.asin);
}

} // namespace desktop
