// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys B and X do with rows of a table: onto the buy list, or among the rejects, each with its dialog and its
// way back. Owned by the MainWindow, GUI thread.
#pragma once

#include "base/error.h"
#include "domain/purchase.h"
#include "domain/reject.h"

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace sourcing {
class Workspace;
}

namespace desktop {

class BuyActions final : public QObject {
    Q_OBJECT

public:
    /// Dialogs open over `window`, which owns this.
    BuyActions(sourcing::Workspace& workspace, QWidget* window);

    /// Asks for quantity and cost; of one that is on the list, to change them.
    void buy(const std::vector<domain::Row>& rows);
    void edit(const domain::Purchase& purchase);
    /// Asks for the reason.
    void reject(const std::vector<domain::Row>& rows);

    /// Without asking; each with a way back.
    void remove(const std::vector<domain::Purchase>& purchases);
    void unreject(const std::vector<domain::Rejection>& rejections);
    /// As it is; a note that was typed.
    void keep(const domain::Purchase& purchase);

Q_SIGNALS:
    /// The rows are to leave every table, or to be there again.
    void rowsRejected(const std::vector<domain::Row>& rows);
    void rowsRestored(const std::vector<domain::Row>& rows);
    /// To be told with its way back.
    void done(const QString& text, const std::function<void()>& undo);
    void failed(const base::Error& error);

private:
    void ask(std::vector<domain::Purchase> purchases, bool areOnTheList);
    void store(const std::vector<domain::Purchase>& purchases);
    void storeRejects(const std::vector<domain::Row>& rows, const QString& reason);
    template <typename Task> void follow(Task task, std::function<void()> then);

    sourcing::Workspace& m_workspace;
    QWidget* m_window;
};

} // namespace desktop
