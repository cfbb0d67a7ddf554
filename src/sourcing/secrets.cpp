// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/secrets.h"

#include "base/log.h"

#include <QDir>

#include <array>

namespace sourcing {

namespace {

struct SecretNames {
    const char* variable;
    const char* name; // in the keychain and in the file
};

const SecretNames& namesOf(Secret secret)
{
    static constexpr std::array<SecretNames, 2> kNames{
        {{"KEEPA_API_KEY", "keepa-key"}, {"PGPASSWORD", "database-password"}}};
    return kNames[static_cast<size_t>(secret)];
}

QString nameOf(Secret secret)
{
    return QLatin1String(namesOf(secret).name);
}

using Store = std::shared_ptr<SecretStore>;

base::Task<FoundSecret> found(Store keychain, Store file, Secret secret)
{
    const QString given = qEnvironmentVariable(variableOf(secret)).trimmed();
    if (!given.isEmpty())
        co_return FoundSecret{given, SecretPlace::Environment};
    FoundSecret result;
    const auto inKeychain = co_await keychain->read(nameOf(secret));
    if (inKeychain && !inKeychain->isEmpty())
        result = {*inKeychain, SecretPlace::Keychain};
    else if (!inKeychain)
        qCInfo(base::logSourcing).noquote() << "the keychain cannot be asked:" << inKeychain.error().detail;
    if (result.value.isEmpty()) {
        const auto inFile = co_await file->read(nameOf(secret));
        if (inFile && !inFile->isEmpty())
            result = {*inFile, SecretPlace::File};
        else if (!inFile)
            qCWarning(base::logSourcing).noquote() << "kept secrets cannot be read:" << inFile.error().detail;
    }
    base::keepOutOfLog(result.value);
    co_return result;
}

base::Task<base::Result<SecretPlace>> kept(Store keychain, Store file, Secret secret, QString value, bool fileAllowed)
{
    base::keepOutOfLog(value);
    const auto inKeychain = co_await keychain->write(nameOf(secret), value);
    if (inKeychain) {
        // An older one in the file would be a copy in clear of what has a better place now.
        const auto removed = co_await file->write(nameOf(secret), QString());
        if (!removed)
            qCWarning(base::logSourcing).noquote() << "an old secret stays in its file:" << removed.error().detail;
        co_return SecretPlace::Keychain;
    }
    if (!fileAllowed)
        co_return std::unexpected(inKeychain.error());
    const auto inFile = co_await file->write(nameOf(secret), value);
    if (!inFile)
        co_return std::unexpected(inFile.error());
    co_return SecretPlace::File;
}

base::Task<base::Status> forgotten(Store keychain, Store file, Secret secret)
{
    const auto known = co_await keychain->read(nameOf(secret));
    base::Status fromKeychain;
    if (known && !known->isEmpty()) // a keychain that cannot be asked gave us none
        fromKeychain = co_await keychain->write(nameOf(secret), QString());
    const auto fromFile = co_await file->write(nameOf(secret), QString());
    co_return fromKeychain ? fromFile : fromKeychain;
}

} // namespace

Secrets::Secrets(std::shared_ptr<SecretStore> keychain, std::shared_ptr<SecretStore> file)
    : m_keychain(std::move(keychain)), m_file(std::move(file))
{
}

base::Task<FoundSecret> Secrets::find(Secret secret) const
{
    return found(m_keychain, m_file, secret);
}

base::Task<base::Result<SecretPlace>> Secrets::keep(Secret secret, QString value, bool fileAllowed) const
{
    return kept(m_keychain, m_file, secret, std::move(value), fileAllowed);
}

base::Task<base::Status> Secrets::forget(Secret secret) const
{
    return forgotten(m_keychain, m_file, secret);
}

std::shared_ptr<Secrets> makeSecrets(const QString& dataDir, bool isOwnFolder)
{
    const QDir folder(dataDir);
    const QString service
        = isOwnFolder ? QStringLiteral("gleaner ") + folder.absolutePath() : QStringLiteral("gleaner");
    return std::make_shared<Secrets>(systemKeychain(service), secretFile(folder.filePath(QStringLiteral("secrets"))));
}

const char* variableOf(Secret secret)
{
    return namesOf(secret).variable;
}

} // namespace sourcing
