// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The controls that one filter of the registry is edited with, chosen by its shape. Owned by the FilterPanel, GUI
// thread.
#pragma once

#include "domain/filters.h"
#include "domain/marketplace.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace desktop {

/// A label, the controls under it, and under them a message in words while what is typed cannot be used.
class FilterEditor : public QWidget {
    Q_OBJECT

public:
    /// The right one for the filter's shape.
    [[nodiscard]] static FilterEditor* create(const domain::Filter& filter, QWidget* parent);

    [[nodiscard]] const domain::Filter& filter() const { return m_filter; }
    /// Nothing when the filter is not set, or while what is typed cannot be used.
    [[nodiscard]] virtual std::optional<domain::FilterValue> value() const = 0;
    /// Nothing empties it.
    virtual void setValue(const std::optional<domain::FilterValue>& value) = 0;
    /// Currency and categories follow it.
    virtual void setMarketplace(domain::Marketplace marketplace) = 0;
    /// What is wrong with what is typed; empty when nothing is.
    [[nodiscard]] QString problem() const;
    /// Marks that every row which the filter discards has cost its tokens.
    void setCostsTokens(bool costs);
    /// A filter that means nothing to the source cannot be edited, and says why.
    void setUsable(bool usable, const QString& source);
    [[nodiscard]] bool isUsable() const { return m_usable; }
    /// Whether the label, the explanation or the option's name holds every word.
    [[nodiscard]] bool isAbout(const QStringList& words) const;

Q_SIGNALS:
    void edited();
    void submitted(); // Enter was pressed

protected:
    FilterEditor(const domain::Filter& filter, QWidget* parent);

    [[nodiscard]] QVBoxLayout& layoutOfEditor() { return *m_layout; }
    /// A control that the keyboard reaches; the first one is the label's. Named by the filter until retranslate() of
    /// the editor says more.
    void addControl(QWidget* control);
    void setProblem(const QString& text);
    /// All that it says, in the language of the moment. Each editor's constructor ends with its own.
    virtual void retranslate();
    void changeEvent(QEvent* event) override;

private:
    void describe();
    void colourProblem();

    const domain::Filter& m_filter;
    bool m_costsTokens = false;
    bool m_usable = true;
    QString m_source; // that it cannot be used with
    std::vector<QWidget*> m_controls;
    QVBoxLayout* m_layout;
    QLabel* m_caption;
    QToolButton* m_mark;
    QLabel* m_problem;
};

} // namespace desktop
