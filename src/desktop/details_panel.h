// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All about the row in hand: chart, calculator, how its score came about, facts, warnings. It follows the selection: of
// many changes in a row only the newest is drawn, and one history is read at a time. Sits in a dock of the MainWindow,
// borrows the workspace. GUI thread.
#pragma once

#include "base/error.h"
#include "domain/row.h"
#include "domain/series.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <optional>
#include <stop_token>
#include <vector>

class QLabel;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace sourcing {
class Workspace;
}

namespace desktop {

class Calculator;
class DetailsHeader;
class FigureList;
class FoldingGroup;
class PriceChart;
class ResultsModel;
class ResultsView;

class DetailsPanel final : public QWidget {
    Q_OBJECT

public:
    DetailsPanel(sourcing::Workspace& workspace, QWidget* parent);
    ~DetailsPanel() override;

    /// Shows the view's current row from now on, in the place of another view's.
    void follow(ResultsView& view, ResultsModel& model);
    void showRow(const domain::Row& row);
    void showChart(); // unfolded and in view
    /// No row: says what to do.
    void clear();
    /// The assumptions of the rows, where they are none of the kept profiles.
    void setAssumptions(const domain::Profile& profile);

    [[nodiscard]] PriceChart& chart() { return *m_chart; }

Q_SIGNALS:
    /// See Calculator.
    void costEdited(const domain::Asin& asin, const std::optional<domain::Money>& cost);
    /// The row's history is drawn, or it was said that there is none.
    void historyShown(const domain::Asin& asin);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Product {
        domain::Marketplace marketplace;
        domain::Asin asin;

        friend bool operator==(const Product&, const Product&) = default;
    };
    using Answer = base::Result<std::optional<domain::History>>;

    QVBoxLayout& addSection(const char* key);
    void setUpSections(QWidget* body);
    void retranslate();
    void rememberSections();
    void showSoon();
    void present();
    void showScore();
    void showFacts();
    void showWarnings();
    void readHistory();
    void takeHistory(const Product& product, Answer answer);
    [[nodiscard]] domain::Profile profileOfRow() const;

    sourcing::Workspace& m_workspace;
    QStackedLayout* m_stack;
    QLabel* m_empty;
    QScrollArea* m_scroll;
    DetailsHeader* m_header;
    std::map<QString, FoldingGroup*> m_sections;
    QVBoxLayout* m_body;
    PriceChart* m_chart;
    Calculator* m_calculator;
    FigureList* m_score;
    QLabel* m_otherProfile;
    FigureList* m_facts;
    QVBoxLayout* m_warnings;
    std::vector<QLabel*> m_warningLines;
    QTimer m_soon;
    std::vector<QMetaObject::Connection> m_followed;
    std::optional<domain::Row> m_row;
    std::optional<domain::Profile> m_assumptions;
    std::optional<Product> m_charted, m_asked; // in the chart; under way
    std::optional<base::Timestamp> m_chartedOf; // when those facts were fetched
    std::stop_source m_stop;
};

} // namespace desktop
