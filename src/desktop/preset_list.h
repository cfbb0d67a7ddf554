// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The presets as a list: the user's own in their order, which can be dragged and renamed, then the shipped ones, of
// which those without a category in the marketplace are disabled and say so. It asks; who listens makes the change.
// Owned by the PresetBar, GUI thread.
#pragma once

#include "domain/preset.h"

#include <QAbstractListModel>

namespace desktop {

class PresetList final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    static constexpr int kKeys = 9; // rows that a digit chooses

    void show(std::vector<domain::Preset> own, domain::Marketplace marketplace);
    [[nodiscard]] bool isOwn(int row) const { return row >= 0 && row < ownCount(); }
    [[nodiscard]] int ownCount() const { return static_cast<int>(m_own.size()); }
    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] int rowOf(const QString& name) const;
    /// Nothing for a disabled one, and for a row that is not there.
    [[nodiscard]] std::optional<domain::SearchQuery> queryAt(int row) const;
    /// The own ones with the one at `from` put before `to`.
    [[nodiscard]] QStringList namesMoved(int from, int to) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void renameWanted(const QString& name, const QString& to);
    void orderWanted(const QStringList& names);

private:
    [[nodiscard]] QString tooltipAt(int row) const;
    [[nodiscard]] const domain::ShippedPreset* shippedAt(int row) const;

    std::vector<domain::Preset> m_own;
    std::vector<domain::ShippedPreset> m_shipped;
    domain::Marketplace m_marketplace = domain::Marketplace::Us;
};

} // namespace desktop
