"""Hold the heights of all rows against those that LibreOffice finds best.

    heights.py book.xlsx...      no row may be too low, or have room for too few lines

LibreOffice sets lines of 10 pt closer than Excel does, so a row that is high
enough there may cut its last line in Excel: lines are counted too.
A row of the greatest height that digiplan gives may cut its text; one in which
nothing stands may be as low as it likes.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import openpyxl
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

TOLERANCE = 0.1
# In points: n lines of 10 pt take 9.7 n + 1.45 in LibreOffice, and get 13 n + 4 from digiplan.
TEXT_SIZE, FIRST_WRAPPED = 10, 14.5
GREATEST = 400  # Excel allows 409.5


def lines_needed(height):
    return 1 if height < FIRST_WRAPPED else int((height - 1.45 + 0.5) / 9.7)


def lines_given(height):
    return max(1, int((height - 4) / 13))


def compare(original, measured):
    """Whether no row is too low, and how many have several lines."""
    ours, theirs = openpyxl.load_workbook(original), openpyxl.load_workbook(measured)
    rows = wrapped = low = spare = 0
    for sheet in ours.worksheets:
        best = theirs[sheet.title].row_dimensions
        for number, row in sheet.row_dimensions.items():
            given, needed = row.height, best[number].height
            rows += 1
            if given == GREATEST or all(cell.value is None for cell in sheet[number]):
                continue
            too_low = needed > given + TOLERANCE
            if needed >= FIRST_WRAPPED and sheet.cell(number, 1).font.sz == TEXT_SIZE:
                wrapped += 1
                spare += lines_given(given) - lines_needed(needed)
                too_low = too_low or lines_needed(needed) > lines_given(given)
            if too_low:
                low += 1
                print(f"{original}: '{sheet.title}' row {number} is {given:.2f} pt high and needs {needed:.2f}")
    print(f"{original}: {rows} rows, {wrapped} of several lines, {low} too low, {spare} lines to spare")
    return low == 0, wrapped


def option(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def office(profile):
    """LibreOffice in a process of its own, and its desktop."""
    pipe = f"digiplan-{os.getpid()}"
    process = subprocess.Popen(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(300):
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            time.sleep(0.1)
    process.kill()
    sys.exit("LibreOffice does not answer")


def measure(desktop, book, to):
    """Save a workbook with the heights that LibreOffice finds best."""
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(book)), "_blank", 0, (option("Hidden", True),))
    if document is None:
        sys.exit(f"{book}: LibreOffice does not open it")
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        sheet.getCellRangeByPosition(0, 0, 0, cursor.RangeAddress.EndRow).Rows.OptimalHeight = True
    document.storeToURL(uno.systemPathToFileUrl(to), (option("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)


def main(books):
    good, seen = True, 0
    with tempfile.TemporaryDirectory() as folder:
        process, desktop = office(os.path.join(folder, "profile"))
        try:
            for book in books:
                copy, measured = os.path.join(folder, "copy.xlsx"), os.path.join(folder, "measured.xlsx")
                shutil.copy(book, copy)  # a lock file stays beside what is opened
                measure(desktop, copy, measured)
                high, wrapped = compare(book, measured)
                good, seen = high and good, seen + wrapped
        finally:
            desktop.terminate()
            process.wait(60)
    return good and seen > 0


sys.exit(0 if main(sys.argv[1:]) else 1)
