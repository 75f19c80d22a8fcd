#!/usr/bin/env python3
"""Search a Quotes site and print every result as a table. Needs Python 3.8 or later and nothing else.

    python3 quotes.py http://localhost:5080 'q="follows the river"' type=direct sort=newest

The parameters are those of the search page. Columns are parted by tabs: date, speaker, outlet, text, permalink.
"""
import json
import sys
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import urlopen


def pages(site, parameters):
    """Every page of a search, each as the parsed answer; "next" leads from one to the other."""
    address = urljoin(site, "/api/v1/quotes?" + urlencode(parameters))
    while address:
        with urlopen(address, timeout=60) as answer:
            page = json.load(answer)
        yield page
        address = urljoin(site, page["next"]) if page["next"] else None


def row(site, quote):
    """One result as the cells of the table, none of which holds a tab or a line break."""
    date = (quote["saidOn"] or {}).get("date") or (quote["publishedAt"] or "")[:10]
    cells = [date, quote["speaker"]["name"] or "", quote["article"]["outlet"] or "", quote["text"], urljoin(site, quote["links"]["html"])]
    return "\t".join(" ".join(cell.split()) for cell in cells)


def main(arguments):
    if not arguments or any("=" not in argument for argument in arguments[1:]):
        print(__doc__, file=sys.stderr)
        return 2
    site = arguments[0].rstrip("/") + "/"
    parameters = [tuple(argument.split("=", 1)) for argument in arguments[1:]]
    if not any(name == "limit" for name, _ in parameters):
        parameters.append(("limit", "100"))
    sys.stdout.reconfigure(encoding="utf-8")
    print("date\tspeaker\toutlet\ttext\tpermalink")
    try:
        for page in pages(site, parameters):
            for quote in page["items"]:
                print(row(site, quote))
    except HTTPError as refused:
        # A mistake in the query or a parameter: the site says which, and what is legal.
        problem = json.load(refused)
        print(f"{problem['title']} {problem.get('detail') or ''}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
