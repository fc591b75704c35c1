#!/usr/bin/env bash
# Uses the program in tmux as a person does: opens it, presses keys, edits a
# copied plan in "another window", breaks it, mends it, leaves.
#   .ci/screen.sh program
set -euo pipefail
program=$(readlink -f "$1")
work=$(mktemp -d)
window=0
tm() { tmux -L "digiplan-$$-$window" -f /dev/null "$@"; }
finish() {
	tm kill-server 2>/dev/null || true
	rm -rf "$work"
}
trap finish EXIT
cp -r testdata/muenster "$work/plan"

screen() { tm capture-pane -p -t s; }

# shows TEXT: the text comes on the screen within ten seconds.
shows() {
	for _ in $(seq 100); do
		screen | grep -qF -- "$1" && return
		sleep 0.1
	done
	printf 'not on the screen: %s\n' "$1"
	screen
	exit 1
}

# gone TEXT: the text leaves the screen within ten seconds.
gone() {
	for _ in $(seq 100); do
		screen | grep -qF -- "$1" || return 0
		sleep 0.1
	done
	printf 'still on the screen: %s\n' "$1"
	screen
	exit 1
}

shell() { # width height
	tm kill-server 2>/dev/null || true
	window=$((window + 1))
	tm new-session -d -s s -x "$1" -y "$2" "env LANG=de_DE.UTF-8 LC_MESSAGES=C TERM=xterm-256color EDITOR=vi PS1='fertig> ' bash --norc --noprofile"
	shows 'fertig>'
}

start() { # width height arguments
	shell "$1" "$2"
	shift 2
	tm send-keys -t s "'$program' $*" Enter
}

for size in '80 24' '200 60'; do
	start $size
	shows 'Digitale Maßnahmenplanung'
	shows '19,29 Mio. €'
	tm send-keys -t s 2
	shows 'Open-Data-Portal'
	tm send-keys -t s /
	tm send-keys -t s -l 'wlan'
	shows 'von 35'
	gone 'Open-Data-Portal'
	tm send-keys -t s Escape
	shows 'Open-Data-Portal'
	tm send-keys -t s 3
	shows 'Auslastung'
	tm send-keys -t s '?'
	shows 'zum Anfang'
	tm send-keys -t s Escape
	gone 'zum Anfang'
	tm send-keys -t s q
	shows 'fertig>'
	gone 'Digitale Maßnahmenplanung'
done
echo 'both sizes open, answer to keys and leave clean'

start 100 30 "'$work/plan'"
shows '19,29 Mio. €'
sed -i 's/need = { 2018 = 59_500,/need = { 2018 = 1_059_500,/' "$work/plan/measures-opendata.toml"
shows '20,29 Mio. €'
cp "$work/plan/plan.toml" "$work/sound"
echo 'titel = "x' >>"$work/plan/plan.toml"
shows 'plan.toml:'
shows '20,29 Mio. €'
cp "$work/sound" "$work/plan/plan.toml"
gone 'plan.toml:'
shows '20,29 Mio. €'
echo 'a changed file is followed, a broken one keeps the figures, a mended one heals'

# keys KEY…: one after the other, as a person presses them.
keys() {
	for key in "$@"; do
		tm send-keys -t s "$key"
		sleep 0.2
	done
}
cp -r "$work/plan" "$work/before"
keys 2 / d a t e n t a g Enter c
shows 'Wert ändern'
keys s t a n d Enter
shows 'abgeschlossen  (done)'
keys Up Up Enter
shows 'Stand von Datentag mit'
grep -q '^status = "running"' <(sed -n '/id = "datentag"/,$p' "$work/plan/measures-opendata.toml")
[ "$(diff -r "$work/before" "$work/plan" | grep -c '^>')" = 1 ]
keys u
shows 'zurückgenommen'
diff -r "$work/before" "$work/plan"
keys n Enter
shows '"neue-massnahme"'
tm send-keys -t s -l ':q!'
keys Enter
shows 'angelegt'
keys u
shows 'zurückgenommen'
diff -r "$work/before" "$work/plan"
echo 'a value is changed alone, a measure is begun in the editor, both are taken back'

keys C-c
shows 'fertig>'
mkdir "$work/out"
here=$PWD
cd "$work/out"
start 80 24
shows 'Digitale Maßnahmenplanung'
keys 2 / g a p '>' 0 Enter t X
shows "out/digiplan-2018-03-14-massnahmen.xlsx"
keys C-c
shows 'fertig>'
cd "$here"
.ci/recalc.sh "$work/out"
echo 'a list is exported as it stands, and calculates'

# state: what a program can leave behind in a terminal.
state() {
	tm send-keys -t s "clear; stty -a >'$work/stty-$1'; echo $1 done" Enter
	shows "$1 done"
	tm display -p -t s '#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag}' >"$work/modes-$1"
}

# clean: the terminal is as it was before.
clean() {
	state after
	sed -i 's/rows [0-9]*; columns [0-9]*;//' "$work/stty-before" "$work/stty-after"
	diff "$work/stty-before" "$work/stty-after"
	diff "$work/modes-before" "$work/modes-after"
}

shell 80 24
state before
tm send-keys -t s "'$program'" Enter
shows 'Digitale Maßnahmenplanung'
keys 2 C-z
shows 'Stopped'
gone 'Digitale Maßnahmenplanung'
tm send-keys -t s 'echo in "between"' Enter
shows 'in between'
tm send-keys -t s fg Enter
shows 'Open-Data-Portal'
for i in $(seq 40); do
	tm resize-window -t s -x $((30 + i * 37 % 150)) -y $((3 + i * 11 % 50))
done
tm resize-window -t s -x 100 -y 30
shows 'Digitale Maßnahmenplanung · Stadt Münster'
shows 'q Ende'
keys 3
shows 'Auslastung'
keys q
shows 'fertig>'
clean
echo 'suspended, brought back and resized, it leaves the terminal as it was'

tm send-keys -t s "'$program'" Enter
shows 'Digitale Maßnahmenplanung'
pkill -TERM -f "^$program" || true
shows 'fertig>'
gone 'Digitale Maßnahmenplanung'
tm send-keys -t s 'echo still "here"' Enter
shows 'still here'
clean
echo 'a killed program leaves the terminal clean'

# A terminal that can show no screen gets text, one without such signs others.
shell 100 30
tm send-keys -t s "TERM=dumb '$program'; echo text \"only\"" Enter
shows 'text only'
shows 'Jahresbericht'
[ "$(tm display -p -t s '#{alternate_on}')" = 0 ]
tm send-keys -t s "clear; LC_ALL=C '$program'" Enter
shows 'Digitale Maßnahmenplanung - Stadt'
kill -INT "$(pgrep -P "$(tm display -p -t s '#{pane_pid}')")"
shows 'fertig>'
tm send-keys -t s 'echo "code $?"' Enter
shows 'code 130'
echo 'a dumb terminal gets text, one without UTF-8 plain signs, and a signal from outside ends the screen'
