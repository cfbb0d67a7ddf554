// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/quick_filter.h"

#include "desktop/format.h"
#include "desktop/number_entry.h"
#include "desktop/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace desktop {

namespace {

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(QuickFilter)
};

struct ShortName {
    const char* typed;
    const char* column;
};

/// The words sellers use, besides every column's own key and label.
constexpr std::array kShortNames = std::to_array<ShortName>({
    {"roi", "roi_percent"},
    {"rank", "bsr"},
    {"velocity", "velocity_score"},
    {"score", "velocity_score"},
    {"drops", "drops30"},
    {"fba", "offers_fba"},
    {"offers", "offers_fba"},
    {"margin", "margin_percent"},
    {"age", "age_s"},
    {"sold", "monthly_sold"},
    {"sales", "sales_low"},
});

/// Letters and digits alone, so that "max cost", "max_cost" and "MaxCost" are one name.
QString bareName(const QString& name)
{
    QString bare;
    for (const QChar letter : name) {
        if (letter.isLetterOrNumber())
            bare += letter.toCaseFolded();
    }
    return bare;
}

const domain::Column* columnNamed(const QString& typed)
{
    const QString name = bareName(typed);
    if (name.isEmpty())
        return nullptr;
    for (const ShortName& known : kShortNames) {
        if (name == QLatin1String(known.typed))
            return domain::findColumn(QString::fromLatin1(known.column));
    }
    const auto answersTo = [&name](const domain::Column& column) {
        return name == bareName(QString::fromLatin1(column.key)) || name == bareName(label(column))
            || name == bareName(QString::fromUtf8(column.label));
    };
    const auto columns = domain::columns();
    const auto found = std::ranges::find_if(columns, answersTo);
    return found == columns.end() ? nullptr : &*found;
}

bool holdsNumbers(domain::ColumnKind kind)
{
    return kind == domain::ColumnKind::Warnings || (isNumeric(kind) && kind != domain::ColumnKind::Time);
}

std::optional<double> figureOf(const domain::Column& column, const domain::Row& row)
{
    if (column.kind == domain::ColumnKind::Warnings)
        return static_cast<double>(row.score.warnings.raised.count());
    const domain::Value value = column.cell.value(row);
    if (const auto* count = std::get_if<std::int64_t>(&value)) {
        const auto figure = static_cast<double>(*count);
        return column.kind == domain::ColumnKind::Age ? figure / 3600 : figure;
    }
    if (const auto* figure = std::get_if<domain::Hundredths>(&value))
        return figure->toDouble();
    if (const auto* money = std::get_if<domain::Money>(&value))
        return static_cast<double>(money->amount) / std::pow(10.0, domain::currencyDecimals(money->currency));
    return std::nullopt;
}

/// "30", "-4.5", "50k", "$12,50", "30%", and for an age "2h" and "3d"; ages are in hours.
std::optional<double> readFigure(QString text, domain::ColumnKind kind)
{
    double unit = 1;
    text = text.trimmed();
    if (text.endsWith(u'%'))
        text.chop(1);
    if (kind == domain::ColumnKind::Age && text.endsWith(u'd', Qt::CaseInsensitive)) {
        unit = 24;
        text.chop(1);
    } else if (kind == domain::ColumnKind::Age && text.endsWith(u'h', Qt::CaseInsensitive)) {
        text.chop(1);
    }
    const bool negative = text.startsWith(u'-');
    text = text.mid(negative ? 1 : 0).trimmed();
    while (!text.isEmpty() && text.front().category() == QChar::Symbol_Currency)
        text.remove(0, 1);
    const auto number = readNumber(text, 2);
    if (!number)
        return std::nullopt;
    return unit * static_cast<double>(negative ? -*number : *number) / 100.0;
}

bool isSign(QChar letter)
{
    return letter == u'<' || letter == u'>' || letter == u'=' || letter == u'≤' || letter == u'≥';
}

/// A part of what was typed: a word, or name, sign and value of a condition. Quotes are gone, and what they held is
/// one word.
struct Term {
    QString name, sign, value;
    bool wanted = true;
    bool quoted = false; // begins with a quote: then a minus inside is a minus

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && sign.isEmpty(); }
};

struct Terms {
    std::vector<Term> list;
    bool quoteIsOpen = false;
};

