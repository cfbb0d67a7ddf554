// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that are awkward to write out, shared by the tests of all formats.
#pragma once

#include "domain/columns.h"
#include "domain/row.h"

#include <QBuffer>
#include <QByteArray>
#include <QIODevice>

#include <initializer_list>
#include <vector>

namespace test {

/// Everything known; a title with a comma, quotes and a line break.
[[nodiscard]] domain::Row fullRow();
/// Nothing known but the ASIN and when it was fetched.
[[nodiscard]] domain::Row bareRow();
/// Japan: yen, a Japanese title, a loss, stale.
[[nodiscard]] domain::Row yenRow();
/// Title and brand that a spreadsheet would run.
[[nodiscard]] domain::Row armedRow();

[[nodiscard]] std::vector<const domain::Column*> columnsNamed(std::initializer_list<const char*> keys);
[[nodiscard]] std::vector<const domain::Column*> everyColumn();

/// A device that takes `room` bytes, a few at a time, and then fails.
class NarrowDevice final : public QIODevice {
public:
    explicit NarrowDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    [[nodiscard]] const QByteArray& taken() const { return m_taken; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override;

private:
    qint64 m_room;
    QByteArray m_taken;
};

} // namespace test
