"""Hold the values in workbooks against two spreadsheet programs.

    recalc.py original.xlsx recalculated.xlsx     compare every formula's value
    recalc.py --read original.xlsx                read as a stream, all rows there
    recalc.py --poison original.xlsx copy.xlsx    alter one value in a copy
"""
import re
import sys
import zipfile

import openpyxl

NUMBERS = (int, float)


def formulas(name):
    book = openpyxl.load_workbook(name)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("=") and cell.data_type == "f":
                    yield sheet.title, cell.coordinate


def same(a, b):
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, NUMBERS) and isinstance(b, NUMBERS):
        return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
    return (a or "") == (b or "")


def compare(original, recalculated):
    held = openpyxl.load_workbook(original, data_only=True)
    found = openpyxl.load_workbook(recalculated, data_only=True)
    count, wrong = 0, 0
    for sheet, place in formulas(original):
        count += 1
        a, b = held[sheet][place].value, found[sheet][place].value
        if not same(a, b):
            wrong += 1
            if wrong <= 20:
                print(f"{original}: '{sheet}'!{place} holds {a!r}, recalculated {b!r}")
    print(f"{original}: {count} formulas, {wrong} differ")
    return wrong == 0 and count > 0


def read(name):
    streamed = openpyxl.load_workbook(name, read_only=True)
    whole = openpyxl.load_workbook(name)
    good = True
    for sheet in whole.worksheets:
        rows = sum(1 for _ in streamed[sheet.title].iter_rows())
        filled = max((cell.row for row in sheet.iter_rows() for cell in row if cell.value is not None), default=0)
        if rows < filled:
            print(f"{name}: {sheet.title}: {rows} of {filled} rows can be read as a stream")
            good = False
    return good


def poison(name, copy):
    """Alter the first number that a formula has given."""
    done = False
    with zipfile.ZipFile(name) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename.startswith("xl/worksheets/sheet") and not done:
                altered = re.sub(rb"</f><v>[0-9.]+</v>", b"</f><v>4711.25</v>", content, count=1)
                done, content = altered != content, altered
            new.writestr(part.filename, content)
    return done


def main(words):
    match words:
        case ["--read", name]:
            return read(name)
        case ["--poison", name, copy]:
            return poison(name, copy)
        case [original, recalculated]:
            return compare(original, recalculated)
    print(__doc__)
    return False


sys.exit(0 if main(sys.argv[1:]) else 1)
