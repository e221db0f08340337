"""What the import contract cannot see: relations, templates and addresses point backwards too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.template import engines
from django.template.base import Node, Template
from django.template.defaulttags import URLNode
from django.template.loader_tags import ExtendsNode, IncludeNode
from django.urls import URLResolver, get_resolver

from tests.structure.house import SOURCE, comes_before_or_with, room_of, rooms

OURS = [config for config in apps.get_app_configs() if config.name.startswith("doorleefd.")]
TEMPLATES = sorted(SOURCE.rglob("templates/**/*.html"))


def room_of_template(name: str) -> str | None:
    for path in TEMPLATES:
        if path.as_posix().endswith(f"/templates/{name}"):
            return path.relative_to(SOURCE).parts[0]
    return None


def all_nodes(nodes: Iterator[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        for attribute in (*node.child_nodelists, "block_nodelist"):
            yield from all_nodes(getattr(node, attribute, None) or [])
        for _condition, nodelist in getattr(node, "conditions_nodelists", []):
            yield from all_nodes(nodelist)


def literal(expression) -> str:
    assert isinstance(expression.var, str), f"a name that is worked out cannot be checked: {expression}"
    return str(expression.var)


def room_of_namespace() -> dict[str, str]:
    found = {}
    for entry in get_resolver().url_patterns:
        if isinstance(entry, URLResolver) and entry.namespace:
            module = entry.urlconf_name
            name = module if isinstance(module, str) else module.__name__
            found[entry.namespace] = room_of(name)
    return found


@pytest.mark.parametrize("model", apps.get_models(), ids=lambda model: model._meta.label)
def test_a_model_is_related_to_rooms_before_it_only(model):
    if not model.__module__.startswith("doorleefd."):
        return
    for field in model._meta.get_fields():
        target = field.related_model if field.concrete and field.is_relation else None
        if target is not None and target.__module__.startswith("doorleefd."):
            assert comes_before_or_with(room_of(model.__module__), room_of(target.__module__)), field


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_template_names_rooms_before_it_only(path: Path):
    room = path.relative_to(SOURCE).parts[0]
    name = path.as_posix().split("/templates/", 1)[1]
    parsed: Template = engines["django"].get_template(name).template
    namespaces = room_of_namespace()
    for node in all_nodes(parsed.nodelist):
        if isinstance(node, ExtendsNode):
            target = room_of_template(literal(node.parent_name))
        elif isinstance(node, IncludeNode):
            if not isinstance(node.template.var, str):
                continue  # a panel: a later room hangs it here by name, this one need not know it
            target = room_of_template(node.template.var)
        elif isinstance(node, URLNode):
            namespace = literal(node.view_name).partition(":")[0]
            target = namespaces.get(namespace)
        else:
            continue
        assert target is None or comes_before_or_with(room, target), f"{name} leans on {target}"


def test_every_room_has_its_place_in_the_order():
    assert {room_of(config.name) for config in OURS} <= set(rooms())
