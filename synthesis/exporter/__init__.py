"""Synthesis → document: one model of the report, as many formats as there are files in `formats`."""

from synthesis.registry import Registry

FORMATS = Registry("synthesis.exporter.formats", "minga.formats")
"""The formats a document can be written in."""
