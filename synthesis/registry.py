"""A folder of plug-ins: the file name is the key, and nothing is imported before it is used."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType

from synthesis.errors import UnknownPlugin


@dataclass(frozen=True)
class Registry:
    """The plug-ins of one package, and those other packages offer under the entry-point group."""

    package: str
    group: str

    def names(self) -> tuple[str, ...]:
        """Every key there is, sorted; private modules (leading underscore) are not plug-ins."""
        return tuple(sorted(self._own() | self._offered().keys()))

    def load(self, name: str) -> ModuleType:
        """The plug-in module of that name; UnknownPlugin, naming the known ones, when there is none."""
        offered = self._offered()
        known = tuple(sorted(self._own() | offered.keys()))
        if name not in known:
            raise UnknownPlugin("unknown_plugin", name=name, known=known)
        return self._loaded(name, offered)

    def every(self) -> tuple[ModuleType, ...]:
        """Every plug-in module, in the order of their names."""
        offered = self._offered()
        return tuple(self._loaded(name, offered) for name in sorted(self._own() | offered.keys()))

    def _own(self) -> set[str]:
        folder = importlib.import_module(self.package)
        return {m.name for m in pkgutil.iter_modules(folder.__path__) if not m.name.startswith("_")}

    def _offered(self) -> dict[str, EntryPoint]:
        # the first of a name counts; looking takes long: every installed package is asked
        return {point.name: point for point in reversed(tuple(entry_points(group=self.group)))}

    def _loaded(self, name: str, offered: Mapping[str, EntryPoint]) -> ModuleType:
        if name not in offered:
            return importlib.import_module(f"{self.package}.{name}")
        module = offered[name].load()
        assert isinstance(module, ModuleType)
        return module
