// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes bytes to a device in large pieces and remembers the first failure, so that a writer need not check every cell.
// Lives as long as one export; on the thread of its device.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringView>

class QIODevice;

namespace report {

class ByteSink final {
public:
    explicit ByteSink(QIODevice& device);
    ByteSink(const ByteSink&) = delete;
    ByteSink& operator=(const ByteSink&) = delete;

    void add(const QByteArray& bytes);
    void add(const char* ascii);
    void add(QStringView text); // as UTF-8

    [[nodiscard]] bool failed() const { return !m_status.has_value(); }
    /// Writes what is left. Storage error when the device did not take everything.
    [[nodiscard]] base::Status finish();

private:
    void flushWhenFull();
    void flush();

    QIODevice& m_device;
    QByteArray m_pending;
    base::Status m_status;
};

} // namespace report
