"""JSON Schemas of the content, for the tools of editors: completion, and errors while typing.

Takes `guide.model.KINDS`; gives a schema for each kind of file. `python -m guide.schemas` writes them
into `docs/schemas/`, and the generated parts of the content guides with them.
"""

from collections.abc import Iterator
from json import dumps
from pathlib import Path

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from guide import field_tables
from guide.facts import Shape
from guide.model import KINDS
from guide.values import Id

LIST_FILES = ("dangers", "documents", "forms", "lines", "provinces", "regions", "synonyms", "terms")
"""Kinds that are written as one list file, where others have a file per entry."""


class _ForEditors(GenerateJsonSchema):
    """Schemas of YAML as tools read it: unlike :mod:`guide.load`, they read 2021 as a number."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """No title: a field's own name says as much."""
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """A text may look like a number."""
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A field is left out rather than left empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """An empty default says nothing."""
        made = super().default_schema(schema)
        return {name: value for name, value in made.items() if name != "default" or value not in (None, [], {})}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """A word such as `unknown` may also have the form of the other branch."""
        made = super().tagged_union_schema(schema)
        return {"anyOf" if name == "oneOf" else name: value for name, value in made.items()}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Keys that have a form have no other form."""
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made


def schemas() -> dict[str, str]:
    """Return the JSON Schema of each kind of file, by the name of its own file."""
    return {f"{kind}.{layer}.json": _schema(kind, layer, shape) for kind, layer, shape in _shapes()}


def _shapes() -> Iterator[tuple[str, str, type[Shape]]]:
    for kind, (facts, words) in KINDS.items():
        if facts:
            yield kind, "facts", facts
        if words:
            yield kind, "words", words


def _schema(kind: str, layer: str, shape: type[Shape]) -> str:
    made = shape.model_json_schema(schema_generator=_ForEditors)
    if kind in LIST_FILES:
        made = _list_of(shape, made)
    return dumps({"$schema": GenerateJsonSchema.schema_dialect, **made}, ensure_ascii=False, indent=1) + "\n"


def _list_of(shape: type[Shape], made: JsonSchemaValue) -> JsonSchemaValue:
    """The schema of a list file: an entry below each key."""
    entry = {name: value for name, value in made.items() if name != "$defs"}
    return {
        "type": "object",
        "propertyNames": TypeAdapter(Id).json_schema(),
        "additionalProperties": {"$ref": f"#/$defs/{shape.__name__}"},
        "$defs": {**made.get("$defs", {}), shape.__name__: entry},
    }


def write(root: Path) -> None:
    """Write `docs/schemas/` and the generated parts of both content guides."""
    folder = root / "docs" / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    made = schemas()
    for path in folder.iterdir():
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    for path, text in field_tables.guides(root / "docs").items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(__file__).resolve().parent.parent)
