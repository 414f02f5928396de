#!/usr/bin/env python3
"""Computes the measures of `rapport audit` from an interactions log by their definitions in docs/audit.md, with nothing of Rapport's.

    python3 scripts/accuracy/audit_by_hand.py LOG.csv AUDIT.json [OUR NAME,OUR OTHER NAME]

LOG.csv has the columns post,id,parent,author,at,text,own; AUDIT.json is what `rapport audit --format json` says after
`rapport import LOG.csv`. Prints both figures of each measure, and ends with 1 where they differ. `substantive-rate` is not
among them: what a comment does is judged, and not counted.
"""
import csv
import json
import sys
from collections import defaultdict
from datetime import datetime, timezone
from statistics import median


def seconds(written):
    moment = datetime.fromisoformat(written.replace("Z", "+00:00"))
    return (moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)).timestamp()


def measures(rows, names):
    """Each measure as (value, numerator, denominator); None where it is not known."""
    comments = {(row["post"], row["id"]): row for row in rows}  # one that comes again replaces the earlier one
    ours = {key for key, row in comments.items() if row["own"].lower() == "true" or row["author"].lower() in names}
    others = {key: row for key, row in comments.items() if key not in ours}
    above = {key: (key[0], row["parent"]) if row["parent"] else None for key, row in comments.items()}

    first_reply = {}
    for key in ours:
        if above[key] in comments:
            first_reply.setdefault(above[key], []).append(seconds(comments[key]["at"]))
    answered = [key for key in others if key in first_reply]
    delays = [min(first_reply[key]) - seconds(others[key]["at"]) for key in answered]
    delays = [delay for delay in delays if delay >= 0]

    def head(key):
        while above[key] in comments:
            key = above[key]
        return key

    threads = {head(key) for key in others}
    replies = sum(1 for row in others.values() if row["parent"])
    posts_of = defaultdict(set)
    for row in others.values():
        if row["author"]:
            posts_of[row["author"].lower()].add(row["post"])
    posts = {row["post"] for row in rows}
    returned = sum(1 for own in posts_of.values() if len(own) > 1)
    return {
        "conversation-rate": (len(others) / len(posts), len(others), len(posts)),
        "conversation-depth": (replies / len(threads), replies, len(threads)),
        "reply-rate": (len(answered) / len(others), len(answered), len(others)),
        "response-time": (median(delays), None, len(delays)) if delays else (None, None, None),
        "unique-commenters": (len(posts_of), len(posts_of), None),
        "repeat-commenter-rate": (returned / len(posts_of), returned, len(posts_of)),
    }


def main(log, audit, own=""):
    with open(log, newline="", encoding="utf-8") as file:
        counted = measures(list(csv.DictReader(file)), {name.strip().lower() for name in own.split(",") if name.strip()})
    with open(audit, encoding="utf-8") as file:
        said = json.load(file)["measures"]
    differ = 0
    for name, figures in counted.items():
        theirs = tuple(said[name][part] for part in ("value", "numerator", "denominator"))
        same = all(a == b or (None not in (a, b) and abs(a - b) <= 1e-9 * abs(a)) for a, b in zip(figures, theirs))
        differ += not same
        print(f"{'same     ' if same else 'DIFFERENT'} {name:22} by hand {figures}  audit {theirs}")
    return 1 if differ else 0


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
