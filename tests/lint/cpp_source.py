# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""C++ source as a lint sees it: comments and literals blanked, tokens, matched brackets, functions. A reader, not a compiler:
it knows just enough of the grammar to say where a statement and a function begin and end."""
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_LEXEME = re.compile(
    r"""(?P<number>(?<!\w)\d(?:[\w.]|'(?=\w))*)
      | (?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<raw>(?:u8|[uUL])?R"(?P<fence>[^()\\\s]{0,16})\(.*?\)(?P=fence)")
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<char>'(?:\\.|[^'\\\n])+')""",
    re.DOTALL | re.VERBOSE,
)
_TOKEN = re.compile(r"\w+|::|->|&&|\|\||[=!<>+\-*/%&|^]=|\S")
_DIRECTIVE = re.compile(r"^[ \t]*#[ \t]*(\w+)(?:\\\n|[^\n])*", re.MULTILINE)
LITERAL = "\x01"  # stands where a literal's quotes were: a token of its own, and nothing else in a source
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_CONTROL = {"if", "for", "while", "switch", "catch"}
_AFTER_PARAMETERS = {"const", "noexcept", "override", "final", "mutable", "constexpr", "try", "&", "&&"}
_ACCESS = {"public", "private", "protected", "slots", "signals", "Q_SIGNALS", "Q_SLOTS"}


