// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where secrets are kept: the system's keychain, and a file that its owner alone can read.
#include "sourcing/secrets.h"

#include <QCoroSignal>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <qt6keychain/keychain.h>

namespace sourcing {

namespace {

// Long, because the system may ask its user to unlock the keychain; and an end, because it may never answer.
constexpr std::chrono::minutes kKeychainLimit{2};
constexpr qint64 kLargestFile = 64 * 1024;
constexpr auto kOwnerAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOthers
    = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

/// The job ends by itself and is deleted later; one that never answers is left to the process.
base::Task<base::Status> done(QKeychain::Job* job)
{
    job->setAutoDelete(false);
    // The first answer of a job comes from the event loop, never from inside start().
    job->start();
    const auto finished = co_await qCoro(job, &QKeychain::Job::finished, kKeychainLimit);
    if (!finished)
        co_return base::failure(base::ErrorKind::Storage, QStringLiteral("the keychain does not answer"));
    const bool isFine = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
    base::Status status;
    if (!isFine)
        status = base::failure(base::ErrorKind::Storage, QStringLiteral("keychain: %1").arg(job->errorString()));
    job->deleteLater();
    co_return status;
}

base::Task<base::Result<QString>> readFromKeychain(QString service, QString name)
{
    auto* job = new QKeychain::ReadPasswordJob(service);
    job->setKey(name);
    const auto status = co_await done(job);
    if (!status)
        co_return std::unexpected(status.error());
    co_return job->error() == QKeychain::EntryNotFound ? QString() : job->textData();
}

base::Task<base::Status> writeToKeychain(QString service, QString name, QString value)
{
    if (value.isEmpty()) {
        auto* removal = new QKeychain::DeletePasswordJob(service);
        removal->setKey(name);
        const auto removed = co_await done(removal);
        co_return removed;
    }
    auto* job = new QKeychain::WritePasswordJob(service);
    job->setKey(name);
    job->setTextData(value);
    const auto written = co_await done(job);
    co_return written;
}

class SystemKeychain final : public SecretStore {
public:
    explicit SystemKeychain(QString service) : m_service(std::move(service)) { }
    base::Task<base::Result<QString>> read(QString name) override
    {
        return readFromKeychain(m_service, std::move(name));
    }
    base::Task<base::Status> write(QString name, QString value) override
    {
        return writeToKeychain(m_service, std::move(name), std::move(value));
    }

private:
    QString m_service;
};

std::unexpected<base::Error> fileFailure(const QString& path, const QString& why)
{
    return base::failure(base::ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, why));
}

base::Result<QJsonObject> readSecrets(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return QJsonObject();
    if (file.permissions() & kOthers)
        return fileFailure(path, QStringLiteral("others can read it; chmod 600 it, or remove it"));
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure(path, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.read(kLargestFile));
    if (!document.isObject())
        return fileFailure(path, QStringLiteral("is not what was written there"));
    return document.object();
}

base::Status writeSecrets(const QString& path, const QJsonObject& secrets)
{
    if (secrets.isEmpty()) {
        QFile file(path);
        if (file.exists() && !file.remove())
            return fileFailure(path, file.errorString());
        return {};
    }
    QSaveFile file(path);
    // Before anything is in it: a new file would be readable for others until its mode is set.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerAlone))
        return fileFailure(path, file.errorString());
    file.write(QJsonDocument(secrets).toJson(QJsonDocument::Compact));
    if (!file.commit())
        return fileFailure(path, file.errorString());
    return {};
}

class SecretFile final : public SecretStore {
public:
    explicit SecretFile(QString path) : m_path(std::move(path)) { }
    base::Task<base::Result<QString>> read(QString name) override { return answer(m_path, std::move(name)); }
    base::Task<base::Status> write(QString name, QString value) override
    {
        return put(m_path, std::move(name), std::move(value));
    }

private:
    static base::Task<base::Result<QString>> answer(QString path, QString name)
    {
        const auto secrets = readSecrets(path);
        if (!secrets)
            co_return std::unexpected(secrets.error());
        co_return secrets->value(name).toString();
    }
    static base::Task<base::Status> put(QString path, QString name, QString value)
    {
        auto secrets = readSecrets(path);
        if (!secrets)
            co_return std::unexpected(secrets.error());
        if (value.isEmpty() && !secrets->contains(name))
            co_return base::Status();
        if (value.isEmpty())
            secrets->remove(name);
        else
            secrets->insert(name, value);
        co_return writeSecrets(path, *secrets);
    }

    QString m_path;
};

} // namespace

std::shared_ptr<SecretStore> systemKeychain(const QString& service)
{
    return std::make_shared<SystemKeychain>(service);
}

std::shared_ptr<SecretStore> secretFile(const QString& path)
{
    return std::make_shared<SecretFile>(path);
}

} // namespace sourcing
