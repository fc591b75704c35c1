"""Change amounts in a workbook, and hold it against the workbook of the plan with the same change.

    follow.py --change book.xlsx changed.xlsx sheet first third column before after
    follow.py --compare recalculated.xlsx exported.xlsx
    follow.py --totals book.xlsx recalculated.xlsx difference

A cell is found by the first and the third cell of its row and the head of its
column. A reader who changes an allocation or a need must find the same figures
on every other sheet as if it had been changed in the plan.
"""
import re
import sys
import zipfile
from xml.sax.saxutils import escape

import openpyxl

NUMBERS = (int, float)
# Written down once, when the workbook is made: texts about figures, and what the files were.
STILL = {"Herleitungen", "Derivations", "Feststellungen", "Findings", "Hinweise", "Notes"}


def part_of(name, sheet):
    """The part of a sheet inside the file."""
    number = openpyxl.load_workbook(name, read_only=True).sheetnames.index(sheet) + 1
    return f"xl/worksheets/sheet{number}.xml"


def place_of(name, sheet, first, third, head, before):
    """The cell of an amount."""
    rows = openpyxl.load_workbook(name, data_only=True)[sheet].iter_rows()
    header = next(row for row in rows if row[0].value and head in [str(cell.value) for cell in row])
    column = [str(cell.value) for cell in header].index(head)
    found = [row[column].coordinate for row in rows if (row[0].value, str(row[2].value), row[column].value) == (first, third, before)]
    if len(found) != 1:
        sys.exit(f"{first}, {third}, {head}: {len(found)} cells with {before}")
    return found[0]


def change(name, copy, sheet, first, third, head, before, after):
    """Alter one cell in place: nothing else of the file is touched."""
    place, part = place_of(name, sheet, first, third, head, float(before)), part_of(name, sheet)
    with zipfile.ZipFile(name) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            content = old.read(one)
            if one.filename == part:
                content, count = re.subn(rf'(<c r="{place}"[^>]*><v>)[^<]*(</v>)'.encode(), rf"\g<1>{escape(after)}\g<2>".encode(), content)
                if count != 1:
                    sys.exit(f"{place} holds no number")
            new.writestr(one.filename, content)
    return True


def same(a, b):
    if isinstance(a, NUMBERS) and isinstance(b, NUMBERS):
        return abs(a - b) <= 1e-6
    return (a or "") == (b or "")


def note(sheet):
    """What is said above a table; how it spreads over two rows is a matter of its width."""
    return " · ".join(text for text in (sheet["A2"].value, sheet["A3"].value) if isinstance(text, str))


def still(sheet, cell, told):
    """Texts about figures: the errors on page one, and the same note spread otherwise."""
    return sheet.title in ("Übersicht", "Overview") and str(cell.value).startswith("✗ ") or told and cell.coordinate in ("A2", "A3")


def compare(recalculated, exported):
    follows, wanted = openpyxl.load_workbook(recalculated, data_only=True), openpyxl.load_workbook(exported, data_only=True)
    cells = wrong = 0
    for sheet in wanted.worksheets:
        if sheet.title in STILL:
            continue
        told = note(sheet) == note(follows[sheet.title])
        for row in sheet.iter_rows():
            for cell in row:
                if still(sheet, cell, told):
                    continue
                cells += 1
                held = follows[sheet.title][cell.coordinate].value
                if not same(held, cell.value):
                    wrong += 1
                    if wrong <= 20:
                        print(f"'{sheet.title}'!{cell.coordinate} is {held!r}; the plan says {cell.value!r}")
    print(f"{recalculated}: {cells} cells, {wrong} do not follow")
    return wrong == 0 and cells > 0


# The sheets whose total of consolidated money must move by what was changed.
TOTALS = ("Übersicht", "Maßnahmen", "Beide Pläne", "Beschlusslage")


def consolidated(book, sheet):
    """The total of the column "Bereinigt": the first row of sums, above a list or under a table."""
    rows = [[cell.value for cell in row] for row in book[sheet].iter_rows()]
    column = next(row.index("Bereinigt") for row in rows if "Bereinigt" in row)
    return next(row[column] for row in rows if str(row[0]).startswith("Summe"))


def totals(original, recalculated, difference):
    before, after = openpyxl.load_workbook(original, data_only=True), openpyxl.load_workbook(recalculated, data_only=True)
    moved = {sheet: consolidated(after, sheet) - consolidated(before, sheet) for sheet in TOTALS}
    print(", ".join(f"{sheet} {by:+,.2f}" for sheet, by in moved.items()))
    return all(same(by, float(difference)) for by in moved.values())


def main(words):
    match words:
        case ["--change", name, copy, sheet, first, third, head, before, after]:
            return change(name, copy, sheet, first, third, head, before, after)
        case ["--compare", recalculated, exported]:
            return compare(recalculated, exported)
        case ["--totals", original, recalculated, difference]:
            return totals(original, recalculated, difference)
    print(__doc__)
    return False


sys.exit(0 if main(sys.argv[1:]) else 1)
