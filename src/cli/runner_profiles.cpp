// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs `profiles` and `fees`: the assumptions that scores are made under.
#include "base/log.h"
#include "cli/runner.h"
#include "cli/terminal.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace cli {

namespace {

QString originText(sourcing::ProfileOrigin origin)
{
    switch (origin) {
    case sourcing::ProfileOrigin::Shipped:
        return QStringLiteral("shipped");
    case sourcing::ProfileOrigin::Edited:
        return QStringLiteral("edited");
    case sourcing::ProfileOrigin::Own:
        break;
    }
    return QStringLiteral("own");
}

/// For people and for editing: a member a line.
QByteArray indented(const domain::Profile& profile)
{
    return QJsonDocument::fromJson(domain::profileToJson(profile)).toJson(QJsonDocument::Indented);
}

QString listText(const std::vector<domain::Profile>& profiles, const QString& inUse)
{
    constexpr int kNameWidth = 24;
    constexpr int kOriginWidth = 9;
    QString text;
    for (const domain::Profile& profile : profiles) {
        text += (profile.name == inUse ? u"* " : u"  ") + profile.name.leftJustified(kNameWidth) + u' '
            + originText(sourcing::Workspace::originOf(profile)).leftJustified(kOriginWidth)
            + domain::hashOf(profile).toString() + u'\n';
    }
    return text;
}

QString dayText(std::chrono::sys_days day)
{
    return base::isoUtc(base::Timestamp(day)).first(10);
}

QString feesText(const std::vector<sourcing::FeeTableInfo>& tables)
{
    QString text;
    for (const auto& table : tables) {
        const QString until = table.validTo ? dayText(*table.validTo) : QStringLiteral("further notice");
        text += QStringLiteral("%1  from %2 until %3, checked on %4\n    %5\n")
                    .arg(domain::codeOf(table.marketplace), dayText(table.validFrom), until, dayText(table.checkedOn),
                         table.source);
        QStringList byKeepa;
        if (!table.hasReferral)
            byKeepa += QStringLiteral("referral");
        if (!table.hasFulfilment)
            byKeepa += QStringLiteral("fulfilment");
        if (!byKeepa.isEmpty())
            text += QStringLiteral("    by Keepa's figures alone: %1\n").arg(byKeepa.join(QStringLiteral(", ")));
        if (!table.userFile.isEmpty())
            text += QStringLiteral("    yours: %1\n").arg(table.userFile);
    }
    return text.isEmpty() ? QStringLiteral("No fee table is in force: fees are Keepa's figures, or unknown.\n") : text;
}

QByteArray feesJson(const std::vector<sourcing::FeeTableInfo>& tables)
{
    QJsonArray list;
    for (const auto& table : tables) {
        list.append(QJsonObject{
            {QStringLiteral("marketplace"), domain::codeOf(table.marketplace)},
            {QStringLiteral("valid_from"), dayText(table.validFrom)},
            {QStringLiteral("valid_to"), table.validTo ? QJsonValue(dayText(*table.validTo)) : QJsonValue()},
            {QStringLiteral("source"), table.source},
            {QStringLiteral("checked_on"), dayText(table.checkedOn)},
            {QStringLiteral("has_referral"), table.hasReferral},
            {QStringLiteral("has_fulfilment"), table.hasFulfilment},
            {QStringLiteral("user_file"), table.userFile.isEmpty() ? QJsonValue() : QJsonValue(table.userFile)},
        });
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("fee_tables"), list}}).toJson();
}

} // namespace

base::Result<domain::ReadProfile> Runner::readProfileFile(const QString& path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("the profile %1 cannot be read: %2").arg(path, file.errorString()));
    constexpr qint64 kMostBytes = 1 << 20;
    auto read = m_workspace.readProfile(file.read(kMostBytes));
    if (!read)
        return base::failure(read.error().kind, QStringLiteral("%1: %2").arg(path, read.error().detail));
    if (!read->fromBase.isEmpty())
        writeError(QStringLiteral("%1 does not tell these, they are as in \"%2\": %3")
                       .arg(path, read->base, read->fromBase.join(QStringLiteral(", "))));
    return read;
}

base::Task<> Runner::importProfile(QString path)
{
    auto read = readProfileFile(path);
    if (!read) {
        fail(read.error());
        co_return;
    }
    domain::Profile profile = std::move(read->profile);
    if (profile.name.isEmpty())
        profile.name = QFileInfo(path).completeBaseName();
    const QString said
        = QStringLiteral("\"%1\" %2\n")
              .arg(profile.name,
                   m_workspace.profile(profile.name) ? QStringLiteral("replaced") : QStringLiteral("imported"));
    const auto saved = co_await m_workspace.saveProfile(std::move(profile));
    if (!saved) {
        fail(saved.error());
        co_return;
    }
    writeOut(said);
    Q_EMIT done(ExitCode::Done);
}

base::Status Runner::exportProfile(const domain::Profile& profile, const QString& path) const
{
    const QByteArray json = indented(profile);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return base::failure(base::ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

base::Task<> Runner::runProfiles(std::stop_token /*stop*/)
{
    if (m_command.verb == Verb::ProfilesImport) {
        co_await importProfile(QString::fromStdString(m_command.file));
        co_return;
    }
    if (m_command.verb == Verb::ProfilesList) {
        writeOut(listText(m_workspace.profiles(), m_workspace.settings().get(sourcing::settings::kProfile)));
        Q_EMIT done(ExitCode::Done);
        co_return;
    }
    const QString name = QString::fromStdString(m_command.profile);
    const auto profile = m_workspace.profile(name);
    if (!profile) {
        fail({base::ErrorKind::Input, QStringLiteral("there is no profile \"%1\"").arg(name)});
        co_return;
    }
    if (m_command.verb == Verb::ProfilesShow) {
        writeOut(indented(*profile));
    } else if (const auto written = exportProfile(*profile, QString::fromStdString(m_command.file)); !written) {
        fail(written.error());
        co_return;
    }
    Q_EMIT done(ExitCode::Done);
}

void Runner::showFees()
{
    auto tables = m_workspace.feeTables();
    if (m_command.oneMarketplace)
        std::erase_if(tables, [this](const auto& table) { return table.marketplace != m_marketplace; });
    for (const QString& notice : m_workspace.takeNotices())
        writeError(base::scrubbed(notice));
    if (m_command.output.format == "json")
        writeOut(feesJson(tables));
    else
        writeOut(feesText(tables));
    Q_EMIT done(ExitCode::Done);
}

} // namespace cli
