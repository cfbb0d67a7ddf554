// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the two-level cache, and what can be done about it. Reads it again when the workspace says that
// something changed, and only while it can be seen. Owned by the MainWindow, GUI thread.
#pragma once

#include "base/error.h"
#include "domain/cache_status.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <stop_token>

namespace sourcing {
class Workspace;
}

namespace Ui {
class CachePanel;
}

namespace desktop {

class CacheCard;

class CachePanel final : public QWidget {
    Q_OBJECT

public:
    CachePanel(sourcing::Workspace& workspace, QWidget* parent);
    ~CachePanel() override;

Q_SIGNALS:
    void failed(const base::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void show(const domain::CacheStatus& status);
    void confirmClear();
    void purge();
    void clear();
    void report(const base::Status& status);

    sourcing::Workspace& m_workspace;
    std::unique_ptr<Ui::CachePanel> m_form;
    CacheCard* m_discovery;
    CacheCard* m_scoring;
    QTimer m_rest;
    std::stop_source m_stop; // ends the reading of a panel that is gone
};

} // namespace desktop
