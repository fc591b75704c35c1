"""Hold the writing of workbooks against XlsxWriter, in time and memory.

    speed.py program test     program: digiplan; test: the test binary of plan/export/xlsx
    speed.py --write book     write the large table with XlsxWriter

Both write the same table into a file, 100,000 rows of 12 columns, each in a
process of its own. The best of three runs counts.
"""
import os
import re
import sys
import tempfile
import time
import zipfile

ROWS, COLUMNS = 100_000, 12
# What digiplan aims at is 0.18 of the time and 120 MB; a busy machine gets half as much
# time again, and a quarter of the memory.
MOST_RATIO, MOST_LARGE_MB = 0.27, 150
MOST_SAMPLE_S, MOST_SAMPLE_MB = 0.3, 60


def write(name):
    """The table of Large() in plan/export/exporttest."""
    import xlsxwriter

    book = xlsxwriter.Workbook(name, {"constant_memory": True})
    look = {"font_name": "Calibri", "font_size": 10, "valign": "vcenter", "bottom": 1, "bottom_color": "#C9CDD6"}
    header = book.add_format({**look, "bold": True, "font_color": "white", "bg_color": "#1F3864", "text_wrap": True})
    text = book.add_format({**look, "text_wrap": True})
    amount = book.add_format({**look, "num_format": r"#,##0.00;\-#,##0.00;\–", "align": "right"})
    sheet = book.add_worksheet("Maßnahmen")
    for column in range(COLUMNS):
        sheet.set_column(column, column, 16)
        sheet.write_string(3, column, f"Spalte {column}", header)
    for row in range(ROWS):
        for column in range(COLUMNS):
            if column % 2:
                sheet.write_number(row + 4, column, (row * 7919 + column) / 100, amount)
            else:
                sheet.write_string(row + 4, column, f"Maßnahme für Bürger {row % 977}", text)
    book.close()


def run(command, **environment):
    """Seconds and megabytes of a command."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    begun = time.monotonic()
    child = os.posix_spawnp(command[0], command, {**os.environ, **environment}, file_actions=[(os.POSIX_SPAWN_DUP2, quiet, 1), (os.POSIX_SPAWN_DUP2, quiet, 2)])
    _, status, usage = os.wait4(child, 0)
    os.close(quiet)
    if status != 0:
        sys.exit(f"{command} fails: {status}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def best(runs):
    return min(seconds for seconds, _ in runs), max(memory for _, memory in runs)


def same(book):
    """How many rows and filled cells a workbook has below its header."""
    with zipfile.ZipFile(book) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").partition(f"Spalte {COLUMNS - 1}".encode())[2]
    rows = len(re.findall(rb"<row ", sheet))
    return rows == ROWS and len(re.findall(rb"<v>", sheet)) == ROWS * COLUMNS // 2 and sheet.count("Bürger".encode()) == ROWS * COLUMNS // 2


def compare(program, test):
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs, sample = (os.path.join(folder, name) for name in ("ours.xlsx", "theirs.xlsx", "sample.xlsx"))
        us, them = [], []
        for _ in range(3):
            them.append(run([sys.executable, __file__, "--write", theirs]))
            us.append(run([test, "-test.run", "^TestLargeWorkbook$"], DIGIPLAN_LARGE=ours))
        city = best([run([program, "export", "testdata/muenster", "-o", sample]) for _ in range(5)])
        # From here on this process is large, and so would be those that it starts.
        if not same(ours) or not same(theirs):
            sys.exit("the two workbooks do not hold the same table")
        size = os.path.getsize(ours) / os.path.getsize(theirs)
    us, them = best(us), best(them)
    ratio = us[0] / them[0]
    print(f"100,000 rows: digiplan {us[0]:.2f} s and {us[1]:.0f} MB, XlsxWriter {them[0]:.2f} s and {them[1]:.0f} MB")
    print(f"that is {ratio:.3f} of its time (at most {MOST_RATIO}) and {size:.2f} of its size; memory at most {MOST_LARGE_MB} MB")
    print(f"sample workbook: {city[0] * 1000:.0f} ms and {city[1]:.0f} MB (at most {MOST_SAMPLE_S * 1000:.0f} ms and {MOST_SAMPLE_MB} MB)")
    return ratio <= MOST_RATIO and us[1] <= MOST_LARGE_MB and city[0] <= MOST_SAMPLE_S and city[1] <= MOST_SAMPLE_MB


def main(words):
    match words:
        case ["--write", book]:
            write(book)
            return True
        case [program, test]:
            return compare(program, test)
    print(__doc__)
    return False


sys.exit(0 if main(sys.argv[1:]) else 1)
