// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/first_run.h"

#include "desktop/format.h"
#include "desktop/key_form.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace desktop {

namespace {

constexpr QSize kFirstRunSize{640, 480};
constexpr double kMostFirstCost = 1'000'000.0, kMostFirstRoi = 1'000.0, kPerCent = 100.0; // hundredths
constexpr int kNoteIndent = 24; // under the words of a radio button

QLabel* addWords(QVBoxLayout* to, int indent = 0)
{
    auto* words = new QLabel(to->parentWidget());
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setIndent(indent);
    to->addWidget(words);
    return words;
}

double minorUnits(domain::Marketplace marketplace)
{
    return std::pow(10.0, domain::currencyDecimals(domain::currencyOf(marketplace)));
}

} // namespace

FirstRun::FirstRun(sourcing::Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_count(new QLabel(this)), m_heading(new QLabel(this)),
      m_steps(new QStackedWidget(this)), m_problem(new QLabel(this)), m_skip(new QPushButton(this)),
      m_back(new QPushButton(this)), m_next(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    addSourceStep();
    addMarketplaceStep();
    addCostStep();
    layOut();
    connect(m_skip, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, &FirstRun::goOn);
    showProfile();
    retranslate();
    showStep(0);
    resize(kFirstRunSize);
}

bool FirstRun::isDue(sourcing::Workspace& workspace)
{
    return !workspace.isDemo() && !workspace.hasKey() && !workspace.settings().get(sourcing::settings::kWelcomed);
}

QVBoxLayout* FirstRun::addStep()
{
    auto* page = new QWidget(m_steps);
    auto* body = new QVBoxLayout(page);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::kControls);
    m_steps->addWidget(page);
    return body;
}

void FirstRun::addSourceStep()
{
    auto* body = addStep();
    auto* page = body->parentWidget();
    m_demo = new QRadioButton(page);
    m_demo->setObjectName(QStringLiteral("demo"));
    m_own = new QRadioButton(page);
    m_own->setObjectName(QStringLiteral("ownKey"));
    m_key = new KeyForm(m_workspace, KeyForm::Parts::KeyAlone, page);
    body->addWidget(m_demo);
    m_demoNote = addWords(body, kNoteIndent);
    body->addSpacing(space::kControls);
    body->addWidget(m_own);
    m_ownNote = addWords(body, kNoteIndent);
    auto* indented = new QHBoxLayout;
    indented->setContentsMargins(kNoteIndent, 0, 0, 0);
    indented->addWidget(m_key);
    body->addLayout(indented);
    body->addStretch();
    (m_workspace.hasKey() ? m_own : m_demo)->setChecked(true);
    m_key->setVisible(m_own->isChecked());
    connect(m_own, &QRadioButton::toggled, this, [this](bool own) {
        m_key->setVisible(own);
        showButtons();
    });
    connect(m_own, &QRadioButton::clicked, m_key, &KeyForm::focusKey);
    connect(m_key, &KeyForm::edited, this, &FirstRun::showButtons);
    connect(m_key, &KeyForm::kept, this, [this] {
        showButtons();
        if (step() == 0 && m_own->isChecked())
            showStep(1);
    });
}

void FirstRun::addMarketplaceStep()
{
    auto* body = addStep();
    m_marketplaces = new QListWidget(body->parentWidget());
    m_marketplaces->setObjectName(QStringLiteral("marketplaces"));
    const QString chosen = m_workspace.settings().get(sourcing::settings::kMarketplace);
    for (const auto& facts : domain::marketplaces()) {
        auto* item = new QListWidgetItem(m_marketplaces);
        item->setData(Qt::UserRole, QLatin1String(facts.code));
        if (chosen == QLatin1String(facts.code))
            m_marketplaces->setCurrentItem(item);
    }
    body->addWidget(m_marketplaces, 1);
    connect(m_marketplaces, &QListWidget::itemDoubleClicked, this, &FirstRun::goOn);
    connect(m_marketplaces, &QListWidget::currentRowChanged, this, &FirstRun::showCostUnit);
}

