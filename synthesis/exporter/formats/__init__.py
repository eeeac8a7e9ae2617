"""One file per format: each has MEDIA_TYPE, SUFFIX and `write(report, stream)`; the file name is the key."""
