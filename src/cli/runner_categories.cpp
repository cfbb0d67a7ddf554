// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verb `categories`: by words of their names, or as a tree.
#include "cli/category_report.h"
#include "cli/runner.h"
#include "cli/terminal.h"

namespace cli {

namespace {

/// Many levels cost tokens that nobody can foretell: more than this is spent only on --yes or --max-tokens.
constexpr domain::Tokens kMostUnasked{50};

QString joined(const std::vector<std::string>& words)
{
    QStringList texts;
    for (const std::string& word : words)
        texts += QString::fromStdString(word);
    return texts.join(u' ');
}

void showWalk(int known, domain::Tokens spent)
{
    writeProgress(QStringLiteral("%1 categories, %2 tokens").arg(known).arg(spent.count));
}

} // namespace

base::Task<> Runner::runCategories(std::stop_token stop)
{
    const QString text = joined(m_command.words);
    auto work = text.isEmpty() ? showCategoryTree(stop) : showCategoriesHolding(stop, text);
    co_await work;
}

base::Task<> Runner::showCategoriesHolding(std::stop_token stop, QString text)
{
    const sourcing::CategorySearchOptions options{m_command.offline, m_command.refresh};
    const auto hits = co_await m_workspace.categories().search(stop, m_marketplace, text, options);
    if (!hits) {
        fail(hits.error());
        co_return;
    }
    writeOut(m_command.output.format == "json" ? QString::fromUtf8(categoriesJson(*hits)) : categoriesText(*hits));
    Q_EMIT done(ExitCode::Done);
}

base::Task<> Runner::showCategoryTree(std::stop_token stop)
{
    sourcing::CategoryTreeOptions options;
    options.levels = m_command.levels;
    options.offline = m_command.offline;
    options.refresh = m_command.refresh;
    options.onProgress = showWalk;
    if (m_command.mostTokens >= 0)
        options.most = domain::Tokens{m_command.mostTokens};
    else if (!m_command.yes)
        options.most = kMostUnasked;
    if (!m_command.below.empty()) {
        const QString below = QString::fromStdString(m_command.below);
        bool isNumber = false;
        const domain::CategoryId id{below.toLongLong(&isNumber)};
        if (isNumber) {
            options.below = id;
        } else {
            const auto category = co_await m_workspace.categories().find(stop, m_marketplace, below);
            if (!category) {
                fail(category.error());
                co_return;
            }
            options.below = category->id;
        }
    }
    const auto tree = co_await m_workspace.categories().tree(stop, m_marketplace, options);
    writeProgress(QString());
    if (!tree.nodes.empty() || !tree.endedBy)
        writeOut(m_command.output.format == "json" ? QString::fromUtf8(categoriesJson(tree)) : categoriesText(tree));
    if (tree.endedBy)
        fail(*tree.endedBy);
    else
        Q_EMIT done(ExitCode::Done);
}

} // namespace cli
