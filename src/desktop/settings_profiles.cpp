// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings_profiles.h"

#include "desktop/profile_form.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr std::chrono::milliseconds kPreviewRest{300};
constexpr int kListWidth = 150;
constexpr qint64 kLargestProfile = 256 * 1024;

domain::Currency currencyOfSettings(const sourcing::Settings& settings)
{
    const auto marketplace = domain::marketplaceFromCode(settings.get(sourcing::settings::kMarketplace));
    return domain::currencyOf(marketplace.value_or(domain::Marketplace::Us));
}

} // namespace

ProfileSettings::ProfileSettings(sourcing::Workspace& workspace, QWidget* parent)
    : SettingsPage(workspace.settings(), parent), m_workspace(workspace), m_list(new QListWidget(this)),
      m_form(new ProfileForm(currencyOfSettings(workspace.settings()), this)), m_duplicate(new QPushButton(this)),
      m_rename(new QPushButton(this)), m_remove(new QPushButton(this)), m_import(new QPushButton(this)),
      m_export(new QPushButton(this)), m_save(new QPushButton(this)), m_revert(new QPushButton(this)),
      m_state(new QLabel(this)), m_wanted(workspace.settings().get(sourcing::settings::kProfile))
{
    layOut();
    connectControls();
    m_rest.setSingleShot(true);
    m_rest.setInterval(kPreviewRest);
    retranslate();
    showList();
}

ProfileSettings::~ProfileSettings()
{
    m_previewing.request_stop();
}

QString ProfileSettings::title() const
{
    return tr("Profiles");
}

void ProfileSettings::layOut()
{
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kControls);
    m_list->setFixedWidth(kListWidth);
    left->addWidget(m_list, 1);
    for (QPushButton* button : {m_duplicate, m_rename, m_remove, m_import, m_export})
        left->addWidget(button);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its controls have it
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kControls);
    line->addWidget(m_state, 1);
    line->addWidget(m_revert);
    line->addWidget(m_save);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kControls);
    right->addWidget(scroll, 1);
    right->addLayout(line);
    auto* both = new QHBoxLayout;
    both->setSpacing(space::kGroups);
    both->addLayout(left);
    both->addLayout(right, 1);
    body().addLayout(both, 1);
    for (QPushButton* button : {m_duplicate, m_rename, m_remove, m_import, m_export, m_save, m_revert})
        button->setAutoDefault(false);
    QWidget* const order[]{m_list, m_duplicate, m_rename, m_remove, m_import, m_export, m_form, m_revert, m_save};
    for (size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ProfileSettings::connectControls()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfileSettings::showChosen);
    connect(m_form, &ProfileForm::edited, this, [this] {
        showButtons();
        m_previewing.request_stop();
        m_rest.start();
    });
    connect(&m_rest, &QTimer::timeout, this, &ProfileSettings::preview);
    connect(m_duplicate, &QPushButton::clicked, this, &ProfileSettings::duplicate);
    connect(m_rename, &QPushButton::clicked, this, &ProfileSettings::rename);
    connect(m_remove, &QPushButton::clicked, this, &ProfileSettings::removeChosen);
    connect(m_import, &QPushButton::clicked, this, &ProfileSettings::importFile);
    connect(m_export, &QPushButton::clicked, this, &ProfileSettings::exportFile);
    connect(m_save, &QPushButton::clicked, this, &ProfileSettings::save);
    connect(m_revert, &QPushButton::clicked, this, &ProfileSettings::showChosen);
    connect(&m_workspace, &sourcing::Workspace::profilesChanged, this, &ProfileSettings::showList);
}

void ProfileSettings::retranslate()
{
    m_list->setAccessibleName(tr("Profiles"));
    m_duplicate->setText(tr("Duplicate…"));
    m_duplicate->setToolTip(tr("Another profile with these values"));
    m_rename->setText(tr("Rename…"));
    m_rename->setToolTip(tr("Profiles of your own only"));
    m_import->setText(tr("Import…"));
    m_import->setToolTip(tr("Reads a profile from a JSON file"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Writes this profile to a JSON file"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Searches score by these values from now on"));
    m_revert->setText(tr("Revert"));
    m_revert->setToolTip(tr("The values as they were saved"));
    showButtons();
}

void ProfileSettings::showList()
{
    const QString name = m_wanted.isEmpty() && m_list->currentItem() ? m_list->currentItem()->text() : m_wanted;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const auto& profile : m_workspace.profiles())
            m_list->addItem(profile.name);
        const auto found = m_list->findItems(name, Qt::MatchExactly);
        m_list->setCurrentRow(found.isEmpty() ? 0 : m_list->row(found.front()));
    }
    m_wanted.clear();
    showChosen();
}

std::optional<domain::Profile> ProfileSettings::chosen() const
{
    return m_list->currentItem() ? m_workspace.profile(m_list->currentItem()->text()) : std::nullopt;
}

void ProfileSettings::showChosen()
{
    m_rest.stop();
    m_previewing.request_stop();
    if (const auto profile = chosen())
        m_form->setProfile(*profile);
    m_state->clear();
    showButtons();
}

void ProfileSettings::showButtons()
{
    const auto profile = chosen();
    const auto origin = profile ? sourcing::Workspace::originOf(*profile) : sourcing::ProfileOrigin::Shipped;
    const bool isOwn = origin == sourcing::ProfileOrigin::Own;
    const bool isEdited = profile && *profile != m_form->profile();
    m_rename->setEnabled(isOwn);
    m_remove->setText(isOwn ? tr("Delete") : tr("Reset"));
    m_remove->setToolTip(isOwn ? tr("Removes this profile") : tr("The values that the program came with"));
    m_remove->setEnabled(origin != sourcing::ProfileOrigin::Shipped);
    m_revert->setEnabled(isEdited);
    m_save->setEnabled(isEdited && domain::checked(m_form->profile()).has_value());
}