Terms termsOf(const QString& text)
{
    Terms terms;
    Term term;
    bool inQuotes = false;
    const auto finish = [&] {
        if (!term.isEmpty() || term.quoted)
            terms.list.push_back(std::exchange(term, {}));
        term = {};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        QString& part = term.sign.isEmpty() ? term.name : term.value;
        if (letter == u'"') {
            inQuotes = !inQuotes;
            term.quoted = true;
        } else if (inQuotes) {
            part += letter;
        } else if (letter.isSpace()) {
            // Room around a sign belongs to the condition.
            const auto next = std::find_if(text.begin() + i, text.end(), [](QChar c) { return !c.isSpace(); });
            const bool beforeSign = next != text.end() && isSign(*next) && term.sign.isEmpty() && !term.name.isEmpty();
            const bool afterSign = !term.sign.isEmpty() && term.value.isEmpty();
            if (!beforeSign && !afterSign)
                finish();
        } else if (isSign(letter) && term.value.isEmpty()) {
            term.sign += letter;
        } else if (letter == u'-' && term.isEmpty() && !term.quoted && term.wanted) {
            term.wanted = false;
        } else {
            part += letter;
        }
    }
    finish();
    terms.quoteIsOpen = inQuotes;
    return terms;
}

} // namespace

QuickFilter QuickFilter::parse(const QString& text)
{
    QuickFilter filter;
    const Terms terms = termsOf(text);
    if (terms.quoteIsOpen)
        filter.m_problems += FilterWords::tr("A quotation mark is not closed");
    for (const Term& term : terms.list) {
        if (!term.sign.isEmpty())
            filter.addCondition(term.name, term.sign, term.value, term.wanted);
        else if (!term.name.isEmpty())
            filter.m_words.push_back({QStringMatcher(term.name.toCaseFolded()), term.wanted});
    }
    return filter;
}

void QuickFilter::addCondition(const QString& name, const QString& sign, const QString& value, bool wanted)
{
    const QString typed = name + sign + value;
    Condition condition;
    condition.column = columnNamed(name);
    condition.wanted = wanted;
    if (!condition.column) {
        m_problems += name.isEmpty() ? FilterWords::tr("“%1” names no column").arg(typed)
                                     : FilterWords::tr("There is no column “%1”").arg(name);
        return;
    }
    if (sign == u"<")
        condition.comparison = Comparison::Less;
    else if (sign == u">")
        condition.comparison = Comparison::Greater;
    else if (sign == u"<=" || sign == u"≤" || sign == u"=<")
        condition.comparison = Comparison::AtMost;
    else if (sign == u">=" || sign == u"≥" || sign == u"=>")
        condition.comparison = Comparison::AtLeast;
    else if (sign != u"=" && sign != u"==") {
        m_problems += FilterWords::tr("“%1” is no comparison").arg(sign);
        return;
    }
    if (holdsNumbers(condition.column->kind))
        return addNumber(condition, value);
    if (condition.comparison != Comparison::Equal || condition.column->kind == domain::ColumnKind::Time) {
        m_problems += FilterWords::tr("“%1” holds no numbers").arg(label(*condition.column));
        return;
    }
    condition.text = value.trimmed().toCaseFolded();
    if (condition.text.isEmpty())
        m_problems += FilterWords::tr("“%1” wants a value").arg(typed);
    else
        m_conditions.push_back(std::move(condition));
}

void QuickFilter::addNumber(Condition condition, const QString& value)
{
    const auto number = readFigure(value, condition.column->kind);
    if (!number) {
        m_problems += value.isEmpty() ? FilterWords::tr("“%1” wants a number").arg(label(*condition.column))
                                      : FilterWords::tr("“%1” is no number").arg(value);
        return;
    }
    condition.number = *number;
    m_conditions.push_back(std::move(condition));
}

bool QuickFilter::holds(const Condition& condition, const domain::Row& row)
{
    if (!condition.text.isEmpty())
        return condition.column->cell.known(row)
            && cellText(*condition.column, row, QLocale()).toCaseFolded().contains(condition.text);
    const auto figure = figureOf(*condition.column, row);
    if (!figure)
        return false; // unknown meets no condition
    switch (condition.comparison) {
    case Comparison::Less:
        return *figure < condition.number;
    case Comparison::AtMost:
        return *figure <= condition.number;
    case Comparison::Greater:
        return *figure > condition.number;
    case Comparison::AtLeast:
        return *figure >= condition.number;
    case Comparison::Equal:
        break;
    }
    return std::abs(*figure - condition.number) < 0.005;
}

bool QuickFilter::matches(const domain::Row& row, const QString& foldedText) const
{
    const auto meets = [&row](const Condition& c) { return holds(c, row) == c.wanted; };
    const auto has = [&foldedText](const Word& w) { return (w.matcher.indexIn(foldedText) >= 0) == w.wanted; };
    return std::ranges::all_of(m_words, has) && std::ranges::all_of(m_conditions, meets);
}

QString QuickFilter::searchText(const domain::Row& row)
{
    const QString text = row.facts->title + u'\n' + row.facts->asin.toString() + u'\n' + row.facts->brand;
    return text.toCaseFolded();
}

} // namespace desktop
