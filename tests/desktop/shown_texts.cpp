// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shown_texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>

namespace test {

namespace {

constexpr int kRowsRead = 12; // of a table

class TextReader final {
public:
    TextReader(const QWidget& root, const QStringList& records) : m_root(root), m_records(records) { }

    [[nodiscard]] QStringList read()
    {
        readTree(m_root, QString());
        m_lines.sort();
        return m_lines;
    }

private:
    void readTree(const QWidget& widget, const QString& ownerAbove)
    {
        const auto className = QString::fromLatin1(widget.metaObject()->className());
        const QString owner = className.startsWith(QStringLiteral("desktop::")) ? className : ownerAbove;
        m_prefix = QStringLiteral("%1, %2").arg(owner, nameOf(widget));
        readWidget(widget);
        for (const QObject* child : widget.children()) {
            const auto* inside = qobject_cast<const QWidget*>(child);
            const bool isQts = qobject_cast<const QTabBar*>(&widget); // names that QTabBar gives its arrows once
            if (inside && !isQts && inside->isVisibleTo(&m_root))
                readTree(*inside, owner);
        }
    }

    static QString nameOf(const QWidget& widget)
    {
        QStringList names;
        for (const QWidget* each = &widget; each && names.size() < 3; each = each->parentWidget())
            names.prepend(each->objectName().isEmpty() ? QString::fromLatin1(each->metaObject()->className())
                                                       : each->objectName());
        return names.join(u'/');
    }

    void add(const char* kind, QString text)
    {
        static const QRegularExpression digits(QStringLiteral("[0-9]+"));
        if (!text.isEmpty())
            m_lines += QStringLiteral("%1, %2: %3")
                           .arg(m_prefix, QLatin1String(kind), text.replace(digits, QStringLiteral("0")));
    }

    void readWidget(const QWidget& widget)
    {
        add("accessible name", widget.accessibleName());
        add("accessible description", widget.accessibleDescription());
        add("tooltip", widget.toolTip());
        add("title", widget.windowTitle());
        for (const QAction* action : widget.actions()) {
            add("action", action->text());
            add("action's tooltip", action->toolTip());
        }
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            add("label", label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            add("button", button->text());
        if (const auto* spinBox = qobject_cast<const QAbstractSpinBox*>(&widget))
            add("number", spinBox->text());
        if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) {
            add("field", field->text());
            add("placeholder", field->placeholderText());
        }
        if (const auto* list = qobject_cast<const QComboBox*>(&widget)) {
            for (int i = 0; i < list->count(); ++i)
                add("choice", list->itemText(i));
        }
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add("tab", tabs->tabText(i));
        }
        readItems(widget);
    }

    void readItems(const QWidget& widget)
    {
        if (const auto* header = qobject_cast<const QHeaderView*>(&widget); header && header->model()) {
            for (int section = 0; section < header->count() && !header->isHidden(); ++section) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                    add("header", header->model()->headerData(section, header->orientation(), role).toString());
            }
            return;
        }
        const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
        if (!view || !view->model() || m_records.contains(view->objectName()))
            return;
        for (int row = 0; row < std::min(kRowsRead, view->model()->rowCount()); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                    add("cell", view->model()->index(row, column).data(role).toString());
            }
        }
    }

    const QWidget& m_root;
    const QStringList& m_records;
    QString m_prefix;
    QStringList m_lines;
};

} // namespace

QStringList shownTexts(const QWidget& root, const QStringList& records)
{
    return TextReader(root, records).read();
}

} // namespace test
