"""A folder of plug-ins: the file name is the key, and nothing is imported before it is used."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from importlib.metadata import entry_points
from types import ModuleType

from synthesis.errors import UnknownPlugin


@dataclass(frozen=True)
class Registry:
    """The plug-ins of one package, and those other packages offer under the entry-point group."""

    package: str
    group: str

    def names(self) -> tuple[str, ...]:
        """Every key there is, sorted; private modules (leading underscore) are not plug-ins."""
        folder = importlib.import_module(self.package)
        own = {m.name for m in pkgutil.iter_modules(folder.__path__) if not m.name.startswith("_")}
        return tuple(sorted(own | {point.name for point in entry_points(group=self.group)}))

    def load(self, name: str) -> ModuleType:
        """The plug-in module of that name; UnknownPlugin, naming the known ones, when there is none."""
        known = self.names()
        if name not in known:
            raise UnknownPlugin("unknown_plugin", name=name, known=known)
        for point in entry_points(group=self.group):
            if point.name == name:
                module = point.load()
                assert isinstance(module, ModuleType)
                return module
        return importlib.import_module(f"{self.package}.{name}")
