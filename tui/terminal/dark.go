package terminal

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// DarkLimit is how long Dark should wait for an answer before a screen starts:
// a silent terminal must not keep the first frame beyond 150 ms.
const DarkLimit = 80 * time.Millisecond

// Dark reports whether the terminal's background is dark: as COLORFGBG says, else
// as the terminal answers within the limit, else true. Only the screen may call
// it, before Run: it writes to the terminal, and keys typed meanwhile are lost.
func Dark(in, out *os.File, env func(string) string, limit time.Duration) bool {
	if dark, ok := darkByEnv(env("COLORFGBG")); ok {
		return dark
	}
	if term := env("TERM"); term == "dumb" || term == "linux" || !Interactive(in) || !Interactive(out) {
		return true // these print the question instead of answering
	}
	dark, ok := darkByAnswer(ask(in, out, limit))
	return dark || !ok
}

// darkByEnv reads "15;0" or "15;default;0": the last number is the background,
// of the sixteen colours 7 and those from 9 on are light.
func darkByEnv(value string) (dark, ok bool) {
	parts := strings.Split(value, ";")
	n, err := strconv.Atoi(parts[len(parts)-1])
	if err != nil || len(parts) < 2 {
		return false, false
	}
	return n < 7 || n == 8, true
}

// question asks for the background and then for the terminal's kind, which every
// terminal answers: the second answer ends the waiting for the first. Should it
// come late, bubbletea knows that it is no key.
const question = "\x1b]11;?\x07\x1b[c"

// answered reports whether the second answer is there.
func answered(reply string) bool {
	_, rest, found := strings.Cut(reply, "\x1b[?")
	return found && strings.Contains(rest, "c")
}

// darkByAnswer reads "ESC ] 11 ; rgb:1e1e/1e1e/1e1e", with one to four digits.
func darkByAnswer(reply string) (dark, ok bool) {
	const part = `([[:xdigit:]]{1,4})`
	m := regexp.MustCompile(`\x1b\]11;rgba?:` + part + "/" + part + "/" + part).FindStringSubmatch(reply)
	if m == nil {
		return false, false
	}
	// Brightness as eyes see it, in thousandths.
	light := 299*share(m[1]) + 587*share(m[2]) + 114*share(m[3])
	return light < 500*1000, true
}

// share is a hexadecimal number in thousandths of the largest with its digits.
func share(digits string) int {
	n, err := strconv.ParseUint(digits, 16, 16)
	if err != nil {
		return 0
	}
	return int(n) * 1000 / (1<<(4*len(digits)) - 1)
}
