// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the two-level cache, the lists it keeps, and what can be done about them. Reads it again when something
// changed, and only while it can be seen. It lays itself out by its width: cards beside the lists, or over them. Owned
// by the MainWindow, GUI thread.
#pragma once

#include "base/error.h"
#include "desktop/activities.h"
#include "domain/cache_status.h"

#include <QTimer>
#include <QWidget>

#include <functional>
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
class StateMark;

class CachePanel final : public QWidget {
    Q_OBJECT

public:
    CachePanel(sourcing::Workspace& workspace, QWidget* parent);
    ~CachePanel() override;

    /// Where it tells of what takes long; they outlive it.
    void setActivities(Activities& activities) { m_activities = &activities; }
    /// Something changed: reads the state again in a moment.
    void readSoon();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void failed(const base::Error& error);
    void noticed(const QString& text); // what opening the cache did that must be known

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Layout { None, Stacked, CardsBeside, InOneRow };

    void setUpEntries();
    void setUpActions();
    void arrange();
    void retranslate();
    void fillClearMenu();
    void tellOfOpening();
    void read();
    void showStatus(const domain::CacheStatus& status);
    void showBackend(const domain::CacheStatus& status);
    void showUnreachable(const base::Error& error);
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
    [[nodiscard]] Activity begin(const QString& title, std::function<void()> cancel, std::function<void()> retry);
    void report(const base::Status& status);

    sourcing::Workspace& m_workspace;
    std::unique_ptr<Ui::CachePanel> m_form;
    CacheCard* m_discovery;
    CacheCard* m_scoring;
    CacheEntriesModel* m_entries;
    StateMark* m_state;
    sourcing::SearchSession* m_refreshing;
    Activity m_refresh; // the running of m_refreshing
    Activities* m_activities = nullptr;
    Layout m_layout = Layout::None;
    std::optional<domain::CacheStatus> m_status;
    QTimer m_rest;
    QTimer m_ageing; // ages are told anew while nothing changes
    bool m_reading = false;
    bool m_reachable = true;
    std::stop_source m_stop; // ends the reading of a panel that is gone
};

} // namespace desktop
