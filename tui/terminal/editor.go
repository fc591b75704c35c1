package terminal

import (
	"runtime"
	"strings"
)

// Command is an editor about to be started.
type Command struct {
	Args      []string // program and arguments, no shell in between
	OwnWindow bool     // the screen need not be given away
	KnowsLine bool     // the line is among Args; if not, say it to the person
}

// EditorProblem is what kept Editor from finding one.
type EditorProblem int

// What can be wrong with an editor.
const (
	NoEditor       EditorProblem = iota + 1 // neither variable set, no usual editor found: set VISUAL or EDITOR
	EditorNotFound                          // Variable names a program that is not there
	EditorQuotes                            // a quote in Variable is not closed
)

// EditorError says why no editor can be started and what to set.
type EditorError struct {
	Problem  EditorProblem
	Variable string   // VISUAL or EDITOR; "" for NoEditor
	Value    string   // its value
	Tried    []string // the programs looked for
}

func (e *EditorError) Error() string {
	switch e.Problem {
	case EditorQuotes:
		return "unclosed quote in " + e.Variable + ": " + e.Value
	case EditorNotFound:
		return "editor of " + e.Variable + " not found: " + strings.Join(e.Tried, ", ")
	}
	return "no editor found: " + strings.Join(e.Tried, ", ")
}

// Editor chooses the editor, VISUAL before EDITOR before the usual ones, and
// points it at a line and column, both from 1. Line 0 opens the file only.
// lookPath is usually exec.LookPath. The error is an *EditorError.
func Editor(
	env func(string) string, lookPath func(string) (string, error), file string, line, col int,
) (Command, error) {
	program, err := chooseEditor(env, lookPath, runtime.GOOS == "windows")
	if err != nil {
		return Command{}, err
	}
	return pointEditor(program, file, line, col), nil
}

// chooseEditor does not fall back when a variable names a missing program: the
// person should learn of it.
func chooseEditor(env func(string) string, lookPath func(string) (string, error), windows bool) ([]string, error) {
	for _, variable := range []string{"VISUAL", "EDITOR"} {
		value := strings.TrimSpace(env(variable))
		if value == "" {
			continue
		}
		return wishedEditor(variable, value, lookPath, windows)
	}
	usual := []string{"nano", "vim", "vi", "nvim", "micro", "emacs"}
	if windows {
		usual = []string{"notepad++", "notepad"}
	}
	for _, name := range usual {
		if found, err := lookPath(name); err == nil {
			return []string{found}, nil
		}
	}
	return nil, &EditorError{Problem: NoEditor, Tried: usual}
}

// wishedEditor first takes the value as one path, for folders with spaces.
func wishedEditor(variable, value string, lookPath func(string) (string, error), windows bool) ([]string, error) {
	if found, err := lookPath(value); err == nil {
		return []string{found}, nil
	}
	args, ok := splitArgs(value, !windows)
	if !ok || args[0] == "" {
		return nil, &EditorError{Problem: EditorQuotes, Variable: variable, Value: value}
	}
	found, err := lookPath(args[0])
	if err != nil {
		return nil, &EditorError{Problem: EditorNotFound, Variable: variable, Value: value, Tried: args[:1]}
	}
	return append([]string{found}, args[1:]...), nil
}

func pointEditor(program []string, file string, line, col int) Command {
	if strings.HasPrefix(file, "-") || strings.HasPrefix(file, "+") {
		file = "./" + file // else it would be an option
	}
	spec, _ := editors(programName(program[0]))
	command := Command{OwnWindow: spec.ownWindow, KnowsLine: spec.place != nil && line > 0}
	if command.KnowsLine {
		command.Args = append(program, spec.place(file, line, max(1, col))...)
	} else {
		command.Args = append(program, file)
	}
	return command
}