void FirstRun::addCostStep()
{
    auto* body = addStep();
    auto* page = body->parentWidget();
    m_profileLabel = new QLabel(page);
    m_profile = new QComboBox(page);
    m_profile->setObjectName(QStringLiteral("profile"));
    for (const auto& each : m_workspace.profiles())
        m_profile->addItem(each.name, each.name);
    m_profile->setCurrentIndex(
        std::max(0, m_profile->findData(m_workspace.settings().get(sourcing::settings::kProfile))));
    m_costLabel = new QLabel(page);
    m_costKind = new QComboBox(page);
    m_costKind->setObjectName(QStringLiteral("costKind"));
    for (const auto kind :
         {domain::CostRule::Kind::PercentOfPrice, domain::CostRule::Kind::Fixed, domain::CostRule::Kind::None})
        m_costKind->addItem(QString(), static_cast<int>(kind));
    m_cost = new QDoubleSpinBox(page);
    m_cost->setObjectName(QStringLiteral("cost"));
    m_roiLabel = new QLabel(page);
    m_roi = new QDoubleSpinBox(page);
    m_roi->setObjectName(QStringLiteral("roi"));
    m_roi->setRange(0.0, kMostFirstRoi);
    m_roi->setDecimals(1);
    auto* cost = new QHBoxLayout;
    cost->setSpacing(space::kControls);
    cost->addWidget(m_costKind);
    cost->addWidget(m_cost, 1);
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(space::kPanel);
    rows->setVerticalSpacing(space::kControls);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_costLabel->setBuddy(m_costKind);
    m_roiLabel->setBuddy(m_roi);
    m_profileLabel->setBuddy(m_profile);
    rows->addRow(m_profileLabel, m_profile);
    rows->addRow(m_costLabel, cost);
    rows->addRow(m_roiLabel, m_roi);
    body->addLayout(rows);
    m_costNote = addWords(body);
    m_roiNote = addWords(body);
    body->addStretch();
    connect(m_profile, &QComboBox::currentIndexChanged, this, &FirstRun::showProfile);
    connect(m_costKind, &QComboBox::currentIndexChanged, this, &FirstRun::showCostUnit);
}

