#!/usr/bin/env bash
# Presses Tab in bash, zsh and fish as a person does, and looks what stands there
# then.
#   .ci/completion.sh program
set -euo pipefail
program=$(readlink -f "$1")
shell=none
tm() { tmux -L "digiplan-tab-$$-$shell" -f /dev/null "$@"; }
work=$(mktemp -d)
trap 'tm kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/plan" "$work/home"
ln -s "$program" "$work/real"
# It answers Tab, and notes instead of work what it was called with.
cat >"$work/bin/digiplan" <<STUB
#!/bin/sh
case \$1 in __complete|completion) exec '$work/real' "\$@" ;; esac
printf '%s\n' "\$@" >'$work/saying'
mv '$work/saying' '$work/said'
STUB
chmod +x "$work/bin/digiplan"

# Values of a plan that would make a file named ran in the folder of the shell,
# were any of it more than text. The first two characters tell them apart.
hostile=(
	"Qa'\$(touch\${IFS}ran)'" 'Qb"$(touch ran)"' 'Qc`touch ran`' "Qd';touch ran;'" 'Qe";touch ran;"'
	'Qf\";touch ran;\"' "Qg\\';touch ran;'" "Qh'(touch ran)'" 'Qi|touch ran' 'Qj&touch ran&' 'Qk;touch ran'
	'Ql!touch' '~Qm' '-Qn' '--output=ran' "Qo’;touch ran;’" 'Qp“$(touch ran)”' 'Qq${x:=$(touch ran)}' 'Qr<(touch ran)'
	"Qs\$'\\ntouch ran'" 'Qt*?[a-z]{a,b}' '=Qu' "Qv'\"'\"'\$(touch ran)" 'Qw%s%n^Qx^' 'Qx\$(touch ran)' 'Qy\' "Qz'" 'Q1"' 'Q2 #;touch ran'
	'Q3\`touch ran\`' 'Q4:$(touch ran):`touch ran`' "Q5='\$(touch ran)'" 'Q6@$(touch ran)' "Q7;(touch ran)" "Zeche d'Or" 'Stadt;Amt'
)
{
	printf '[plan]\ntitle = "Tab"\ncity = "Musterstadt"\nfirst_year = 2026\nlast_year = 2028\n'
	for i in "${!hostile[@]}"; do
		value=${hostile[i]//\\/\\\\}
		printf '[[measure]]\nid = "m%d"\ntitle = "M%d"\nlead = "%s"\n' "$i" "$i" "${value//\"/\\\"}"
	done
	printf '[[measure]]\nid = "line"\ntitle = "Q"\nlead = "Q8\\n$(touch ran)\\u001b[31m\\ttouch ran"\n'
} >"$work/plan/plan.toml"

cat >"$work/bash" <<'RC'
PS1='fertig> '
source /usr/share/bash-completion/bash_completion
bind 'set bell-style none'
bind 'set completion-query-items 0'
bind 'set page-completions off'
source <(digiplan completion bash)
RC
mkdir "$work/zsh" "$work/fish"
cat >"$work/zsh/.zshrc" <<'RC'
PS1='fertig> '
LISTMAX=1000
unsetopt beep list_beep prompt_sp
bindkey -e
autoload -Uz compinit
compinit -u -D
source <(digiplan completion zsh)
RC
cat >"$work/fish/rc" <<'RC'
function fish_prompt; printf 'fertig> '; end
set -g fish_greeting
set -g fish_autosuggestion_enabled 0
digiplan completion fish | source
RC
declare -A start=(
	[bash]="bash --noprofile --rcfile '$work/bash'"
	[zsh]="ZDOTDIR='$work/zsh' zsh -d"
	[fish]="HOME='$work/fish' XDG_CONFIG_HOME='$work/fish' XDG_DATA_HOME='$work/fish' fish --private --init-command 'source $work/fish/rc'"
)

# open starts the shell in the folder of the plan, in a server of its own: one
# that is leaving takes the next one's sessions with it.
open() {
	tm new-session -d -s s -x 150 -y 50 -c "$work/home" "env PATH='$work/bin':\"\$PATH\" LC_ALL=C.UTF-8 LANG=de_DE.UTF-8 TERM=xterm-256color ${start[$shell]}"
	stands ''
}

line() { tm capture-pane -p -t s | grep '^fertig>' | tail -1 | sed 's/ *$//'; }

# stands TEXT: the line of the prompt is the text within ten seconds.
stands() {
	local want="fertig>${1:+ $1}"
	for _ in $(seq 200); do
		[ "$(line 2>/dev/null)" = "$want" ] && return
		sleep 0.05
	done
	printf '%s: the line is not:\n%s\nbut:\n' "$shell" "$want"
	tm capture-pane -p -t s
	exit 1
}

# types TEXT on an empty line.
types() {
	tm send-keys -t s C-u
	stands ''
	tm send-keys -t s -l -- "$1"
	stands "$1"
}

# completes TYPED WANT: Tab makes the one out of the other. A space ends what is
# complete, and cannot be seen at the end of the line: a dot is typed behind.
completes() {
	types "$1"
	tm send-keys -t s Tab
	tm send-keys -t s -l .
	stands "$2."
}

# inert WHAT: nothing has run.
inert() {
	if [ -n "$(find "$work" -name 'ran*')" ]; then
		printf '%s ran a command that stands in a plan, at: %s\n' "$shell" "$1"
		tm capture-pane -p -t s
		exit 1
	fi
}

# lists TYPED: many values are offered, and nothing runs; neither then nor when
# the next word is completed behind it.
lists() {
	types "$1"
	tm send-keys -t s Tab Tab Tab
	tm send-keys -t s -l -- "$2 --so"
	tm send-keys -t s Tab
	for _ in $(seq 50); do # the first may end the completing alone
		tm send-keys -t s C-c
		sleep 0.2
		[ "$(line)" != 'fertig>' ] || break
	done
	stands ''
	inert "$1"
}

# means QUOTE BEGINNING VALUE: what Tab makes of the beginning of a filter, the
# next word completed behind it, is the value to the program that it is run with.
means() {
	local quote=$1 begun=$2 value=$3 close=$1
	[ -n "$quote" ] || begun=${begun//[\"]/\\\"} begun=${begun//[~]/\\~}
	[ "$quote" != '"' ] || begun=${begun//[\"]/\\\"}
	# bash closes the quote itself, unless one stands at the end already.
	if [ "$shell" = bash ] && [ "${value: -1}" != "$quote" ] && [ "$quote${value: -1}" != '"!' ]; then close=; fi
	rm -f "$work/said"
	stands ''
	tm send-keys -t s -l -- "digiplan show measures ../plan --filter $quote$begun" \; send-keys -t s Tab \; send-keys -t s -l -- "$close --so" \; send-keys -t s Tab Enter
	for _ in $(seq 200); do
		[ ! -e "$work/said" ] || break
		sleep 0.05
	done
	inert "$quote$begun"
	if [ "$(cat "$work/said" 2>/dev/null)" != "$(printf '%s\n' show measures ../plan --filter "$value" --sort)" ]; then
		printf '%s does not make %s of %s, but:\n' "$shell" "$value" "$quote$begun"
		cat "$work/said" || true
		tm capture-pane -p -t s
		exit 1
	fi
	tm send-keys -t s C-l
}

# offered BEGINNING: the one filter that the program offers.
offered() { (cd "$work/home" && "$work/real" __complete show measures ../plan --filter "$1" 2>/dev/null) | sed -n '/^:/!s/\t.*//p'; }

words() {
	completes 'digiplan sho' 'digiplan show '
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
	completes "digiplan show measures --filter 'lead:citeq status:läu" "digiplan show measures --filter 'lead:citeq status:läuft$1"
	completes 'digiplan explain open-d' 'digiplan explain open-data '
	completes 'digiplan agenda --committee hf' 'digiplan agenda --committee hfa '
}

begins=() offers=() # what is typed of each hostile value, and what is offered then
for value in "${hostile[@]}"; do
	value=${value#"${value%%[^~=-]*}"} # a filter needs no signs in front
	begun="lead:${value:0:2}"
	[ -n "$(offered "$begun")" ] || begun="lead:\"${value:0:2}"
	begins+=("$begun") offers+=("$(offered "$begun")")
	[ "$(wc -l <<<"${offers[-1]:-$'\n'}")" = 1 ] || { printf 'not one offer for %s\n' "$begun"; exit 1; }
done

for shell in bash zsh fish; do
	open
	words "$([ "$shell" != bash ] || echo "'")"
	for quote in '' "'" '"'; do
		lists "digiplan show measures ../plan --filter ${quote}lead:" "$quote"
		lists "digiplan show measures ../plan --filter ${quote}lead:Q" "$quote"
		for i in "${!begins[@]}"; do
			means "$quote" "${begins[i]}" "${offers[i]}"
		done
	done
	echo "$shell completes commands, ids, lists of columns and filters, inside quotes too, and takes ${#hostile[@]} hostile values of a plan for text"
	tm kill-server
done
