"""Kill digiplan at every system call that changes files, and look what is left.

    kill.py program [most]    most: kills of each kind; else all there can be

Nine kinds of work: export, report, opendata, all committees, a folder of tables,
init, and on the screen an edit, an edit that is taken back and a saved view. After a kill every
file is the old or the new one, and the same work done again makes all new and
leaves nothing else. Needs strace.
"""
import collections
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

CALLS = "linkat,renameat,renameat2,fsync,flock,fchmod,fchown,unlinkat,mkdirat"
DESCRIPTOR = "out/datapackage.json"
EDIT = (("Digitale Maßnahmenplanung", "2/datentag\r"), ("1 von 35", "c"), ("Wert ändern", "stand\r"), ("abgeschlossen", "\x1b[A\r"), ("Stand von Datentag", None))
UNDO = (*EDIT[:-1], (EDIT[-1][0], "u"), ("zurückgenommen", None))
VIEW = (("Digitale Maßnahmenplanung", "2/wlan\r"), ("von 35", "V"), ("Ansicht", "Funknetz"), ("„Funknetz“ speichern", "\r"), ("gespeichert: Funknetz", None))
PLAN, BEFORE = "testdata/muenster", "testdata/muenster-2017"

# name: the work that makes the old state, the work that is killed
KINDS = {
    "export": (["export", BEFORE, "-o", "W/plan.xlsx"], ["export", PLAN, "-o", "W/plan.xlsx"]),
    "report": (["report", BEFORE, "-o", "W/report.md"], ["report", PLAN, "-o", "W/report.md"]),
    "opendata": (["opendata", BEFORE, "-o", "W/out"], ["opendata", PLAN, "-o", "W/out"]),
    "opendata, new": (None, ["opendata", PLAN, "-o", "W/out"]),
    "committees": (["export", PLAN, "--all-committees", "-o", "W/out", "--format", "json", "--label", "1"], ["export", PLAN, "--all-committees", "-o", "W/out", "--format", "json", "--label", "2"]),
    "committees, new": (None, ["export", PLAN, "--all-committees", "-o", "W/out", "--format", "json"]),
    "tables": (["export", PLAN, "-o", "W/out/", "--format", "csv", "--as-of", "2018-02-01"], ["export", PLAN, "-o", "W/out/", "--format", "csv"]),
    "tables, new": (None, ["export", PLAN, "-o", "W/out/", "--format", "csv"]),
    "init": (None, ["init", "W/new/plan", "--year", "2026"]),
    "init, there": (None, ["init", "W", "--year", "2026"]),
    "edit": (None, ["W/plan", "--theme", "mono", "--lang", "de"], EDIT),
    "undo": (None, ["W/plan", "--theme", "mono", "--lang", "de"], UNDO),
    "view": (None, ["W/plan", "--theme", "mono", "--lang", "de"], VIEW),
}


def state(folder):
    """The text of every file."""
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            with open(full, "rb") as file:
                found[os.path.relpath(full, folder)] = file.read()
    return found


def passing(name):
    return any(part.startswith(".digiplan-") for part in name.split(os.sep))


