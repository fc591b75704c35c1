"""Add up what the names of a workbook stand for, as a clerk who goes on calculating does.

    names.py --write book.xlsx copy.xlsx
    names.py --hold book.xlsx recalculated.xlsx

The copy has a sheet more, with =SUM(name) for each name of cells; recalculated
by another program it must say what the cells of the book add up to.
"""
import sys

import openpyxl

OWN = "Eigene Formeln"
NUMBERS = (int, float)


def names(book):
    return sorted(one.name for one in book.defined_names.definedName if not one.name.startswith("_xlnm"))


def write(name, copy):
    book = openpyxl.load_workbook(name)
    sheet = book.create_sheet(OWN)
    for one in names(book):
        sheet.append([one, f"=SUM({one})"])
    book.save(copy)
    return True


def total(book, name):
    """What the cells of a name add up to."""
    cells = 0
    for sheet, place in book.defined_names[name].destinations:
        found = book[sheet][place]
        rows = found if isinstance(found, tuple) else ((found,),)
        cells += sum(cell.value for row in rows for cell in row if isinstance(cell.value, NUMBERS))
    return cells


def hold(name, recalculated):
    book, held = openpyxl.load_workbook(name, data_only=True), openpyxl.load_workbook(recalculated, data_only=True)
    count = wrong = 0
    for one, value in held[OWN].iter_rows(values_only=True):
        count += 1
        if not isinstance(value, NUMBERS) or abs(value - total(book, one)) > 0.005:
            wrong += 1
            print(f"{one} is {value!r}; its cells add up to {total(book, one)}")
    print(f"{recalculated}: {count} names, {wrong} wrong")
    return count > 0 and wrong == 0


def main(words):
    match words:
        case ["--write", name, copy]:
            return write(name, copy)
        case ["--hold", name, recalculated]:
            return hold(name, recalculated)
    print(__doc__)
    return False


sys.exit(0 if main(sys.argv[1:]) else 1)
