// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a filter of choices with a drop-down list. Owned by the FilterPanel.
#pragma once

#include "desktop/filter_editor.h"

class QComboBox;

namespace desktop {

class ChoiceEditor final : public FilterEditor {
    Q_OBJECT

public:
    ChoiceEditor(const domain::Filter& filter, QWidget* parent);

    [[nodiscard]] std::optional<domain::FilterValue> value() const override;
    void setValue(const std::optional<domain::FilterValue>& value) override;
    void setMarketplace(domain::Marketplace) override { }

protected:
    void retranslate() override;

private:
    QComboBox* m_list;
};

} // namespace desktop