def on_screen(command, environment, keys):
    """Type keys as soon as the screen shows what they wait for; True if it showed the last."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(command[0], command, environment)
    seen, ends, steps = "", time.monotonic() + 60, list(keys)
    while True:
        if time.monotonic() > ends:
            sys.exit(f"waited in vain for {steps[0][0]} in\n{seen[-3000:]}")
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            seen += os.read(terminal, 65536).decode("utf-8", "replace")
        except OSError:  # the program is gone
            os.close(terminal)
            os.waitpid(child, 0)
            return not steps
        while steps and steps[0][0] in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen):
            seen = ""
            os.write(terminal, (steps.pop(0)[1] or "\x03").encode())


def work(program, kind, folder, trace=()):
    """Do the work of a kind; True if it came to its end."""
    args = [arg.replace("W", folder, 1) if arg.startswith("W") else arg for arg in kind[1]]
    command = [*trace, program, *args]
    environment = {**os.environ, "LANG": "de_DE.UTF-8", "TERM": "xterm", "XDG_CONFIG_HOME": os.path.join(folder, "config")}
    if len(kind) > 2:
        return on_screen(command, environment, kind[2])
    return subprocess.run(command, env=environment, capture_output=True).returncode == 0


def prepared(program, kind, folder):
    os.mkdir(folder)
    if len(kind) > 2:
        shutil.copytree(PLAN, os.path.join(folder, "plan"))
        os.makedirs(os.path.join(folder, "config", "digiplan"))
        with open(os.path.join(folder, "config", "digiplan", "views.toml"), "w", encoding="utf-8") as file:
            file.write('[[view]]\nname = "Alle"\npage = "measures"\n')
    elif kind[0] and not work(program, (None, kind[0]), folder):
        sys.exit(f"the old state of {kind[1]} cannot be made")


def judge(name, n, old, new, now):
    """Say what is half; new are the states that the work goes through."""
    now = {file: text for file, text in now.items() if not passing(file)}
    strange = [file for file, text in now.items() if text not in [one.get(file) for one in (old, *new)]]
    lost = [file for file in old if file not in now and file != DESCRIPTOR]
    mixed = DESCRIPTOR in now and now not in (old, *new)
    if name.endswith("new") and now not in (old, *new):
        mixed = True
    if strange or lost or mixed:
        sys.exit(f"{name}, killed at call {n}: half {strange}, lost {lost}, mixed {mixed}: {sorted(now)}")
    return now not in (old, *new)


def points(log, most):
    """The calls to be killed at, each with the how manieth of its name it is; at most as many as are asked for."""
    counts, found = collections.Counter(), []
    with open(log, encoding="utf-8", errors="replace") as file:
        for line in file:
            if call := re.match(r"\d+\s+(\w+)\(", line):
                counts[call[1]] += 1
                found.append((call[1], counts[call[1]]))
    return [found[i * len(found) // most] for i in range(most)] if most < len(found) else found


def again(program, name, folder, now, new):
    """The same work, done again after a kill, makes all new and leaves nothing else."""
    if {file: text for file, text in now.items() if not passing(file)} != new and not work(program, KINDS[name], folder):
        sys.exit(f"{name} cannot be done again after a kill: {sorted(now)}")
    if state(folder) != new:
        sys.exit(f"{name}, done again after a kill, leaves {sorted(state(folder))}")


def try_kind(program, name, root, most):
    kind, start, end, folder = KINDS[name], os.path.join(root, "start"), os.path.join(root, "end"), os.path.join(root, "work")
    log = os.path.join(root, "calls")
    prepared(program, kind, start)
    shutil.copytree(start, end)
    if not work(program, kind, end, ["strace", "-f", "-qq", "-o", log, "-e", f"trace={CALLS}"]):
        sys.exit(f"{name} does not work")
    old, new = state(start), state(end)
    through = [new]
    if name == "undo":
        work(program, KINDS["edit"], end)
        through.append(state(end))
    kills = between = left = 0
    for call, n in points(log, most):
        shutil.copytree(start, folder)
        if not work(program, kind, folder, ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={n}"]):
            kills += 1
            now = state(folder)
            between += judge(name, f"{call} {n}", old, through, now)
            left += any(map(passing, now))
            if name != "undo":  # nobody can take back what another run has changed
                again(program, name, folder, now, new)
        shutil.rmtree(folder)
    if kills == 0:
        sys.exit(f"{name} was never killed")
    print(f"{name}: {kills} kills, nothing half; {between} between old and new and finished by the next run, {left} left a file that it swept", flush=True)


def main(program, most):
    for name in KINDS:
        with tempfile.TemporaryDirectory() as root:
            try_kind(program, name, root, most)


if len(sys.argv) not in (2, 3):
    sys.exit(__doc__)
main(os.path.realpath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else sys.maxsize)
