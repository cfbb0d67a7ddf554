// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/private_postgres.h"

#include <QFile>

#include <stdexcept>

namespace test {

PrivatePostgres* PrivatePostgres::shared()
{
    static const std::unique_ptr<PrivatePostgres> server = []() -> std::unique_ptr<PrivatePostgres> {
        QFile file(qEnvironmentVariable("GLEANER_TEST_POSTGRESQL"));
        if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
            return own();
        std::unique_ptr<PrivatePostgres> running(new PrivatePostgres);
        running->m_folder = QString::fromUtf8(file.readAll()).trimmed().section(u' ', 1);
        return running;
    }();
    return server.get();
}

std::unique_ptr<PrivatePostgres> PrivatePostgres::own()
{
    std::unique_ptr<PrivatePostgres> server(new PrivatePostgres);
    server->m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server->m_server.start(QStringLiteral(GLEANER_PYTHON),
                           {QStringLiteral(GLEANER_PRIVATE_POSTGRES), QStringLiteral("serve")});
    const QString answer = server->nextLine();
    if (answer.startsWith(u"missing"))
        return nullptr;
    if (!answer.startsWith(u"ready "))
        throw std::runtime_error(answer.toStdString());
    server->m_folder = answer.mid(6);
    return server;
}

PrivatePostgres::~PrivatePostgres()
{
    m_server.closeWriteChannel();
    m_server.waitForFinished(30'000);
}

void PrivatePostgres::command(const QString& line)
{
    m_server.write(line.toUtf8() + '\n');
    const QString answer = nextLine();
    if (answer != u"done")
        throw std::runtime_error(answer.toStdString());
}

QString PrivatePostgres::nextLine()
{
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(60'000))
            throw std::runtime_error("private_postgres.py says nothing");
    }
    return QString::fromUtf8(m_server.readLine()).trimmed();
}

} // namespace test
