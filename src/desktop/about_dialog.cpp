// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/about_dialog.h"

#include "desktop/custom_plot.h"
#include "desktop/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QTableWidget>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr QSize kAboutSize{600, 520};

struct Library {
    const char* name;
    const char* version; // as built with; of Qt, which is told at run time, nullptr
    const char* purpose; // in the context "AboutDialog"
    const char* licence; // SPDX
};

// The versions are CMake's, see src/CMakeLists.txt.
constexpr Library kLibraries[] = {
    {"Qt", nullptr, QT_TRANSLATE_NOOP("AboutDialog", "window, network, databases"), "LGPL-3.0-only"},
    {"QCoro", GLEANER_QCORO, QT_TRANSLATE_NOOP("AboutDialog", "coroutines for Qt"), "MIT"},
    {"simdjson", GLEANER_SIMDJSON, QT_TRANSLATE_NOOP("AboutDialog", "reading Keepa's answers"), "Apache-2.0"},
    {"libdeflate", GLEANER_LIBDEFLATE, QT_TRANSLATE_NOOP("AboutDialog", "compression"), "MIT"},
    {"QCustomPlot", QCUSTOMPLOT_VERSION_STR, QT_TRANSLATE_NOOP("AboutDialog", "charts"), "GPL-3.0-or-later"},
    {"CLI11", GLEANER_CLI11, QT_TRANSLATE_NOOP("AboutDialog", "command lines"), "BSD-3-Clause"},
    {"QtKeychain", GLEANER_QTKEYCHAIN, QT_TRANSLATE_NOOP("AboutDialog", "the system's keychain"), "BSD-2-Clause"},
    {"cpp-httplib", GLEANER_HTTPLIB, QT_TRANSLATE_NOOP("AboutDialog", "the server behind the demo"), "MIT"},
};

enum LibraryColumn { Name, Version, Purpose, Licence, LibraryColumns };

QString versionOf(const Library& library)
{
    return QString::fromLatin1(library.version ? library.version : qVersion());
}

QString purposeOf(const Library& library)
{
    return QCoreApplication::translate("AboutDialog", library.purpose);
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent), m_name(new QLabel(this)), m_version(new QLabel(this)), m_what(new QLabel(this)),
      m_licence(new QLabel(this)), m_madeWith(new QLabel(this)),
      m_libraries(new QTableWidget(static_cast<int>(std::size(kLibraries)), LibraryColumns, this)),
      m_copy(new QPushButton(this)), m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    resize(kAboutSize);
}

void AboutDialog::layOut()
{
    m_name->setFont(scaled(font(), type::kFigure, QFont::DemiBold));
    m_version->setForegroundRole(QPalette::PlaceholderText);
    m_madeWith->setFont(scaled(font(), type::kSection, QFont::DemiBold));
    for (QLabel* words : {m_version, m_what, m_licence}) {
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_libraries->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_libraries->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_libraries->setShowGrid(false);
    m_libraries->setWordWrap(false);
    m_libraries->setTabKeyNavigation(false);
    m_libraries->verticalHeader()->hide();
    m_libraries->verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    m_libraries->horizontalHeader()->setHighlightSections(false);
    m_libraries->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_libraries->horizontalHeader()->setSectionResizeMode(Purpose, QHeaderView::Stretch);
    m_close->setDefault(true);
    m_copy->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kControls);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(space::kGroups, space::kGroups, space::kGroups, space::kGroups);
    body->setSpacing(space::kControls);
    for (QWidget* each : {m_name, m_version, m_what, m_licence})
        body->addWidget(each);
    body->addSpacing(space::kControls);
    body->addWidget(m_madeWith);
    body->addWidget(m_libraries, 1);
    body->addLayout(buttons);
    m_close->setFocus();
}

void AboutDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Gleaner"));
    m_name->setText(QStringLiteral("Gleaner"));
    m_version->setText(tr("Version %1 on %2 (%3)")
                           .arg(QCoreApplication::applicationVersion(), QSysInfo::prettyProductName(),
                                QSysInfo::currentCpuArchitecture()));
    m_what->setText(tr("Finds products worth reselling on Amazon, with the data of Keepa."));
    m_licence->setText(
        tr("Free software under the GNU General Public License, version 3 or later: you may use it, pass "
           "it on and change it. It comes without any warranty. Gleaner is no product of Amazon or Keepa."));
    m_madeWith->setText(tr("Made with"));
    m_libraries->setAccessibleName(tr("Libraries"));
    m_libraries->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_libraries->setHorizontalHeaderLabels({tr("Library"), tr("Version"), tr("For"), tr("Licence")});
    for (int row = 0; row < m_libraries->rowCount(); ++row) {
        const Library& library = kLibraries[row];
        const QString cells[]{QString::fromLatin1(library.name), versionOf(library), purposeOf(library),
                              QString::fromLatin1(library.licence)};
        for (int column = 0; column < LibraryColumns; ++column)
            m_libraries->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    for (const int column : {Name, Version, Licence}) {
        m_libraries->resizeColumnToContents(column);
        m_libraries->setColumnWidth(column, m_libraries->columnWidth(column) + space::kControls);
    }
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy versions"));
    m_copy->setToolTip(tr("Copies all of this as text"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    m_close->setToolTip(tr("Closes this window (Esc)"));
}

QString AboutDialog::text() const
{
    QStringList lines{m_name->text(), m_version->text(), m_what->text(), m_licence->text(), QString()};
    for (const Library& library : kLibraries)
        lines += QStringLiteral("%1 %2 – %3 – %4")
                     .arg(QString::fromLatin1(library.name), versionOf(library), purposeOf(library),
                          QString::fromLatin1(library.licence));
    return lines.join(u'\n');
}

} // namespace desktop
