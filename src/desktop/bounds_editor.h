// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a filter with bounds: two ends for a range, one for "at least" and "at most". Owned by the FilterPanel.
#pragma once

#include "desktop/filter_editor.h"

class QLineEdit;

namespace desktop {

class BoundsEditor final : public FilterEditor {
    Q_OBJECT

public:
    BoundsEditor(const domain::Filter& filter, QWidget* parent);

    [[nodiscard]] std::optional<domain::FilterValue> value() const override;
    void setValue(const std::optional<domain::FilterValue>& value) override;
    void setMarketplace(domain::Marketplace marketplace) override;

protected:
    void retranslate() override;

private:
    struct Typed {
        bool valid = true;
        domain::Bounds bounds;
    };

    QLineEdit* makeEnd();
    [[nodiscard]] Typed typed() const;
    /// In the filter's unit; nothing when it is no such thing.
    [[nodiscard]] std::optional<std::int64_t> read(const QString& text) const;
    [[nodiscard]] QString write(std::int64_t figure) const;
    [[nodiscard]] QString problemOf(const Typed& typed) const;
    void showUnit();
    void check();
    void rewrite(QLineEdit& end);

    domain::Currency m_currency = domain::Currency::USD;
    QLineEdit* m_min = nullptr;
    QLineEdit* m_max = nullptr;
    QLabel* m_unit;
};

} // namespace desktop
