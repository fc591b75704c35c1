"""Hold reading and checking a large plan against others that read as much.

    loading.py program test    program: digiplan; test: the test binary of plan/workspace

Four comparisons, each within one run of this script, all in seconds of CPU:
reading, adding up and checking a plan of 20,000 measures against decoding its
text alone; the whole program against two accounting programs on the same
amounts (Debian packages ledger and hledger); ten times the plan.
"""
import os
import re
import sys
import tempfile

MEASURES, YEARS = 20_000, (2018, 2019, 2020)
# The aims. Machines differ in what they are good at, and a busy one adds: what
# is above an aim is said, and fails only where it is BUSY times as much.
BUSY = 1.5
MOST_OF_DECODING, MOST_MEMORY, MOST_OF_LEDGER, MOST_OF_HLEDGER, MOST_GROWTH = 0.4, 0.8, 0.3, 0.1, 10.5

HEAD = """[plan]
title = "Große Maßnahmenplanung"
years = { from = 2018, to = 2022 }
budget = { from = 2018, to = 2018 }

[[theme]]
id = "thema"
title = "Thema"

[[principle]]
id = "alle"
title = "Für alle"

[[paper]]
number = "V/0001/2018"
kind = "decision"
title = "Vorlage"
"""


def lines_of(measures):
    return max(10, measures // 10)


def line(i):
    years = "".join(f"{year} = {{ estimate = 50_000_000 }}\n" for year in range(2018, 2023))
    return f'[[line]]\nid = "city.{i:06}"\nbook = "city"\npart = "operating"\nside = "expense"\nname = "Sachverständigenleistungen {i}"\n{years}\n'


def measure(i, lines):
    allocations = "".join(
        f'[[measure.allocation]]\nline = "city.{(5 * i + j) % lines:06}"\namounts = {{ 2018 = 10_000, 2019 = 9_999.5, 2020 = "9.999,50" }}\n' for j in range(5)
    )
    return (
        f'[[measure]]\nid = "massnahme-{i:06}"\ntitle = "Maßnahme für Bürgerinnen und Bürger Nr. {i}"\ntheme = "thema"\narea = "administration"\nprinciples = ["alle"]\n'
        'status = "running"\nlead = "citeq"\nterm = { from = 2018, to = 2020 }\ndecided_by = ["V/0001/2018"]\n'
        f"need = {{ 2018 = 50_000, 2019 = 49_997.5, 2020 = 49_997.5 }}\n{allocations}\n"
    )


def write_plan(folder, measures):
    """A plan in files of at most 20,000 measures."""
    os.mkdir(folder)
    lines = lines_of(measures)
    with open(os.path.join(folder, "plan.toml"), "w", encoding="utf-8") as file:
        file.write(HEAD + "".join(line(i) for i in range(lines)))
    for begin in range(0, measures, MEASURES):
        with open(os.path.join(folder, f"massnahmen-{begin:06}.toml"), "w", encoding="utf-8") as file:
            file.writelines(measure(i, lines) for i in range(begin, min(begin + MEASURES, measures)))


def write_journal(name, measures):
    """The same estimates as budget and the same allocations as postings."""
    lines = lines_of(measures)
    with open(name, "w", encoding="utf-8") as file:
        file.write("~ Yearly from 2018-01-01 to 2023-01-01\n")
        file.writelines(f"    Expenses:Line{i:06}  50000000.00 EUR\n" for i in range(lines))
        file.write("    Assets:City\n\n")
        for i in range(measures):
            for year, amount in zip(YEARS, ("10000.00", "9999.50", "9999.50")):
                postings = "".join(f"    Expenses:Line{(5 * i + j) % lines:06}  {amount} EUR\n" for j in range(5))
                file.write(f"{year}-06-30 Measure {i}\n{postings}    Assets:City\n\n")


def run(*command, **environment):
    """What a command prints, its seconds of CPU and its megabytes."""
    with tempfile.TemporaryFile() as out:
        child = os.posix_spawnp(command[0], command, {**os.environ, **environment}, file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), stream) for stream in (1, 2)])
        _, status, usage = os.wait4(child, 0)
        out.seek(0)
        said = out.read().decode()
    if status != 0:
        sys.exit(f"{command} fails: {status}\n{said[-2000:]}")
    return said, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def least(times, *command):
    """The run with the least CPU."""
    return min((run(*command) for _ in range(times)), key=lambda one: one[1])


