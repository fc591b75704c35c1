"""Hold the exports of a large plan, and the recalculation of its workbook.

    large.py program            exports of 20,000 measures against XlsxWriter
    large.py --cells n book     write so many cells with XlsxWriter
    large.py --plan n folder    write a plan of n measures
    large.py --recalc socket process seconds book    recalculate in LibreOffice

Times are of CPU. A busy machine adds to them: what is above an aim is said, and
fails only where it is BUSY times as much. Memory is no more on a busy machine.
"""
import os
import re
import sys
import tempfile
import zipfile

from loading import BUSY, run, write_plan

MEASURES, COLUMNS, MOST_RATIO, MOST_MB = 20_000, 12, 1.0, 400


def write_cells(count, name):
    """Half of them texts, half amounts, as XlsxWriter does it with the least memory."""
    import xlsxwriter

    book = xlsxwriter.Workbook(name, {"constant_memory": True})
    look = {"font_name": "Calibri", "font_size": 10, "valign": "vcenter", "bottom": 1}
    text, amount = book.add_format({**look, "text_wrap": True}), book.add_format({**look, "num_format": r"#,##0.00;\-#,##0.00;\–"})
    sheet = book.add_worksheet("Zellen")
    for cell in range(count):
        row, column = divmod(cell, COLUMNS)
        if column % 2:
            sheet.write_number(row, column, (row * 7919 + column) / 100, amount)
        else:
            sheet.write_string(row, column, f"Maßnahme für Bürger {row % 977}", text)
    book.close()


def cells(name):
    """How many cells a workbook has, read in pieces that cut none."""
    count = 0
    with zipfile.ZipFile(name) as parts:
        for part in parts.namelist():
            if part.startswith("xl/worksheets/sheet"):
                with parts.open(part) as sheet:
                    rest = b""
                    while piece := sheet.read(1 << 20):
                        piece = rest + piece
                        count += piece.count(b"<c ")
                        rest = piece[-2:] if not piece.endswith(b"<c ") else b""
    return count


def hold(what, value, most, fails):
    verdict = "at most" if value <= most else "MORE THAN" if value <= fails else "TOO MUCH, at most"
    print(f"{what}: {value:.2f} ({verdict} {most})", flush=True)
    return value <= fails


def exports(program):
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        plan, book = os.path.join(folder, "plan"), os.path.join(folder, "plan.xlsx")
        write_plan(plan, MEASURES)
        _, ours, memory = min((run(program, "export", plan, "-o", book) for _ in range(2)), key=lambda one: one[1])
        kept &= hold("workbook, MB", memory, MOST_MB, MOST_MB)
        for words in ("-o", os.path.join(folder, "plan.json")), ("-o", os.path.join(folder, "tables"), "--format", "csv"):
            kept &= hold(f"{words[-1].rpartition('.')[2]}, MB", run(program, "export", plan, *words)[2], MOST_MB, MOST_MB)
        count = cells(book)
        _, theirs, _ = run(sys.executable, __file__, "--cells", str(count), book)
    print(f"{count} cells: digiplan {ours:.1f} s with reading and reckoning, XlsxWriter {theirs:.1f} s")
    return kept & hold("time of XlsxWriter", ours / theirs, MOST_RATIO, BUSY * MOST_RATIO)


def seconds(process):
    """What a process has taken of CPU."""
    with open(f"/proc/{process}/stat", encoding="utf-8") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def descendants(process):
    """The process and all that it has started."""
    yield process
    for task in os.listdir(f"/proc/{process}/task"):
        with open(f"/proc/{process}/task/{task}/children", encoding="utf-8") as children:
            for child in children.read().split():
                yield from descendants(child)


def recalculation(socket, process, most, book):
    """All formulas anew, in a document that is open already."""
    from sort import connect, prop

    document = connect(socket).loadComponentFromURL("file://" + os.path.realpath(book), "_blank", 0, (prop("Hidden", True),))
    begun = sum(map(seconds, descendants(process)))
    document.calculateAll()
    taken = sum(map(seconds, descendants(process))) - begun
    document.close(True)
    with zipfile.ZipFile(book) as parts:
        formulas = sum(len(re.findall(rb"<f>", parts.read(part))) for part in parts.namelist() if part.startswith("xl/worksheets/sheet"))
    return hold(f"{os.path.basename(book)}, {formulas} formulas, s", taken, most, BUSY * most)


def main(words):
    match words:
        case ["--cells", count, book]:
            write_cells(int(count), book)
            return True
        case ["--plan", count, folder]:
            write_plan(folder, int(count))
            return True
        case ["--recalc", socket, process, most, book]:
            return recalculation(socket, process, float(most), book)
        case [program]:
            return exports(program)
    print(__doc__)
    return False


sys.exit(0 if main(sys.argv[1:]) else 1)
