// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from a server on this machine: kept on disk, checked, limited, and given up while it cannot be reached.
#include "sourcing/image_store.h"

#include "support/await.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QHash>
#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace {

using sourcing::ImageStore;
using sourcing::ImageStoreOptions;
using test::waitUntil;

const QByteArray kJpeg = QByteArrayLiteral("\xFF\xD8\xFF\xE0") + QByteArray(2'000, 'x');

class ImageStoreTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            auto* socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        });
        options.folder = folder.filePath(QStringLiteral("images"));
        options.server = QUrl(QStringLiteral("http://127.0.0.1:%1/I/").arg(server.serverPort()));
        begin();
    }

    void begin()
    {
        store = std::make_unique<ImageStore>(network, options);
        QObject::connect(store.get(), &ImageStore::loaded, &server,
                         [this](const QString& name, const QByteArray& bytes) { loaded.insert(name, bytes); });
        QObject::connect(store.get(), &ImageStore::missing, &server, [this](const QString& name) { missing += name; });
    }

    void answer(QTcpSocket* socket)
    {
        const QByteArray path = socket->readAll().split(' ').value(1);
        asked += path;
        const QByteArray body = bodies.value(path);
        const QByteArray status = body.isEmpty() ? "404 Not Found" : "200 OK";
        socket->write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket->disconnectFromHost();
    }

    int filesKept() const
    {
        int files = 0;
        for (QDirIterator it(options.folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext(); it.next())
            ++files;
        return files;
    }

    QTcpServer server;
    QTemporaryDir folder;
    QNetworkAccessManager network;
    ImageStoreOptions options;
    std::unique_ptr<ImageStore> store;
    QHash<QByteArray, QByteArray> bodies;
    QList<QByteArray> asked;
    QHash<QString, QByteArray> loaded;
    QStringList missing;
};

TEST_F(ImageStoreTest, APictureIsFetchedOnceSmallAndThenKept)
{
    bodies.insert("/I/51a+b._SL75_.jpg", kJpeg);
    const QString name = QStringLiteral("51a+b.jpg");
    store->want(name);
    store->want(name);
    ASSERT_TRUE(waitUntil([&] { return loaded.contains(name); }));
    EXPECT_EQ(loaded.value(name), kJpeg);
    ASSERT_TRUE(waitUntil([this] { return filesKept() == 1; }));
    loaded.clear();
    store.reset();
    begin();
    store->want(name);
    ASSERT_TRUE(waitUntil([&] { return loaded.contains(name); }));
    EXPECT_EQ(loaded.value(name), kJpeg);
    EXPECT_EQ(asked.size(), 1) << "the second time it came from the disk";
}

TEST_F(ImageStoreTest, NothingButSmallPicturesComesThrough)
{
    bodies.insert("/I/text._SL75_.jpg", "<html>not a picture</html>");
    bodies.insert("/I/huge._SL75_.jpg", kJpeg + QByteArray(ImageStore::kMostImageBytes, 'x'));
    const QStringList names{QStringLiteral("text.jpg"), QStringLiteral("huge.jpg"),
                            QStringLiteral("none.jpg"), QStringLiteral("../../etc/passwd"),
                            QStringLiteral("a/b.jpg"),  QStringLiteral("http://elsewhere/x.jpg"),
                            QStringLiteral("x.svg"),    QString()};
    for (const QString& name : names)
        store->want(name);
    ASSERT_TRUE(waitUntil([&] { return missing.size() == names.size(); })) << qPrintable(missing.join(u' '));
    EXPECT_TRUE(loaded.isEmpty());
    EXPECT_EQ(filesKept(), 0);
    EXPECT_EQ(asked.size(), 3) << "what is no image's name is never asked for";
    EXPECT_TRUE(store->isAvailable()) << "the server was reached";
    store->want(QStringLiteral("none.jpg"));
    EXPECT_EQ(missing.size(), names.size() + 1);
    EXPECT_EQ(asked.size(), 3) << "and what is not there is not asked for again";
}

TEST_F(ImageStoreTest, AServerOutOfReachIsLeftAloneForAWhile)
{
    server.close();
    options.pause = std::chrono::milliseconds(50);
    store->setOptions(options);
    QList<bool> told;
    QObject::connect(store.get(), &ImageStore::availabilityChanged, &server, [&](bool now) { told += now; });
    for (int i = 0; i < 3; ++i)
        store->want(QStringLiteral("p%1.jpg").arg(i));
    ASSERT_TRUE(waitUntil([&] { return told.size() == 2; }));
    EXPECT_EQ(told, (QList<bool>{false, true}));
}

TEST_F(ImageStoreTest, OffMeansNothingIsAskedFor)
{
    options.enabled = false;
    store->setOptions(options);
    EXPECT_FALSE(store->isAvailable());
    store->want(QStringLiteral("51a.jpg"));
    options.enabled = true;
    store->setOptions(options);
    bodies.insert("/I/other._SL75_.png", QByteArrayLiteral("\x89PNG\r\n\x1A\n") + QByteArray(100, 'x'));
    store->want(QStringLiteral("other.png"));
    ASSERT_TRUE(waitUntil([this] { return !loaded.isEmpty(); }));
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(ImageStoreTest, TheOldestGoWhenTheFolderIsFull)
{
    options.mostBytes = 10'000;
    store->setOptions(options);
    QDir().mkpath(options.folder);
    for (int i = 0; i < 9; ++i) {
        QFile file(options.folder + QStringLiteral("/old%1").arg(i));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(kJpeg);
        file.flush();
        ASSERT_TRUE(file.setFileTime(QDateTime(QDate(2020, 1, 1 + i), QTime(0, 0)), QFile::FileModificationTime));
    }
    bodies.insert("/I/new._SL75_.jpg", kJpeg);
    store->want(QStringLiteral("new.jpg"));
    ASSERT_TRUE(waitUntil([this] { return filesKept() == 4; })) << filesKept();
    EXPECT_TRUE(QFile::exists(options.folder + QStringLiteral("/old8")));
    EXPECT_FALSE(QFile::exists(options.folder + QStringLiteral("/old0")));
}

} // namespace
