// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one product earns at another cost and price and under other assumptions, by the engine that scores. What is
// moved here changes no profile; a typed cost is offered to the table. Owned by the DetailsPanel, GUI thread.
#pragma once

#include "domain/row.h"

#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QSpinBox;

namespace sourcing {
class Workspace;
}

namespace desktop {

class ProfitCurve;

class Calculator final : public QWidget {
    Q_OBJECT

public:
    Calculator(sourcing::Workspace& workspace, QWidget* parent);

    /// Begins with the row's own cost and price. What was moved of the assumptions stays while the profile does.
    void showRow(const domain::Row& row, const domain::Profile& profile);

Q_SIGNALS:
    /// A cost was typed, or (nothing) taken back: then the profile's rule holds again.
    void costEdited(const domain::Asin& asin, const std::optional<domain::Money>& cost);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Knob;
    struct Caption {
        QLabel* label;
        QWidget* of; // that it names
        const char* text; // translated in the context "desktop::Calculator"
    };
    struct KnobLine {
        const Knob* knob;
        QSlider* slider;
        QLabel* value;
    };
    static const std::vector<Knob>& knobs();

    QLabel* addCaption(QWidget* of, const char* text);
    QLineEdit* addField(QGridLayout& grid, int row, const char* name);
    void addKnobs(QGridLayout& grid, int firstRow);
    QLabel* addFigure(QGridLayout& grid, int row, int column, const char* name);
    void retranslate();
    void showPlaceholders();
    void showKnobs();
    void commitCost();
    void reset();
    void calculate();
    /// Nothing for an empty field; marks what is no amount.
    [[nodiscard]] std::optional<domain::Money> amountIn(QLineEdit& field) const;
    [[nodiscard]] QString written(const std::optional<domain::Money>& money) const;

    sourcing::Workspace& m_workspace;
    domain::Row m_row;
    domain::Profile m_given, m_profile;
    std::optional<domain::Money> m_told; // the cost that the table knows
    QLineEdit* m_cost;
    QLineEdit* m_price;
    QSpinBox* m_quantity;
    std::vector<KnobLine> m_knobs;
    std::vector<Caption> m_captions;
    QPushButton* m_reset;
    QLabel* m_profit;
    QLabel* m_roi;
    QLabel* m_maxCost;
    QLabel* m_breakeven;
    QLabel* m_total;
    QLabel* m_targetPrice;
    QLabel* m_zones;
    ProfitCurve* m_curve;
};

} // namespace desktop
