package source

import (
	"bytes"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// mostValues is how many values a list in one pair of brackets may have. Whole
// lists are held in memory twice while they are read.
const mostValues = 100_000

// checkWidth finds where more values stand in brackets than a plan can mean.
func checkWidth(text []byte) *Problem {
	if bytes.Count(text, []byte(",")) <= mostValues {
		return nil // the quick way for nearly all texts
	}
	return checkBrackets(text, len(text))
}

// checkDepth finds where more brackets stand in each other, or longer dotted
// keys, than a plan can mean. The second opinion takes time by the square of the
// depth, so it is not asked for these.
func checkDepth(text []byte) *Problem { return checkBrackets(text, tree.MaxDepth) }

func checkBrackets(text []byte, most int) *Problem {
	depth, dots, commas := 0, 0, 0
	for at := 0; at < len(text); at++ {
		switch text[at] {
		case '"', '\'':
			at = closing(text, at)
		case '#':
			at = endOfLine(text, at) - 1
		case '[', '{':
			depth++
		case ']', '}':
			if depth = max(0, depth-1); depth == 0 {
				commas = 0
			}
		case '.':
			dots++
		case ',':
			commas++
			dots = 0
		case '=', '\n':
			dots = 0
		}
		if depth > 0 && commas > mostValues {
			problem := fileProblem(words.Phrase{De: "hier stehen zu viele Werte in einer Klammer", En: "too many values stand in one pair of brackets here"},
				words.Phrase{De: "auf mehrere Einträge verteilen", En: "spread them over several entries"})
			problem.Rule, problem.Place.spot = "syntax", &tree.Span{From: at, To: at + 1}
			return problem
		}
		if depth > most || dots > most {
			problem := fileProblem(words.Phrase{De: "hier stehen zu viele Tabellen ineinander", En: "too many tables stand in each other here"},
				words.Phrase{De: "Klammern prüfen", En: "check the brackets"})
			problem.Rule, problem.Place.spot = "syntax", &tree.Span{From: at, To: at + 1}
			return problem
		}
	}
	return nil
}

// closing is where the string that opens at a place ends: at its quotation
// mark, or with the line or the text if that is missing.
func closing(text []byte, at int) int {
	quote, long := text[at], false
	if at+2 < len(text) && text[at+1] == quote && text[at+2] == quote {
		at, long = at+2, true
	}
	for at++; at < len(text); at++ {
		switch {
		case text[at] == '\\' && quote == '"':
			at++
		case text[at] == quote && !long, text[at] == '\n' && !long:
			return at
		case text[at] == quote && at+2 < len(text) && text[at+1] == quote && text[at+2] == quote:
			return at + 2
		}
	}
	return at
}

func endOfLine(text []byte, at int) int {
	for at < len(text) && text[at] != '\n' {
		at++
	}
	return at
}
