// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a filter of any of several whole texts, with a chip for each; one that starts with ! or - is excluded. Owned by
// the FilterPanel, GUI thread.
#pragma once

#include "desktop/filter_editor.h"

#include <QStringList>

class QLineEdit;

namespace desktop {

class ChipRow;

class TextsEditor final : public FilterEditor {
    Q_OBJECT

public:
    TextsEditor(const domain::Filter& filter, QWidget* parent);

    /// With what is still being typed.
    [[nodiscard]] std::optional<domain::FilterValue> value() const override;
    void setValue(const std::optional<domain::FilterValue>& value) override;
    void setMarketplace(domain::Marketplace) override { }

protected:
    void retranslate() override;

private:
    [[nodiscard]] QStringList texts() const;
    void take();
    void remove(const QString& text);
    void check();
    void showChips();

    QStringList m_texts; // as the filter keeps them
    QLineEdit* m_entry;
    ChipRow* m_chips;
};

} // namespace desktop
