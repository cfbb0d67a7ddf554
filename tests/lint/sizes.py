# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Budgets of size: what is longer has more than one job."""
from tree import Finding, bad, good

SOURCE_LINES = 400
HEADER_LINES = 200  # the aim is 150
FUNCTION_LINES = 60  # the aim is 40
MAIN_WINDOW_LINES = 250


def check(tree):
    for path in tree.under("src", "tests", suffixes=(".cpp", ".h", ".py")):
        yield from _too_long(path, len(tree.lines(path)))
        if path.startswith("src/"):
            yield from _long_functions(tree.cpp(path))


def _too_long(path, lines):
    limit = SOURCE_LINES
    if path.startswith("src/") and path.endswith(".h"):
        limit = HEADER_LINES
    elif path == "src/desktop/main_window.cpp":
        limit = MAIN_WINDOW_LINES
    if lines > limit:
        yield Finding(path, limit + 1, f"{lines} lines, the budget is {limit}")


def _long_functions(source):
    if source.unmatched:
        yield Finding(source.path, source.line(source.unmatched[0]), "brackets do not match, so functions cannot be measured")
    for f in source.outermost_functions():
        first, last = source.line(f.first), source.line(f.body[1])
        if last - first >= FUNCTION_LINES:
            yield Finding(source.path, first, f"{f.name} has {last - first + 1} lines, the budget is {FUNCTION_LINES}")


def _function(head, lines):
    return "namespace a {\n" + head + "\n{\n" + "    if (x) { g(); }\n" * (lines - 3) + "}\n} // namespace a\n"


def _named(head, name):
    return bad(f"{name} has 61 lines", _function(head, 61))


BAD = [
    bad("401 lines, the budget is 400", "\n" * 401),
    bad("401 lines", "\n" * 401, "tests/domain/example_test.cpp"),
    bad("401 lines", "\n" * 401, "tests/e2e/example.py"),
    bad("201 lines, the budget is 200", "\n" * 201, "src/domain/example.h"),
    bad("251 lines, the budget is 250", "\n" * 251, "src/desktop/main_window.cpp"),
    _named("void f(int a)", "f"),
    _named("Task<Result<std::vector<A>>> Client::get(A a) const noexcept", "Client::get"),
    _named("A::A(int a) : m_a(a), m_b {1, 2}, m_c<int>(a)", "A::A"),
    _named("A::~A()", "A::~A"),
    _named("bool A::operator==(const A& b) const", "A::operator=="),
    _named("int A::operator()(int b)", "A::operator()"),
    _named("auto f(int a) -> std::pair<int, A&>", "f"),
    _named("const auto l = [a](int b) mutable -> Task<>", "lambda"),
    _named("const auto l = [&]", "lambda"),
    bad("B has 61 lines", "struct B {\npublic:\n    B(int a) { if (a) g(); " + "\n" * 60 + "}\n};\n"),
    bad("brackets do not match", "void f()\n{\n    g(;\n}\n"),
]
GOOD = [
    good(_function("void f(int a)", 60)),
    good("\n" * 400),
    good("\n" * 200, "src/domain/example.h"),
    good("\n" * 250, "src/desktop/main_window.cpp"),
    good("namespace a {\n" + "int f() { return '{' + 1'0; } // {\n" * 100 + "}\n"),
    good("const A table[] {\n" + '    {1, "{", f(2)},\n' * 100 + "};\nenum class E : int {\n" + "    x,\n" * 100 + "};\n"),
    good("class C final : public D<int> {\n" + "    void f() const { g(); }\n" * 100 + "};\n"),
    good('const char* s = R"sql(\n' + "{ (\n" * 100 + ')sql";\n'),
]
