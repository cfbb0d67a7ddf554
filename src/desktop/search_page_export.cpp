// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of a page leave the program.
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "sourcing/exporter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace desktop {

void SearchPage::exportCsv()
{
    if (m_model->rowCount() == 0)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Export rows"), folder, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("gleaner.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &SearchPage::exportTo);
    dialog->open();
}

void SearchPage::exportTo(const QString& path)
{
    auto activity = m_activities.begin(
        *this, {.title = tr("Export to %1").arg(QFileInfo(path).fileName()), .cancel = nullptr, .retry = [this, path] {
                    exportTo(path);
                }});
    sourcing::ExportOptions options;
    options.appVersion = QCoreApplication::applicationVersion();
    options.columns = m_view->columnsInView();
    domain::Summary summary = m_summary.value_or(domain::Summary());
    if (m_query)
        summary.query = *m_query;
    const auto written = sourcing::exportToFile(path, m_model->rowsInView(), summary, m_profile, options);
    if (!written) {
        activity.finish(written.error());
        return showError(written.error());
    }
    const QString outcome = tr("%n row(s) written to %1", nullptr, m_model->rowCount()).arg(path);
    activity.finish(std::nullopt, outcome);
    tellStatus(outcome);
}

} // namespace desktop
