#!/usr/bin/env python3
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a JSON document against a JSON Schema (draft-07), with nothing but the standard library.

Knows the keywords that this project's schemas use and refuses a schema with any other, so that no rule is skipped
silently.

    json_schema.py SCHEMA [DOCUMENT]     the document from standard input where none is named; exit 0, or 1 and the faults
    json_schema.py --self-test SCHEMA    breaks a good document (standard input) in every way; exit 0 when all are refused
"""
import copy
import json
import re
import sys

ANNOTATIONS = {"$schema", "$id", "$comment", "title", "description", "definitions", "examples"}
KEYWORDS = {"$ref", "type", "enum", "const", "properties", "required", "additionalProperties", "items", "minItems",
            "uniqueItems", "pattern", "minimum", "maximum", "anyOf"}


class SchemaError(Exception):
    """The schema itself cannot be used."""


def type_of(value):
    if value is None:
        return "null"
    if isinstance(value, bool):  # before int, which bool is in Python
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    return {str: "string", list: "array", dict: "object"}[type(value)]


def has_type(value, names):
    actual = type_of(value)
    return actual in names or (actual == "integer" and "number" in names)


def same(a, b):
    return type_of(a) == type_of(b) and a == b


def resolve(root, reference):
    if not reference.startswith("#/"):
        raise SchemaError(f"only references inside the schema are known, not {reference}")
    node = root
    for part in reference[2:].split("/"):
        if part not in node:
            raise SchemaError(f"{reference} leads nowhere")
        node = node[part]
    return node


def errors(value, schema, root=None, path="$"):
    """The faults of the document as a list of texts; empty when it is as the schema says."""
    root = schema if root is None else root
    if schema is True:
        return []
    if schema is False:
        return [f"{path}: must not be there"]
    unknown = set(schema) - ANNOTATIONS - KEYWORDS
    if unknown:
        raise SchemaError(f"keywords not known here: {', '.join(sorted(unknown))}")
    if "$ref" in schema:  # draft-07: whatever stands beside it is ignored
        return errors(value, resolve(root, schema["$ref"]), root, path)

    found = []
    if "type" in schema:
        names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        if not has_type(value, names):
            return [f"{path}: is {type_of(value)}, not {' or '.join(names)}"]
    if "enum" in schema and not any(same(value, allowed) for allowed in schema["enum"]):
        found.append(f"{path}: {value!r} is none of {schema['enum']}")
    if "const" in schema and not same(value, schema["const"]):
        found.append(f"{path}: {value!r} is not {schema['const']!r}")
    if "anyOf" in schema and all(errors(value, option, root, path) for option in schema["anyOf"]):
        found.append(f"{path}: {json.dumps(value)[:80]} fits none of the forms allowed")
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{path}: {value!r} does not match {schema['pattern']}")
    if has_type(value, ["number"]):
        if "minimum" in schema and value < schema["minimum"]:
            found.append(f"{path}: {value} is below {schema['minimum']}")
        if "maximum" in schema and value > schema["maximum"]:
            found.append(f"{path}: {value} is above {schema['maximum']}")
    if isinstance(value, dict):
        found += object_errors(value, schema, root, path)
    if isinstance(value, list):
        found += list_errors(value, schema, root, path)
    return found


def object_errors(value, schema, root, path):
    found = [f"{path}: {name} is missing" for name in schema.get("required", []) if name not in value]
    known = schema.get("properties", {})
    others = schema.get("additionalProperties", True)
    for name, member in value.items():
        found += errors(member, known.get(name, others), root, f"{path}.{name}")
    return found


def list_errors(value, schema, root, path):
    found = []
    if len(value) < schema.get("minItems", 0):
        found.append(f"{path}: has {len(value)} entries, fewer than {schema['minItems']}")
    if schema.get("uniqueItems") and len({json.dumps(v, sort_keys=True) for v in value}) != len(value):
        found.append(f"{path}: an entry is there twice")
    for index, entry in enumerate(value):
        found += errors(entry, schema.get("items", True), root, f"{path}[{index}]")
    return found


def required_paths(schema, root, value, path=()):
    """Every required member of a good document, as paths."""
    if isinstance(schema, bool):
        return
    if "$ref" in schema:
        yield from required_paths(resolve(root, schema["$ref"]), root, value, path)
        return
    for option in schema.get("anyOf", []):
        if not errors(value, option, root):
            yield from required_paths(option, root, value, path)
            return
    if isinstance(value, dict):
        for name in schema.get("required", []):
            yield path + (name,)
            yield from required_paths(schema.get("properties", {}).get(name, True), root, value[name], path + (name,))
    if isinstance(value, list) and value:
        yield from required_paths(schema.get("items", True), root, value[0], path + (0,))


def parent_of(document, path):
    for step in path[:-1]:
        document = document[step]
    return document


def self_test(schema, document):
    """How many broken documents were refused. Raises AssertionError for one that was let through."""
    assert not errors(document, schema), errors(document, schema)[:3]
    refused = 0
    for path in required_paths(schema, schema, document):
        for wrong in ("missing", [[]], {"odd": {}}):
            broken = copy.deepcopy(document)
            if wrong == "missing":
                del parent_of(broken, path)[path[-1]]
            else:
                parent_of(broken, path)[path[-1]] = wrong
            assert errors(broken, schema), f"let through: {'.'.join(map(str, path))} {wrong}"
            refused += 1
    return refused


def keyword_test():
    """Each keyword refuses what it is there to refuse."""
    cases = [
        ({"type": "integer"}, 3, True), ({"type": "integer"}, 2.5, False), ({"type": "integer"}, 2.0, False),
        ({"type": "boolean"}, 1, False), ({"const": 1}, True, False), ({"const": 1}, 1, True),
        ({"enum": ["a", None]}, None, True), ({"enum": ["a"]}, "b", False),
        ({"type": ["null", "string"]}, 0, False), ({"pattern": "^x$"}, "xy", False),
        ({"minimum": 0}, -1, False), ({"maximum": 1}, 1.5, False), ({"minItems": 1}, [], False),
        ({"uniqueItems": True}, ["a", "a"], False), ({"items": {"type": "string"}}, ["a", 1], False),
        ({"required": ["a"]}, {}, False), ({"properties": {"a": {"type": "null"}}}, {"a": 1}, False),
        ({"properties": {"a": True}, "additionalProperties": False}, {"b": 1}, False),
        ({"anyOf": [{"type": "null"}, {"type": "string"}]}, 1, False),
        ({"definitions": {"t": {"type": "null"}}, "$ref": "#/definitions/t"}, 1, False),
    ]
    for schema, value, good in cases:
        assert (not errors(value, schema)) == good, (schema, value)
    for bad in ({"format": "date"}, {"$ref": "#/nowhere"}):
        try:
            errors("x", bad)
        except SchemaError:
            continue
        raise AssertionError(f"a schema that cannot be used was: {bad}")


def refuse_constant(name):
    raise ValueError(f"{name} is not JSON")


def load(stream):
    return json.load(stream, parse_constant=refuse_constant)


def main(arguments):
    testing = arguments[:1] == ["--self-test"]
    arguments = arguments[1:] if testing else arguments
    if not 1 <= len(arguments) <= 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        schema = load(file)
    try:
        if len(arguments) == 2:
            with open(arguments[1], encoding="utf-8") as file:
                document = load(file)
        else:
            document = load(sys.stdin)
    except ValueError as error:
        print(f"not JSON: {error}", file=sys.stderr)
        return 1
    if testing:
        keyword_test()
        print(f"{self_test(schema, document)} broken documents refused")
        return 0
    found = errors(document, schema)
    for fault in found[:20]:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
