"""Sort every filtered list of workbooks by every column, both ways, in LibreOffice.

    sort.py socket book.xlsx ...

After each sort every row must still be whole: the same rows stand in the list,
in another order, with the same figures; and everything outside the lists, on
every sheet, is what it was. Filtering a list must leave a total of what is
shown. The program must listen on the socket.
"""
import collections
import pathlib
import sys
import time

import openpyxl
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet import TableFilterField
from com.sun.star.sheet.FilterOperator import EQUAL
from com.sun.star.table import TableSortField

PRINTED = 12


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(socket):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(300):
        try:
            office = resolver.resolve(f"uno:pipe,name={socket};urp;StarOffice.ComponentContext")
            return office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
        except Exception:  # not yet there
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


def filtered(name, document):
    """The lists with a filter: their sheet and their area, header included."""
    for sheet in openpyxl.load_workbook(name).worksheets:
        if sheet.auto_filter.ref:
            found = document.Sheets.getByName(sheet.title)
            yield sheet.title, (found, found.getCellRangeByName(sheet.auto_filter.ref).RangeAddress)


def rounded(value):
    return round(value, 4) if isinstance(value, float) else value


def used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    at = cursor.RangeAddress
    cells = sheet.getCellRangeByPosition(0, 0, at.EndColumn, at.EndRow).DataArray
    return [tuple(rounded(value) for value in row) for row in cells]


class Book:
    def __init__(self, desktop, name):
        self.name = pathlib.Path(name).name
        self.document = None
        while self.document is None:  # None for as long as the program is still starting
            self.document = desktop.loadComponentFromURL(pathlib.Path(name).resolve().as_uri(), "_blank", 0, (prop("Hidden", True),))
            time.sleep(0.2)
        self.lists = dict(filtered(name, self.document))
        self.document.calculateAll()
        self.wanted = self.read()
        self.wrong = 0

    def read(self, names=None):
        """Sheets, all of them for None: the rows of a list in no order, and what stands around it."""
        found = {}
        for name in names or self.document.Sheets.ElementNames:
            rows = used(self.document.Sheets.getByName(name))
            _, area = self.lists.get(name, (None, None))
            first, last = (area.StartRow + 1, area.EndRow + 1) if area else (0, 0)
            found[name] = (collections.Counter(rows[first:last]), rows[:first] + rows[last:])
        return found

    def say(self, text):
        self.wrong += 1
        if self.wrong <= PRINTED:
            print(f"{self.name}: {text}")

    def compare(self, after, names=None):
        for name, (rows, around) in self.read(names).items():
            kept, stood = self.wanted[name]
            for row in rows - kept:
                self.say(f"{after}: '{name}' has a row {row}")
            for now, then in zip(around, stood):
                if now != then:
                    self.say(f"{after}: '{name}' says {now}; before {then}")

    def sort(self):
        """Sort each list by each column, down and then up; both ways the list is
        looked at, and once all that counts on it."""
        count = 0
        for name, (sheet, area) in self.lists.items():
            cells = sheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
            for column in range(area.EndColumn - area.StartColumn + 1):
                if not sheet.Columns.getByIndex(area.StartColumn + column).IsVisible:
                    continue
                for ascending, looked_at in ((False, [name]), (True, None)):
                    field = TableSortField(Field=column, IsAscending=ascending)
                    cells.sort((prop("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))), prop("ContainsHeader", True)))
                    count += 1
                    self.compare(f"'{name}' by column {column + 1}, {'up' if ascending else 'down'}", looked_at)
        return count

    def filter(self):
        """Show the rows of each list that begin as its first: the total above is theirs."""
        for name, (sheet, area) in self.lists.items():
            cells = sheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
            rows = cells.DataArray[1:]
            shown = [row for row in rows if str(row[0]).lower() == str(rows[0][0]).lower()]
            field = TableFilterField(Field=0, Operator=EQUAL, IsNumeric=isinstance(rows[0][0], float))
            field.NumericValue, field.StringValue = (rows[0][0], "") if field.IsNumeric else (0, rows[0][0])
            how = cells.createFilterDescriptor(True)
            how.ContainsHeader, how.FilterFields = True, (field,)
            cells.filter(how)
            totals = sheet.getCellRangeByPosition(area.StartColumn, area.StartRow - 1, area.EndColumn, area.StartRow - 1).DataArray[0]
            if not str(totals[0]).endswith(f": {len(shown)}"):
                self.say(f"'{name}' filtered: {totals[0]} for {len(shown)} rows")
            for column, total in enumerate(totals):
                formula = sheet.getCellByPosition(area.StartColumn + column, area.StartRow - 1).Formula
                added = sum(row[column] for row in shown if isinstance(row[column], float))
                if formula.startswith("=SUBTOTAL(9") and abs(total - added) > 1e-6:
                    self.say(f"'{name}' filtered: {total} in column {column + 1}; its rows add up to {added}")


def main(socket, *names):
    desktop, wrong = connect(socket), 0
    for name in names:
        begun = time.monotonic()
        book = Book(desktop, name)
        sorts = book.sort()
        book.filter()
        print(f"{book.name}: {len(book.lists)} lists, {sorts} sorts, {book.wrong} wrong, {time.monotonic() - begun:.1f} s")
        wrong += book.wrong
        if not sorts:
            print(f"{book.name}: no list")
            wrong += 1
        book.document.close(True)
    desktop.terminate()
    return wrong == 0


if __name__ == "__main__":
    sys.exit(0 if main(*sys.argv[1:]) else 1)