def hold(what, ratio, most):
    verdict = "at most" if ratio <= most else "MORE THAN" if ratio <= BUSY * most else "TOO MUCH, at most"
    print(f"{what}: {ratio:.3f} ({verdict} {most})")
    return ratio <= BUSY * most


def against_decoding(test, plan):
    """Both in processes of their own; each does its work five times."""
    def seconds(name):
        said, cpu, memory = least(3, test, "-test.run", f"^{name}$", "-test.count", "5", "-plan", plan)
        return cpu, memory

    ours, theirs = seconds("TestReadAlone"), seconds("TestDecodeAlone")
    print(f"reading, adding up and checking {ours[0] / 5:.2f} s and {ours[1]:.0f} MB, decoding alone {theirs[0] / 5:.2f} s and {theirs[1]:.0f} MB")
    return hold("time of decoding", ours[0] / theirs[0], MOST_OF_DECODING) & hold("memory of decoding", ours[1] / theirs[1], MOST_MEMORY)


def against_accounting(program, plan, journal):
    said, ours, _ = least(3, program, "check", "--lang", "en", plan)
    if "0 errors, 0 warnings, 0 notices" not in said:
        sys.exit(f"the plan is not sound: {said[:500]}")
    said, ledger, _ = least(1, "ledger", "-f", journal, "budget", "--now", "2023-01-01")
    if len(re.findall(r"Line\d{6}", said)) != lines_of(MEASURES):
        sys.exit("ledger does not say what is left of each line")
    said, hledger, _ = least(1, "hledger", "-f", journal, "balance", "--budget", "-Y")
    if len(re.findall(r"Line\d{6}", said)) != lines_of(MEASURES):
        sys.exit("hledger does not say what is left of each line")
    for _ in range(4):  # a busy machine only adds
        if ours <= MOST_OF_HLEDGER * hledger:
            break
        ours = min(ours, least(1, program, "check", plan)[1])
    print(f"digiplan check {ours:.2f} s, ledger budget {ledger:.2f} s, hledger balance --budget {hledger:.2f} s")
    return hold("time of ledger", ours / ledger, MOST_OF_LEDGER) & hold("time of hledger", ours / hledger, MOST_OF_HLEDGER)


def growth(program, folder):
    """From 200 to 200,000 measures, tenfold each time. A busy machine only adds
    to a run: where the ratio is too much, both sizes run again, up to four times."""
    kept, smaller, before = True, None, None
    for measures in (200, 2_000, 20_000, 200_000):
        plan = os.path.join(folder, f"plan-{measures}")
        write_plan(plan, measures)
        now, memory = least(5 if measures < 20_000 else 2, program, "check", plan)[1:]
        for _ in range(4):
            if before is None or now <= MOST_GROWTH * before:
                break
            before = min(before, least(3, program, "check", smaller)[1])
            now = min(now, least(1, program, "check", plan)[1])
        print(f"{measures} measures: {now:.3f} s, {memory:.0f} MB")
        if before:
            kept &= hold("ten times the plan", now / before, MOST_GROWTH)
        smaller, before = plan, now
    return kept


def main(program, test):
    with tempfile.TemporaryDirectory() as folder:
        single, journal = os.path.join(folder, "plan.toml"), os.path.join(folder, "plan.journal")
        with open(single, "w", encoding="utf-8") as file:
            lines = lines_of(MEASURES)
            file.write(HEAD + "".join(line(i) for i in range(lines)) + "".join(measure(i, lines) for i in range(MEASURES)))
        write_journal(journal, MEASURES)
        print(f"the plan has {os.path.getsize(single) / 1e6:.1f} MB")
        return against_decoding(test, single) & against_accounting(program, single, journal) & growth(program, folder)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(0 if main(*sys.argv[1:]) else 1)
