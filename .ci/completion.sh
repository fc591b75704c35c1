#!/usr/bin/env bash
# Presses Tab in bash as a person does, and looks what stands there then.
#   .ci/completion.sh program
set -euo pipefail
program=$(readlink -f "$1")
tm() { tmux -L "digiplan-tab-$$" -f /dev/null "$@"; }
work=$(mktemp -d)
trap 'tm kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
ln -s "$program" "$work/digiplan"
cat >"$work/rc" <<'RC'
PS1='fertig> '
source /usr/share/bash-completion/bash_completion
bind 'set bell-style none'
source <(digiplan completion bash)
RC
tm new-session -d -s s -x 150 -y 50 "env PATH='$work':\"\$PATH\" LC_ALL=C.UTF-8 LANG=de_DE.UTF-8 TERM=xterm-256color bash --noprofile --rcfile '$work/rc'"

line() { tm capture-pane -p -t s | grep '^fertig>' | tail -1; }

# stands TEXT: the line of the prompt is the text within ten seconds.
stands() {
	local want="fertig>${1:+ $1}"
	for _ in $(seq 100); do
		[ "$(line)" = "$want" ] && return
		sleep 0.1
	done
	printf 'the line is not:\n%s\nbut:\n' "$want"
	tm capture-pane -p -t s
	exit 1
}

# completes TYPED WANT: Tab makes the one out of the other. A space ends what is
# complete, and cannot be seen at the end of the line: a dot is typed behind.
completes() {
	tm send-keys -t s C-u
	stands ''
	tm send-keys -t s -l -- "$1"
	stands "$1"
	tm send-keys -t s Tab
	tm send-keys -t s -l .
	stands "$2."
}

for _ in $(seq 100); do
	line >/dev/null 2>&1 && break
	sleep 0.1
done
completes 'digiplan sh' 'digiplan show '
completes 'digiplan show meas' 'digiplan show measures '
completes 'digiplan show measures --columns id,ti' 'digiplan show measures --columns id,title'
completes 'digiplan show measures --columns id,title,the' 'digiplan show measures --columns id,title,theme'
completes 'digiplan show measures --columns=id,ti' 'digiplan show measures --columns=id,title'
completes 'digiplan show measures --group theme,le' 'digiplan show measures --group theme,lead'
completes 'digiplan show measures --sort need,-ti' 'digiplan show measures --sort need,-title'
completes 'digiplan show measures --sort -nee' 'digiplan show measures --sort -need'
completes 'digiplan show measures --sort=-nee' 'digiplan show measures --sort=-need'
completes 'digiplan show measures --filter lead:ci' 'digiplan show measures --filter lead:citeq'
completes 'digiplan show measures --filter=lead:ci' 'digiplan show measures --filter=lead:citeq'
completes 'digiplan show measures --filter status:in' 'digiplan show measures --filter status:in'
completes "digiplan show measures --filter 'lead:citeq status:läu" "digiplan show measures --filter 'lead:citeq status:läuft'"
completes 'digiplan explain open-d' 'digiplan explain open-data '
completes 'digiplan agenda --committee hf' 'digiplan agenda --committee hfa '
echo 'bash completes commands, ids, lists of columns and filters, inside quotes too'
