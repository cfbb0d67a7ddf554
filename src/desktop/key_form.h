// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a Keepa key is typed, tried, kept (in the keychain or, where there is none and the user agrees, in a file) and
// used at once. The key is never shown. Owned by the settings' page and by the first run, GUI thread.
#pragma once

#include "sourcing/secrets.h"

#include <QWidget>

#include <optional>
#include <stop_token>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sourcing {
class Workspace;
struct TokenGauge;
} // namespace sourcing

namespace desktop {

class KeyForm final : public QWidget {
    Q_OBJECT

public:
    enum class Parts { All, KeyAlone }; // alone: whoever asks for it brings the button that uses it

    KeyForm(sourcing::Workspace& workspace, Parts parts, QWidget* parent);
    ~KeyForm() override;

    [[nodiscard]] bool hasText() const;
    void focusKey();
    /// What was typed is tried and kept, unless Keepa refuses it; ends in kept(), or in words below the field.
    void useTyped();

Q_SIGNALS:
    void edited();
    void kept(); // a key was kept and is in use

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showPlace();
    void showButtons();
    void tryKey(bool andKeep);
    bool showAnswer(const base::Result<std::optional<sourcing::TokenGauge>>& gauge);
    void keep(bool inFileToo);
    void askForFile(const QString& why);
    void forget();
    void use(const QString& key, sourcing::SecretPlace place);
    void tell(const QString& text);

    sourcing::Workspace& m_workspace;
    QLabel* m_place;
    QLabel* m_label;
    QLineEdit* m_key;
    QPushButton* m_try;
    QPushButton* m_keep;
    QPushButton* m_forget;
    QLabel* m_result;
    bool m_isAsking = false;
    std::stop_source m_stop; // ends what a form that is gone has begun
};

} // namespace desktop
