"""Hold the memory of checking plans that are nothing but many small things.

    memory.py program

However small they are, the program is to take no more than 20 times the size of
the plan and 64 MiB: measures that say next to nothing, ids that stand twice, lines
that are alike, tables without a key, lists of nothing. What is above this aim is
said, and fails only where it is a tenth more.
"""
import itertools
import os
import subprocess
import sys
import tempfile

SIZES, FAILS = (8_000_000, 31_000_000), 1.1
HEAD = '[plan]\ntitle = "t"\nyears = { from = 2018, to = 2020 }\n'
KINDS = {
    "small measures": lambda i: f'[[measure]]\nid="{i:x}"\ntitle="t"\n',
    "small measures, each named": lambda i: f'[[measure]]\nid="{i:x}"\ntitle="{i:x}"\n',
    "one id of measures": lambda i: '[[measure]]\nid="a"\ntitle="t"\n',
    "one id of themes": lambda i: '[[theme]]\nid="a"\ntitle="t"\n',
    "small themes": lambda i: f'[[theme]]\nid="{i:x}"\ntitle="t"\n',
    "small papers": lambda i: f'[[paper]]\nid="{i:x}"\nkind="report"\ntitle="t"\n',
    "small lines": lambda i: f'[[line]]\nid="{i:x}"\nbook="city"\npart="operating"\nside="expense"\nname="n"\n',
    "empty measures": lambda i: "[[measure]]\n",
    "empty allocations": lambda i: "[[measure.allocation]]\n" if i % 100 else f'[[measure]]\nid="{i:x}"\ntitle="t"\n',
    "unknown lines": lambda i: '[[measure.allocation]]\nline="b"\namounts={2018=1}\n' if i % 50 else f'[[measure]]\nid="{i:x}"\ntitle="t"\n',
    "empty milestones": lambda i: f'[[measure]]\nid="{i:x}"\ntitle="t"\nmilestones=[{{}},{{}},{{}},{{}},{{}},{{}},{{}},{{}},{{}}]\n',
    "unknown keys": lambda i: f"k{i:x}=1\n",
}


def write_plan(folder, entry, least):
    size = i = 0
    with open(os.path.join(folder, "plan.toml"), "w", encoding="utf-8") as file:
        size += file.write(HEAD)
        while size < least:
            size += file.write(entry(i))
            i += 1
    return size


def memory(*command):
    """What the command takes at most, in bytes."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 3):
        sys.exit(f"{command} fails: {child.returncode}")
    return usage.ru_maxrss * 1024


def main(program):
    kept = True
    for least, (name, entry) in itertools.product(SIZES, KINDS.items()):
        with tempfile.TemporaryDirectory() as folder:
            most = 20 * write_plan(folder, entry, least) + (64 << 20)
            taken = memory(program, "check", folder)
        verdict = "at most" if taken <= most else "MORE THAN" if taken <= FAILS * most else "TOO MUCH, at most"
        print(f"{least // 1_000_000} MB of {name}: {taken / 2**20:.0f} MiB ({verdict} {most / 2**20:.0f})", flush=True)
        kept &= taken <= FAILS * most
    return kept


if len(sys.argv) != 2:
    sys.exit(__doc__)
sys.exit(0 if main(os.path.realpath(sys.argv[1])) else 1)