void FirstRun::layOut()
{
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setObjectName(QStringLiteral("stepCount"));
    m_heading->setFont(scaled(font(), type::kSection, QFont::DemiBold));
    m_heading->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_skip->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    m_next->setObjectName(QStringLiteral("next"));
    m_back->setObjectName(QStringLiteral("back"));
    m_skip->setObjectName(QStringLiteral("skip"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kControls);
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(space::kGroups, space::kGroups, space::kGroups, space::kGroups);
    body->setSpacing(space::kControls);
    body->addWidget(m_count);
    body->addWidget(m_heading);
    body->addSpacing(space::kControls);
    body->addWidget(m_steps, 1);
    body->addWidget(m_problem);
    body->addLayout(buttons);
}

void FirstRun::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FirstRun::retranslate()
{
    setWindowTitle(tr("Welcome to Gleaner"));
    m_demo->setText(tr("Look around in the &demo"));
    m_demoNote->setText(
        tr("Made-up products, kept apart from real ones. Needs nothing and costs nothing; you can leave it "
           "for real products at any time."));
    m_own->setText(tr("Use my &Keepa key"));
    m_ownNote->setText(tr("Real products. Needs a subscription to the API of keepa.com; each search says what it costs "
                          "before it runs."));
    for (QRadioButton* choice : {m_demo, m_own})
        choice->setAccessibleName(choice->text().remove(u'&'));
    m_marketplaces->setAccessibleName(tr("Marketplace"));
    for (int i = 0; i < m_marketplaces->count(); ++i) {
        auto* item = m_marketplaces->item(i);
        const auto id = domain::marketplaceFromCode(item->data(Qt::UserRole).toString());
        const auto& facts = domain::factsOf(id.value_or(domain::Marketplace::Us));
        item->setSizeHint({0, space::kRowHeight});
        item->setText(QStringLiteral("amazon.%1  (%2)").arg(QLatin1String(facts.tld), currencySymbol(facts.currency)));
    }
    retranslateCosts();
    m_skip->setText(tr("Skip"));
    m_skip->setToolTip(tr("Goes to the window as it is (Esc)"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("The step before"));
    for (QPushButton* button : {m_skip, m_back})
        button->setAccessibleName(button->text());
    showStep(step());
}

void FirstRun::retranslateCosts()
{
    m_profileLabel->setText(tr("&Profile"));
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setToolTip(tr("What a product must bring for a verdict; each can be changed in the settings"));
    const std::pair<QString, QString> words[]{
        {QStringLiteral("balanced"), tr("Balanced: a fair return at a fair pace")},
        {QStringLiteral("velocity"), tr("Velocity: what sells fast")},
        {QStringLiteral("textbook"), tr("Textbook: slow and seasonal, with a high return")},
    };
    for (const auto& [name, text] : words) {
        if (const int at = m_profile->findData(name); at >= 0)
            m_profile->setItemText(at, text);
    }
    m_costLabel->setText(tr("A unit &costs"));
    m_costKind->setAccessibleName(tr("Cost rule"));
    m_costKind->setToolTip(tr("Of a unit whose cost you have not typed"));
    m_costKind->setItemText(0, tr("a share of the sell price"));
    m_costKind->setItemText(1, tr("the same amount each"));
    m_costKind->setItemText(2, tr("only what I type"));
    m_cost->setAccessibleName(tr("Cost of a unit"));
    m_cost->setToolTip(m_costKind->toolTip());
    m_roiLabel->setText(tr("Wanted &ROI"));
    m_roi->setAccessibleName(tr("Wanted ROI"));
    m_roi->setToolTip(tr("Max cost is worked out for it"));
    m_roi->setSuffix(tr(" %"));
    m_roiNote->setText(
        tr("For each product Gleaner works out the highest cost at which you still earn the wanted ROI."));
    showCostUnit();
}

int FirstRun::step() const
{
    return m_steps->currentIndex();
}

void FirstRun::showStep(int step)
{
    const int last = m_steps->count() - 1;
    m_steps->setCurrentIndex(std::clamp(step, 0, last));
    m_count->setText(tr("Step %1 of %2").arg(QLocale().toString(this->step() + 1), QLocale().toString(last + 1)));
    const QString headings[]{tr("Where do the products come from?"), tr("Where do you sell?"),
                             tr("What does a unit cost you?")};
    m_heading->setText(headings[this->step()]);
    m_problem->hide();
    QWidget* const first[]{m_own->isChecked() ? m_own : m_demo, m_marketplaces, m_profile};
    first[this->step()]->setFocus();
    showButtons();
}

void FirstRun::showButtons()
{
    const bool isLast = step() == m_steps->count() - 1;
    m_back->setEnabled(step() > 0);
    m_next->setText(isLast ? tr("Start") : tr("Next"));
    m_next->setToolTip(isLast ? tr("Shows an example search (Return)") : tr("The next step (Return)"));
    m_next->setAccessibleName(m_next->text());
    m_next->setEnabled(m_demo->isChecked() || m_workspace.hasKey() || m_key->hasText());
}

domain::Marketplace FirstRun::marketplace() const
{
    const auto* item = m_marketplaces->currentItem();
    const auto id = item ? domain::marketplaceFromCode(item->data(Qt::UserRole).toString()) : std::nullopt;
    return id.value_or(domain::Marketplace::Us);
}

/// The chosen profile's own cost rule and aim, to be changed from.
void FirstRun::showProfile()
{
    const auto chosen = m_workspace.profile(m_profile->currentData().toString());
    if (!chosen)
        return;
    m_roi->setValue(static_cast<double>(chosen->targetRoi.value) / kPerCent);
    m_costKind->setCurrentIndex(m_costKind->findData(static_cast<int>(chosen->cost.kind)));
    showCostUnit();
    const double unit = chosen->cost.kind == domain::CostRule::Kind::Fixed ? minorUnits(marketplace()) : kPerCent;
    m_cost->setValue(static_cast<double>(chosen->cost.amount) / unit);
}

void FirstRun::showCostUnit()
{
    using enum domain::CostRule::Kind;
    const auto kind = static_cast<domain::CostRule::Kind>(m_costKind->currentData().toInt());
    const auto currency = domain::currencyOf(marketplace());
    m_cost->setVisible(kind != None);
    m_cost->setRange(0.0, kind == Fixed ? kMostFirstCost : kPerCent);
    m_cost->setDecimals(kind == Fixed ? domain::currencyDecimals(currency) : 1);
    m_cost->setSuffix(kind == Fixed ? QString(u' ' + currencySymbol(currency)) : tr(" %"));
    m_costNote->setText(
        kind == None
            ? tr("Without a cost a product has no ROI and no verdict; the table is sorted by what it could bring. "
                 "Type a cost into a row and it has both.")
            : tr("It stands in for costs that you do not know yet and is shown in italics as assumed. A cost "
                 "that you type into a row beats it."));
}

domain::Profile FirstRun::profile() const
{
    domain::Profile chosen
        = m_workspace.profile(m_profile->currentData().toString()).value_or(domain::shippedProfiles().front());
    using enum domain::CostRule::Kind;
    const auto kind = static_cast<domain::CostRule::Kind>(m_costKind->currentData().toInt());
    const double unit = kind == Fixed ? minorUnits(marketplace()) : kPerCent;
    if (kind != None)
        chosen.cost = {kind, std::llround(m_cost->value() * unit)};
    else if (chosen.cost.kind != None)
        chosen.cost = {None, 0};
    chosen.targetRoi.value = static_cast<decltype(chosen.targetRoi.value)>(std::llround(m_roi->value() * kPerCent));
    return chosen;
}

void FirstRun::goOn()
{
    const bool needsKey = step() == 0 && m_own->isChecked() && (m_key->hasText() || !m_workspace.hasKey());
    if (needsKey)
        m_key->useTyped(); // goes on when it is kept
    else if (step() < m_steps->count() - 1)
        showStep(step() + 1);
    else
        finish();
}

void FirstRun::finish()
{
    const sourcing::FirstChoice choice{marketplace(), profile()};
    if (m_demo->isChecked()) {
        Q_EMIT demoWanted(choice);
        return accept();
    }
    m_next->setEnabled(false);
    auto task = sourcing::takeOn(&m_workspace, choice);
    QCoro::connect(std::move(task), this, [this, choice](const base::Status& taken) {
        showButtons();
        if (!taken) {
            m_problem->setText(tr("The profile could not be kept: %1").arg(taken.error().detail));
            m_problem->show();
            return;
        }
        Q_EMIT ready(sourcing::exampleSearch(choice.marketplace));
        accept();
    });
}

void FirstRun::reject()
{
    m_workspace.settings().set(sourcing::settings::kWelcomed, true);
    QDialog::reject();
}

} // namespace desktop
