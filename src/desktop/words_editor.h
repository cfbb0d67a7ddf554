// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a filter of words with one line. Owned by the FilterPanel.
#pragma once

#include "desktop/filter_editor.h"

class QLineEdit;

namespace desktop {

class WordsEditor final : public FilterEditor {
    Q_OBJECT

public:
    WordsEditor(const domain::Filter& filter, QWidget* parent);

    [[nodiscard]] std::optional<domain::FilterValue> value() const override;
    void setValue(const std::optional<domain::FilterValue>& value) override;
    void setMarketplace(domain::Marketplace) override { }

protected:
    void retranslate() override;

private:
    void check();

    QLineEdit* m_words;
};

} // namespace desktop
