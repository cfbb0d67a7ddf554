// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cell_delegate.h"

#include "desktop/results_model.h"
#include "desktop/sample_rows.h"
#include "desktop/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <QPainter>

namespace {

using namespace desktop;

int warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type != QtDebugMsg && type != QtInfoMsg) {
        ++warnings;
        ADD_FAILURE() << qPrintable(text);
    }
}

TEST(CellDelegate, PaintsEveryColumnOfEveryRowWithoutAWarning)
{
    ResultsModel model;
    model.append(test::sampleRows(30));
    const CellDelegate delegate;
    warnings = 0;
    auto* const previous = qInstallMessageHandler(countWarnings);
    for (const auto& colours : {lightColours(), darkColours()}) {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                QImage image(ResultsModel::columnAt(column).width, space::kRowHeight, QImage::Format_ARGB32);
                image.fill(colours.base);
                QPainter painter(&image);
                QStyleOptionViewItem option;
                option.rect = image.rect();
                option.palette = paletteOf(colours);
                option.state = QStyle::State_Enabled;
                option.state.setFlag(QStyle::State_Selected, row % 2 == 0);
                delegate.paint(&painter, option, model.index(row, column));
            }
        }
    }
    qInstallMessageHandler(previous);
    EXPECT_EQ(warnings, 0);
}

TEST(CellDelegate, DrawsTheBadgeInTheColoursOfItsOutcome)
{
    const CellDelegate delegate;
    for (const auto outcome : {domain::Outcome::Hit, domain::Outcome::Miss, domain::Outcome::Stale}) {
        ResultsModel model;
        const std::vector<domain::Row> rows{test::sampleRow(1, outcome)};
        model.append(rows);
        QImage image(96, space::kRowHeight, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.palette = paletteOf(lightColours());
        option.state = QStyle::State_Enabled;
        delegate.paint(&painter, option, model.index(0, ResultsModel::columnOf(u"cache")));
        const QColor fill = coloursOf(lightColours(), outcome).fill;
        EXPECT_EQ(image.pixelColor(48, 5), fill) << qPrintable(image.pixelColor(48, 5).name());
    }
}

} // namespace
