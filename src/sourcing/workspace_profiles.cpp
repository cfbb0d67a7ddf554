// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's profiles: the shipped ones, and what the library keeps beside and above them.
#include "sourcing/services.h"
#include "sourcing/workspace.h"

#include <QPointer>

#include <algorithm>

namespace sourcing {

namespace {

constexpr qsizetype kLongestName = 100;

const domain::Profile* shippedNamed(const QString& name)
{
    const auto& shipped = domain::shippedProfiles();
    const auto found = std::ranges::find(shipped, name, &domain::Profile::name);
    return found == shipped.end() ? nullptr : &*found;
}

base::Status checkedForKeeping(const domain::Profile& profile)
{
    const QString& name = profile.name;
    const bool printable = std::ranges::all_of(name, [](QChar c) { return c.isPrint(); });
    if (name.isEmpty() || name != name.trimmed() || name.size() > kLongestName || !printable)
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("a profile needs a name of at most %1 characters").arg(kLongestName));
    return domain::checked(profile);
}

base::Error noLibrary()
{
    return {base::ErrorKind::Storage, QStringLiteral("the library cannot be used, so no profile can be kept"), {}};
}

} // namespace

std::optional<domain::Profile> Workspace::profile(const QString& name) const
{
    const auto found = std::ranges::find(m_profiles, name, &domain::Profile::name);
    return found == m_profiles.end() ? std::nullopt : std::optional(*found);
}

ProfileOrigin Workspace::originOf(const domain::Profile& profile)
{
    const domain::Profile* shipped = shippedNamed(profile.name);
    if (shipped == nullptr)
        return ProfileOrigin::Own;
    return *shipped == profile ? ProfileOrigin::Shipped : ProfileOrigin::Edited;
}

base::Result<domain::ReadProfile> Workspace::readProfile(const QByteArray& json) const
{
    return domain::readProfile(json, m_profiles);
}

void Workspace::takeProfile(domain::Profile profile)
{
    const auto known = std::ranges::find(m_profiles, profile.name, &domain::Profile::name);
    if (known != m_profiles.end()) {
        *known = std::move(profile);
        return;
    }
    const auto own = m_profiles.begin() + static_cast<std::ptrdiff_t>(domain::shippedProfiles().size());
    const auto at = std::upper_bound(own, m_profiles.end(), profile,
                                     [](const auto& a, const auto& b) { return a.name < b.name; });
    m_profiles.insert(at, std::move(profile));
}

base::Task<> Workspace::loadProfiles(Workspace* workspace)
{
    // The workspace is still being opened by who awaits this.
    const auto services = workspace->m_services;
    const auto kept = co_await services->library->list(cache::Document::Profile);
    if (!kept) {
        services->notices += QStringLiteral("the profiles of the library cannot be read: %1").arg(kept.error().detail);
        co_return;
    }
    for (const cache::NamedDocument& document : *kept) {
        auto read = domain::readProfile(document.json, domain::shippedProfiles());
        if (!read) {
            services->notices += QStringLiteral("the profile \"%1\" of the library is left out: %2")
                                     .arg(document.name, read.error().detail);
            continue;
        }
        read->profile.name = document.name;
        workspace->takeProfile(std::move(read->profile));
    }
}

base::Task<base::Status> Workspace::saveProfile(domain::Profile profile)
{
    const auto services = m_services;
    const QPointer<Workspace> self(this);
    const auto usable = checkedForKeeping(profile);
    if (!usable)
        co_return usable;
    if (!services->library)
        co_return std::unexpected(noLibrary());
    cache::NamedDocument document{profile.name, domain::profileToJson(profile)};
    const auto stored = co_await services->library->put(cache::Document::Profile, std::move(document));
    if (stored && self) {
        self->takeProfile(std::move(profile));
        Q_EMIT self->profilesChanged();
    }
    co_return stored;
}

base::Task<base::Status> Workspace::duplicateProfile(QString name, QString copy)
{
    const QString problem = !profile(name) ? QStringLiteral("there is no profile \"%1\"").arg(name)
        : profile(copy)                    ? QStringLiteral("there is a profile \"%1\" already").arg(copy)
                                           : QString();
    if (!problem.isEmpty())
        co_return base::failure(base::ErrorKind::Input, problem);
    auto made = *profile(name);
    made.name = copy;
    const auto saved = co_await saveProfile(std::move(made));
    co_return saved;
}

base::Task<base::Result<bool>> Workspace::removeProfile(QString name)
{
    const auto services = m_services;
    const QPointer<Workspace> self(this);
    if (!services->library)
        co_return std::unexpected(noLibrary());
    const auto removed = co_await services->library->remove(cache::Document::Profile, name);
    if (!removed || !*removed || !self)
        co_return removed;
    if (const domain::Profile* shipped = shippedNamed(name))
        self->takeProfile(*shipped);
    else
        std::erase_if(self->m_profiles, [&name](const auto& known) { return known.name == name; });
    Q_EMIT self->profilesChanged();
    co_return removed;
}

} // namespace sourcing
