// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main of tests that show widgets. Offscreen unless told otherwise: test discovery runs without ctest's
// environment. A bare X server has no window manager: who shows a window is then given the keyboard here.
#include <gtest/gtest.h>

#include <QApplication>
#include <QPointer>
#include <QStandardPaths>
#include <QWidget>

namespace {

/// Every window that is shown becomes the active one, and the one before it when it, or a popup over it, goes.
class WindowManager final : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isShow = event->type() == QEvent::Show;
        if (!isShow && event->type() != QEvent::Hide)
            return false;
        auto* widget = qobject_cast<QWidget*>(watched);
        if (!widget || !widget->isWindow())
            return false;
        const bool isManaged = widget->windowType() == Qt::Window || widget->windowType() == Qt::Dialog
            || widget->windowType() == Qt::Sheet;
        m_windows.removeAll(widget);
        m_windows.removeAll(nullptr);
        if (isShow && isManaged)
            m_windows.append(widget);
        if ((!isShow || isManaged) && !m_windows.isEmpty())
            m_windows.back()->activateWindow();
        return false;
    }

private:
    QList<QPointer<QWidget>> m_windows; // the active one at the back
};

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    WindowManager windows;
    if (QGuiApplication::platformName() == u"xcb")
        application.installEventFilter(&windows);
    return RUN_ALL_TESTS();
}