void ProfileSettings::preview()
{
    const auto before = chosen();
    const domain::Profile after = m_form->profile();
    if (!before)
        return;
    if (const auto usable = domain::checked(after); !usable) {
        m_state->setText(tr("These values cannot be: %1").arg(usable.error().detail));
        return;
    }
    m_previewing = {};
    auto task = m_workspace.previewProfile(m_previewing.get_token(), *before, after);
    QCoro::connect(std::move(task), this, [this](const base::Result<sourcing::ProfilePreview>& preview) {
        if (!preview && preview.error().kind == base::ErrorKind::Cancelled)
            return;
        if (!preview)
            m_state->setText(tr("The cache cannot be read: %1").arg(preview.error().detail));
        else if (preview->products == 0)
            m_state->setText(tr("The cache holds no product to compare with."));
        else
            m_state->setText(
                tr("Of %n cached product(s) %1 get a better verdict and %2 a worse one.", nullptr, preview->products)
                    .arg(QLocale().toString(preview->better), QLocale().toString(preview->worse)));
    });
}

void ProfileSettings::report(const base::Status& status, const QString& success)
{
    m_state->setText(status ? success : tr("That did not work: %1").arg(status.error().detail));
}

void ProfileSettings::save()
{
    auto task = m_workspace.saveProfile(m_form->profile());
    QCoro::connect(std::move(task), this, [this](const base::Status& saved) {
        report(saved, tr("Saved. Searches score by it from now on."));
    });
}

void ProfileSettings::removeChosen()
{
    const auto profile = chosen();
    if (!profile)
        return;
    auto task = m_workspace.removeProfile(profile->name);
    QCoro::connect(std::move(task), this, [this](const base::Result<bool>& removed) {
        report(removed ? base::Status() : std::unexpected(removed.error()), tr("Done."));
    });
}

template <typename Named> void ProfileSettings::askName(const QString& question, const QString& proposal, Named named)
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question);
    dialog->setLabelText(tr("Name of the profile"));
    dialog->setTextValue(proposal);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, named](const QString& typed) mutable {
        const QString name = typed.trimmed();
        if (m_workspace.profile(name))
            m_state->setText(tr("There is a profile “%1” already.").arg(name));
        else
            named(name);
    });
    dialog->open();
}

void ProfileSettings::duplicate()
{
    domain::Profile copy = m_form->profile();
    askName(tr("Duplicate"), tr("%1 copy").arg(copy.name), [this, copy](const QString& name) mutable {
        copy.name = m_wanted = name;
        auto task = m_workspace.saveProfile(copy);
        QCoro::connect(std::move(task), this, [this](const base::Status& saved) { report(saved, tr("Done.")); });
    });
}

void ProfileSettings::rename()
{
    const auto profile = chosen();
    if (!profile)
        return;
    askName(tr("Rename"), profile->name, [this, old = *profile](const QString& name) {
        domain::Profile renamed = old;
        renamed.name = m_wanted = name;
        auto task = m_workspace.saveProfile(renamed);
        QCoro::connect(std::move(task), this, [this, oldName = old.name, name](const base::Status& saved) {
            if (!saved)
                return report(saved, {});
            if (settings().get(sourcing::settings::kProfile) == oldName)
                settings().set(sourcing::settings::kProfile, name);
            auto removal = m_workspace.removeProfile(oldName);
            QCoro::connect(std::move(removal), this, [this](const base::Result<bool>& removed) {
                report(removed ? base::Status() : std::unexpected(removed.error()), tr("Done."));
            });
        });
    });
}

void ProfileSettings::importFile()
{
    auto* dialog = new QFileDialog(this, tr("Import a profile"), QString(), tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileSettings::readFrom);
    dialog->open();
}

void ProfileSettings::readFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_state->setText(tr("The file cannot be read: %1").arg(file.errorString()));
    auto read = m_workspace.readProfile(file.read(kLargestProfile));
    if (!read)
        return m_state->setText(tr("That is no profile: %1").arg(read.error().detail));
    if (read->profile.name.isEmpty() || m_workspace.profile(read->profile.name)) {
        // Never over one that is there.
        return askName(tr("Import"), tr("%1 imported").arg(read->profile.name),
                       [this, profile = read->profile](const QString& name) mutable {
                           profile.name = m_wanted = name;
                           auto task = m_workspace.saveProfile(profile);
                           QCoro::connect(std::move(task), this,
                                          [this](const base::Status& saved) { report(saved, tr("Done.")); });
                       });
    }
    m_wanted = read->profile.name;
    auto task = m_workspace.saveProfile(std::move(read->profile));
    QCoro::connect(std::move(task), this, [this](const base::Status& saved) { report(saved, tr("Done.")); });
}

void ProfileSettings::exportFile()
{
    const auto profile = chosen();
    if (!profile)
        return;
    auto* dialog = new QFileDialog(this, tr("Export a profile"), QString(), tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QString(profile->name + QStringLiteral(".json")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, profile = *profile](const QString& path) {
        QSaveFile file(path);
        const bool written
            = file.open(QIODevice::WriteOnly) && file.write(domain::profileToJson(profile)) > 0 && file.commit();
        m_state->setText(written ? tr("Written.") : tr("The file cannot be written: %1").arg(file.errorString()));
    });
    dialog->open();
}

} // namespace desktop
