// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs beside each other: two tabs, or a tab and an earlier search, whose rows come from the cache for nothing.
// Owned by WindowPages, GUI thread.
#pragma once

#include "desktop/search_tab.h"
#include "domain/comparison.h"
#include "sourcing/past_searches.h"

#include <QWidget>

#include <array>
#include <memory>
#include <stop_token>

namespace sourcing {
class Workspace;
}

namespace Ui {
class ComparePage;
}

namespace desktop {

class ComparisonModel;
class NamedCategories;

class ComparePage final : public QWidget {
    Q_OBJECT

public:
    struct OpenSearch {
        SearchTab tab;
        std::vector<domain::ComparedProduct> products;
    };

    ComparePage(sourcing::Workspace& workspace, QWidget* parent);
    ~ComparePage() override;

    /// What there is to choose from: these, and the searches of the history. The one at `front` stands after, compared
    /// with the search before it.
    void offer(std::vector<OpenSearch> searches, int front);

    [[nodiscard]] ComparisonModel& model() { return *m_model; }

Q_SIGNALS:
    void backWanted();
    void failed(const base::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// One of the searches to choose from, and one of the two sides of the comparison.
    struct Choice {
        SearchTab tab; // or as much of one as the history keeps
        std::vector<domain::ComparedProduct> products; // of a tab
        std::optional<sourcing::PastSearch> past = std::nullopt; // whose products are to be read
    };
    enum Side { Before, After };

    void addPast(const std::vector<sourcing::PastSearch>& searches);
    void fillChoices(int before, int after);
    void compare();
    void read(Side side, const Choice& choice);
    void readRows(Side side, domain::Marketplace marketplace, const std::vector<domain::Asin>& asins);
    void take(Side side, std::vector<domain::ComparedProduct> products);
    void showPairs();
    void showSummary();
    void retranslate();
    void showTitles();
    [[nodiscard]] QString titleOfChoice(const Choice& choice) const;

    sourcing::Workspace& m_workspace;
    std::unique_ptr<Ui::ComparePage> m_form;
    ComparisonModel* m_model;
    NamedCategories* m_names;
    std::vector<Choice> m_choices;
    std::array<std::optional<std::vector<domain::ComparedProduct>>, 2> m_sides;
    std::vector<domain::ComparedPair> m_pairs;
    int m_front = 0;
    int m_turn = 0; // of the comparison under way
    std::stop_source m_stop;
};

} // namespace desktop