def _spaces(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    return _LEXEME.sub(lambda m: _spaces(m[0]) if m["comment"] else m[0], text)


def string_literals(text):
    """(position, literal) of every string, comments left out."""
    return [(m.start(), m[0]) for m in _LEXEME.finditer(text) if m["string"] or m["raw"]]


def _without_literals(text):
    def blank(m):
        if m["comment"]:
            return _spaces(m[0])
        if m["number"]:
            return m[0].replace("'", "_")
        return LITERAL + _spaces(m[0][1:-1]) + LITERAL

    return _LEXEME.sub(blank, text)


def _without_directives(code):
    """Blanks preprocessor lines, and what stands in #else and #elif branches: one variant of the text keeps its brackets matched."""
    kept, position, branches = [], 0, []

    def keep(piece):
        kept.append(piece if all(branches) else _spaces(piece))

    for m in _DIRECTIVE.finditer(code):
        keep(code[position : m.start()])
        kept.append(_spaces(m[0]))
        position = m.end()
        if m[1] in ("if", "ifdef", "ifndef"):
            branches.append(True)
        elif m[1] in ("else", "elif") and branches:
            branches[-1] = False
        elif m[1] == "endif" and branches:
            branches.pop()
    keep(code[position:])
    return "".join(kept)


@dataclass(frozen=True)
class Function:
    name: str  # "lambda" for one
    first: int  # token where its name (or capture list) stands
    parameters: tuple  # tokens of "(" and ")", or None
    captures: tuple  # tokens of "[" and "]" of a lambda, or None
    body: tuple  # tokens of "{" and "}"


class CppSource:
    def __init__(self, path, text):
        self.path = path
        self.text = text

    @cached_property
    def code(self):
        """The text without comments, literals and preprocessor lines; every position is that of the text."""
        return _without_directives(_without_literals(self.text))

    @cached_property
    def _matches(self):
        return list(_TOKEN.finditer(self.code))

    @cached_property
    def tokens(self):
        return [m[0] for m in self._matches]

    @cached_property
    def _line_starts(self):
        return [0] + [m.end() for m in re.finditer("\n", self.text)]

    def line_at(self, position):
        return bisect_right(self._line_starts, position)

    def line(self, token):
        return self.line_at(self._matches[token].start())

    @cached_property
    def _brackets(self):
        partner, parent, stack, stray = {}, [], [], []
        for i, token in enumerate(self.tokens):
            if token in _CLOSERS:
                if stack and self.tokens[stack[-1]] == _CLOSERS[token]:
                    opener = stack.pop()
                    partner[opener], partner[i] = i, opener
                else:
                    stray.append(i)
            parent.append(stack[-1] if stack else None)
            if token in ("(", "[", "{"):
                stack.append(i)
        return partner, parent, stray + stack

    @property
    def unmatched(self):
        """Tokens of brackets without a partner: with any of them the rest cannot be trusted."""
        return self._brackets[2]

    def partner(self, token):
        return self._brackets[0][token]

    def parent(self, token):
        """The opening bracket that encloses the token, or None."""
        return self._brackets[1][token]

    def token(self, i):
        return self.tokens[i] if 0 <= i < len(self.tokens) else ""

    def after(self, i):
        """The next token on the same level: behind the partner, if this one opens a bracket."""
        return (self.partner(i) if self.tokens[i] in ("(", "[", "{") else i) + 1

    @cached_property
    def functions(self):
        if self.unmatched:
            return []
        found = (self._function(i) for i, token in enumerate(self.tokens) if token == "{")
        return [f for f in found if f]

    def function_of(self, token):
        """The innermost function whose body holds the token, or None."""
        holding = [f for f in self.functions if f.body[0] < token < f.body[1]]
        return max(holding, key=lambda f: f.body[0], default=None)

    def outermost_functions(self):
        end = -1
        for f in self.functions:
            if f.body[0] > end:
                end = f.body[1]
                yield f

    # How a "{" is known to open a function: by walking back from it over what may stand between parameters and body.

    def _function(self, brace):
        body = (brace, self.partner(brace))
        last = self._before_initializers(self._before_trailers(brace - 1))
        if self.token(last) == "]" and self._opens_lambda(self.partner(last)):
            captures = (self.partner(last), last)
            return Function("lambda", captures[0], None, captures, body)
        if self.token(last) != ")":
            return None
        parameters = (self.partner(last), last)
        before = self._before_template(parameters[0] - 1)
        if self.token(before) == "]" and self._opens_lambda(self.partner(before)):
            captures = (self.partner(before), before)
            return Function("lambda", captures[0], parameters, captures, body)
        first = self._name_start(parameters[0] - 1)
        if first is None:
            return None
        return Function("".join(self.tokens[first : parameters[0]]), first, parameters, None, body)

    def _before_trailers(self, i):
        """Back over const, noexcept(…), -> type; to the ")" of the parameters where there are any."""
        while self.token(i) in _AFTER_PARAMETERS or self._is_group_of(i, ("noexcept", "requires")):
            i = self.partner(i) - 2 if self.token(i) == ")" else i - 1
        arrow = i
        while re.fullmatch(r"\w+|::|[<>,*&]|&&", self.token(arrow)):
            arrow -= 1
        return self._before_trailers(arrow - 1) if self.token(arrow) == "->" else i

    def _is_group_of(self, i, words):
        return self.token(i) == ")" and self.token(self.partner(i) - 1) in words

    def _before_initializers(self, i):
        """Back over `: m_a(x), m_b {y}` of a constructor; unchanged where there is no such list."""
        at = i
        while self.token(at) in (")", "}"):
            name = self.partner(at) - 1
            name = self._before_template(name)
            while re.fullmatch(r"\w+|::", self.token(name)):
                name -= 1
            if self.token(name) == ",":
                at = name - 1
            elif self.token(name) == ":" and self.token(name - 1) not in _ACCESS:
                before = self._before_trailers(name - 1)
                return before if self.token(before) == ")" else i
            else:
                return i
        return i

    def _before_template(self, i):
        """Back over <…>, to the token before it."""
        if self.token(i) != ">":
            return i
        depth = 0
        while i >= 0:
            depth += {">": 1, "<": -1}.get(self.tokens[i], 0)
            i -= 1
            if depth == 0:
                break
        return i

    def _opens_lambda(self, bracket):
        before = self.token(bracket - 1)
        return before in ("return", "co_return", "co_await", "co_yield") or not re.fullmatch(r"\w+|[\])]", before)

    def _name_start(self, i):
        named = re.fullmatch(r"[A-Za-z_]\w*", self.token(i))
        for back in range(4):
            if self.token(i - back) == "operator":
                i, named = i - back, True
                break
        if not named or self.token(i) in _CONTROL:
            return None
        if self.token(i) == "constexpr" and self.token(i - 1) == "if":
            return None
        while self.token(i - 1) in ("::", "~"):
            i -= 1 if self.token(i - 1) == "~" else 2
        return i
