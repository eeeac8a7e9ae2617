"""The chapters of the document, one file each: material in, blocks out."""
