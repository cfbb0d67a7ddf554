// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the two-level cache, the lists it keeps, and what can be done about them. Reads it again when something
// changed, and only while it can be seen. Owned by the MainWindow, GUI thread.
#pragma once

#include "base/error.h"
#include "domain/cache_status.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>

class QPushButton;

namespace domain {
struct DiscoveryEntry;
}

namespace sourcing {
class SearchSession;
class Workspace;
} // namespace sourcing

namespace Ui {
class CachePanel;
}

namespace desktop {

class CacheCard;
class CacheEntriesModel;

class CachePanel final : public QWidget {
    Q_OBJECT

public:
    CachePanel(sourcing::Workspace& workspace, QWidget* parent);
    ~CachePanel() override;

    /// Something changed: reads the state again in a moment.
    void readSoon();

Q_SIGNALS:
    void failed(const base::Error& error);
    void noticed(const QString& text); // what opening the cache did that must be known

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpEntries();
    void setUpActions();
    void tellOfOpening();
    void read();
    void showStatus(const domain::CacheStatus& status);
    void showActions();
    [[nodiscard]] QString backendText(const domain::CacheStatus& status) const;
    [[nodiscard]] const domain::DiscoveryEntry* chosen() const; // nullptr: none
    void refreshChosen();
    void removeChosen();
    void confirmPurge();
    void confirmClear(std::optional<domain::CacheLevel> level, const QString& question, const QString& lost);
    /// Asks first, because something is lost; `confirmed` is called when the user goes on.
    template <typename Confirmed>
    void confirm(const QString& question, const QString& lost, const QString& action, Confirmed confirmed);
    void compact();
    void report(const base::Status& status);

    sourcing::Workspace& m_workspace;
    std::unique_ptr<Ui::CachePanel> m_form;
    CacheCard* m_discovery;
    CacheCard* m_scoring;
    CacheEntriesModel* m_entries;
    sourcing::SearchSession* m_refreshing;
    std::optional<domain::CacheStatus> m_status;
    QTimer m_rest;
    QTimer m_ageing; // ages are told anew while nothing changes
    bool m_reading = false;
    std::stop_source m_stop; // ends the reading of a panel that is gone
};

} // namespace desktop
