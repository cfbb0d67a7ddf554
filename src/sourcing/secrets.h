// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Keepa key and the database's password: the environment first, then the system's keychain, then a file that its
// owner alone can read, which is written only where the user agreed. Owned by main and the workspace, GUI thread.
#pragma once

#include "base/task.h"

#include <QString>

#include <memory>

namespace sourcing {

enum class Secret : std::uint8_t { KeepaKey, DatabasePassword };
enum class SecretPlace : std::uint8_t { None, Environment, Keychain, File };

struct FoundSecret {
    QString value; // empty: none
    SecretPlace place = SecretPlace::None;
};

/// Something that keeps texts under names. Its tasks hold what they need: it may go before they end.
class SecretStore {
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;

    /// Empty when there is none of this name. Storage error when it cannot be asked.
    [[nodiscard]] virtual base::Task<base::Result<QString>> read(QString name) = 0;
    /// An empty value removes it.
    [[nodiscard]] virtual base::Task<base::Status> write(QString name, QString value) = 0;
};

/// The system's, through QtKeychain. `service` keeps the entries of one data folder apart from another's.
[[nodiscard]] std::shared_ptr<SecretStore> systemKeychain(const QString& service);
/// A file of mode 0600. One that others can read is refused.
[[nodiscard]] std::shared_ptr<SecretStore> secretFile(const QString& path);

class Secrets final {
public:
    Secrets(std::shared_ptr<SecretStore> keychain, std::shared_ptr<SecretStore> file);

    [[nodiscard]] base::Task<FoundSecret> find(Secret secret) const;
    /// In the keychain, or where there is none and `fileAllowed`, in the file. Storage error when neither took it.
    [[nodiscard]] base::Task<base::Result<SecretPlace>> keep(Secret secret, QString value, bool fileAllowed) const;
    /// Removes it from both. What the environment holds stays.
    [[nodiscard]] base::Task<base::Status> forget(Secret secret) const;

private:
    std::shared_ptr<SecretStore> m_keychain, m_file; // never null
};

/// Those of a data folder. One that was chosen has keychain entries of its own.
[[nodiscard]] std::shared_ptr<Secrets> makeSecrets(const QString& dataDir, bool isOwnFolder);
/// The variable that wins over everything kept: "KEEPA_API_KEY", "PGPASSWORD".
[[nodiscard]] const char* variableOf(Secret secret);

} // namespace sourcing
