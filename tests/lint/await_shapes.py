# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A statement with co_await is `auto x = co_await callee(args);`, `co_return co_await callee(args);` or the bare call, and nothing
else: no condition, no braces, no lambda, no second await. Compilers go wrong in the temporaries of anything richer."""
from tree import Finding, bad, good

_REJECTED = {"?": "?:", "{": "braces", "[": "a lambda or subscript", "&&": "&&", "||": "||"}
_HEADERS = {"if", "while", "switch", "for"}


def check(tree):
    for path in tree.under("src", "tests"):
        source = tree.cpp(path)
        if "co_await" not in source.tokens:
            continue
        if source.unmatched:
            yield Finding(path, source.line(source.unmatched[0]), "brackets do not match, so awaits cannot be checked")
            continue
        for i, token in enumerate(source.tokens):
            if token == "co_await":
                for message in _faults(source, i):
                    yield Finding(path, source.line(i), message)


def _faults(source, awaiting):
    header, start, end = _statement(source, awaiting)
    if header:
        yield f"co_await in the head of `{header}`: await on a line of its own, then test the result"
        return
    tokens = source.tokens[start:end]
    if tokens[:2] == ["[", "["]:
        start = source.after(start)
        tokens = source.tokens[start:end]
    for token, name in _REJECTED.items():
        if token in tokens:
            yield f"{name} in a statement with co_await: build it on a line of its own"
    if tokens.count("co_await") > 1:
        yield "two awaits in one statement"
    if awaiting != start and source.tokens[awaiting - 1] not in ("=", "co_return"):
        yield "co_await inside an expression: `auto x = co_await callee(args);` first, then use x"


def _statement(source, awaiting):
    """(keyword of the head that holds the await or None, first token, token behind the last) of the innermost statement around it."""
    block = source.parent(awaiting)
    while block is not None and not (source.tokens[block] == "{" and _holds_statements(source, block)):
        block = source.parent(block)
    end = source.partner(block) if block is not None else len(source.tokens)
    i = block + 1 if block is not None else 0
    while i < end:
        token = source.tokens[i]
        if token in _HEADERS or token == "catch":
            opener = i + 1
            while source.tokens[opener] != "(" and opener < end:
                opener += 1
            i = source.after(opener)
            if opener < awaiting < i:
                return token, opener, i
        elif token in ("case", "default"):
            while source.tokens[i] != ":":
                i += 1
            i += 1
        elif token in (";", "{", "else", "do", "try"):
            i = source.after(i)
        else:
            start = i
            while i < end and source.tokens[i] != ";":
                i = source.after(i)
            if start <= awaiting < i:
                return None, start, i
    return None, awaiting, end


def _holds_statements(source, block):
    """A block, unlike an initializer list, has a semicolon on its own level."""
    i, end = block + 1, source.partner(block)
    while i < end:
        if source.tokens[i] == ";":
            return True
        i = source.after(i)
    return False


def _body(statements):
    return "base::Task<> f(int x)\n{\n    g(x);\n    " + statements + "\n}\n"


BAD = [
    bad("head of `if`", _body("if (co_await g(x))\n        h();")),
    bad("head of `if`", _body("if (const auto r = co_await g(x); r)\n        h();")),
    bad("head of `while`", _body("while (co_await g(x)) {\n        h();\n    }")),
    bad("head of `while`", _body("do {\n        h();\n    } while (co_await g(x));")),
    bad("head of `switch`", _body("switch (co_await g(x)) {\n    default:\n        break;\n    }")),
    bad("head of `for`", _body("for (const auto& y : co_await g(x))\n        h(y);")),
    bad("?:", _body("const auto y = co_await g(x > 0 ? a : b);")),
    bad("?:", _body("switch (x) {\n    case 1:\n        y = x ? co_await g(x) : 0;\n    }")),
    bad("braces", _body("const auto y = co_await g(Options {x});")),
    bad("braces", _body("const Pair y {co_await g(x), 0};")),
    bad("braces", _body("co_await g({.a = x});"), "tests/domain/example_test.cpp"),
    bad("lambda", _body("co_await run([x] { return x; });")),
    bad("subscript", _body("m[x] = co_await g(x);")),
    bad("subscript", _body("const auto [a, b] = co_await g(x);")),
    bad("&&", _body("const bool y = x && co_await g(x);")),
    bad("||", _body("const bool y = co_await g(x) || h();")),
    bad("two awaits", _body("const int y = co_await g(x) + co_await g(x);")),
    bad("inside an expression", _body("use(co_await g(x));")),
    bad("inside an expression", _body("const auto y = (co_await g(x)).value();")),
    bad("braces", "auto l = [](int x) -> Task<> {\n    g();\n    co_await h({x});\n};\n"),
    bad("brackets do not match", _body("co_await g(x));")),
]
GOOD = [
    good(_body("const auto y = co_await g(x);")),
    good(_body("[[maybe_unused]] const auto y = co_await g(std::move(x));")),
    good(_body("co_await g(x);\n    co_return co_await g(x);")),
    good(_body("if (a && b)\n        co_await g(x);\n    else if (c[0] ? d : e)\n        x = co_await g(x);")),
    good(_body("if (a) {\n        co_await g(x);\n    }\n    for (auto& e : list)\n        co_await g(e);")),
    good(_body("switch (x) {\n    case a::b:\n        co_await g(x);\n        break;\n    default:\n        co_await h(x);\n    }")),
    good(_body("do {\n        co_await g(x);\n    } while (a || b);")),
    good(_body("try {\n        co_await g(x);\n    } catch (const E& e) {\n        h(e);\n    }")),
    good(_body("auto job = [x](int y) -> Task<> {\n        co_await g(y);\n    };\n    co_await job(x);")),
    good(_body('// if (co_await g({x}))\n    const auto y = co_await g("{?[&&", 1\'000, \'{\');')),
    good(_body("#ifdef A\n    if (a) {\n#else\n    if (b) {\n#endif\n        co_await g(x);\n    }")),
]
