"""The figures of docs/benchmarks.md, printed as Markdown.

usage: python -m bench [--speed] [--quality [--alternatives]] [--arrival] [--review]
       [--document] [--all]
       [--sizes 40,120,400,2000,20000] [--runs 3] [--boards PATTERN,…] [--seeds 2]
Without a part named it is the speed. Boards come from MINGA_DATA; columns that need
requirements-bench.txt say "absent" where it is not installed.
"""

from __future__ import annotations

import argparse
import os
import platform


def main() -> None:
    options = _options()
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()},"
        f" load average {os.getloadavg()[0]:.1f} at the start."
    )
    if options.speed or not (options.quality or options.arrival or options.review or options.document):
        from bench import speed

        print("\n## Speed and memory\n")
        speed.report([int(size) for size in options.sizes.split(",")], options.runs)
    boards = options.boards.split(",")
    if options.quality:
        from bench import quality

        print("\n## Grouping quality\n")
        quality.report(boards, options.alternatives)
    if options.review:
        from bench import review

        print("\n## Review queue and names\n")
        review.report(boards)
    if options.arrival:
        from bench import arrival

        print("\n## Notes that come while people work\n")
        arrival.report(boards, options.seeds)
    if options.document:
        from bench import document

        print("\n## Documents\n")
        document.report((100, 1_000, 10_000), options.runs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench")
    parts = ("speed", "quality", "alternatives", "review", "arrival", "document")
    for part in (*parts, "all"):
        parser.add_argument(f"--{part}", action="store_true")
    parser.add_argument("--sizes", default="40,120,400,2000,20000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--boards", default="*")
    parser.add_argument("--seeds", type=int, default=2)
    options = parser.parse_args()
    if options.all:
        for part in parts:
            setattr(options, part, True)
    options.quality = options.quality or options.alternatives
    return options


if __name__ == "__main__":
    main()
