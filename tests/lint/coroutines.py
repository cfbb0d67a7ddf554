# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions that are coroutines: parameters by value (a reference may be dead when the coroutine goes on), the stop token first, no
captures (they live in the closure, not in the frame), a result that nobody may drop unseen, and no member that is returned as it is
(QCoro 0.8 moves it out)."""
import re

from tree import Finding, bad, good

_CO_WORDS = {"co_await", "co_return", "co_yield"}
_VIEWS = {"QStringView", "QByteArrayView", "QLatin1StringView", "string_view", "span"}
_MEMBER_RETURNED = re.compile(r"\bco_return\s+(?:\w+\s*(?:->|\.)\s*)*m_\w+\s*;")
_TASK_DECLARATION = re.compile(r"\bTask\s*<.*>\s*\w+\s*\(", re.DOTALL)


def check(tree):
    for path in tree.under("src"):
        source = tree.cpp(path)
        if path.endswith(".h"):
            yield from _droppable(source)
        for returned in _MEMBER_RETURNED.finditer(source.code):
            yield Finding(path, source.line_at(returned.start()), "co_return moves out of the member: return a copy of it")
        coroutines = {source.function_of(i) for i, token in enumerate(source.tokens) if token in _CO_WORDS} - {None}
        for f in sorted(coroutines, key=lambda c: c.first):
            for message in _faults(source, f):
                yield Finding(path, source.line(f.first), f"{f.name}: {message}")


def _faults(source, f):
    if f.captures and f.captures[1] > f.captures[0] + 1:
        yield "a coroutine lambda with captures: hand them over as parameters"
    for number, parameter in enumerate(_parameters(source, f)):
        written = " ".join(parameter)
        top_level = _outside_brackets(parameter)
        if "&" in top_level or "&&" in top_level:
            yield f"a coroutine takes its parameters by value: `{written}`"
        if _VIEWS & set(top_level):
            yield f"a view is a reference, a coroutine takes values: `{written}`"
        if "stop_token" in top_level and number > 0:
            yield "the stop token comes first"


def _parameters(source, f):
    if not f.parameters:
        return
    parameter, angle = [], 0
    i, end = f.parameters[0] + 1, f.parameters[1]
    while i < end:
        token = source.tokens[i]
        angle += {"<": 1, ">": -1}.get(token, 0)
        if token == "," and angle == 0:
            yield parameter
            parameter = []
        else:
            parameter += source.tokens[i : source.after(i)]
        i = source.after(i)
    if parameter:
        yield parameter


def _outside_brackets(tokens):
    depth, outside = 0, []
    for token in tokens:
        depth -= token in (">", ")", "]", "}")
        if depth == 0:
            outside.append(token)
        depth += token in ("<", "(", "[", "{")
    return outside


def _droppable(source):
    # An override is called through the declaration it overrides.
    position = 0
    for statement in re.split(r"[;{}]", source.code):
        declaration = _TASK_DECLARATION.search(statement)
        head = statement[: declaration.start()] if declaration else ""
        overrides = re.search(r"\b(override|final)\s*$", statement)
        if declaration and not overrides and not re.search(r"nodiscard|\breturn\b|=|\busing\b|\bfriend\b|\(", head):
            line = source.line_at(position + declaration.start())
            yield Finding(source.path, line, "a function that returns a Task is [[nodiscard]]")
        position += len(statement) + 1


BAD = [
    bad("by value: `const QString & name`", "Task<> f(int a, const QString& name)\n{\n    co_await g(a);\n}\n"),
    bad("by value", "Task<> C::f(std::stop_token stop, T&& a) const\n{\n    co_return;\n}\n"),
    bad("by value", "auto l = [](const Map<A, B>& m) -> Task<int> {\n    co_return 1;\n};\n"),
    bad("view", "Task<> f(std::span<const int> a)\n{\n    co_return;\n}\n"),
    bad("captures", "void f()\n{\n    auto l = [this](int a) -> Task<> { co_await g(a); };\n}\n"),
    bad("captures", "void f()\n{\n    auto l = [&]() -> Task<> { co_await g(); };\n}\n"),
    bad("stop token comes first", "Task<> f(int a, std::stop_token stop)\n{\n    co_return;\n}\n"),
    bad("moves out", "Task<int> C::f()\n{\n    co_return m_value;\n}\n"),
    bad("moves out", "Task<int> f(Shared run)\n{\n    co_return run->m_status;\n}\n"),
    bad("nodiscard", "namespace a {\nTask<> f(int a);\n}\n", "src/domain/example.h"),
    bad("nodiscard", "class A {\npublic:\n    int b() const;\n    base::Task<Result<int>> f();\n};\n", "src/domain/example.h"),
]
GOOD = [
    good("Task<> f(std::stop_token stop, QString a, const Clock* c, std::function<void(const A&)> done)\n{\n    co_return;\n}\n"),
    good("void f(const QString& a)\n{\n    auto l = [](QString a) -> Task<> { co_await g(a); };\n    run(a, [&] { h(); });\n}\n"),
    good("Task<std::vector<A>> f(std::map<A, B> a, int b)\n{\n    if (a && b)\n        co_await g(b);\n}\n"),
    good("Task<int> C::f()\n{\n    const auto value = m_value;\n    co_return value;\n}\n"),
    good("class A {\n    [[nodiscard]] Task<> f(int a);\n    Task<> h(int a) override;\n    void add(Task<> task);\n    Task<> m_t;\n};\n", "src/domain/example.h"),
]
