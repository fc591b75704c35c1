package command_test

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestManualPage holds the manual page to the program: its sections, all
// commands of the help with their flags, and nothing that a reader of man
// pages would take for a command of its own.
func TestManualPage(t *testing.T) {
	sections := map[string]string{
		"de": "NAME, ÜBERSICHT, BESCHREIBUNG, BEFEHLE, OPTIONEN, RÜCKGABEWERT, DATEIEN, UMGEBUNG, BEISPIELE",
		"en": "NAME, SYNOPSIS, DESCRIPTION, COMMANDS, OPTIONS, EXIT STATUS, FILES, ENVIRONMENT, EXAMPLES",
	}
	heading := regexp.MustCompile(`(?m)^\.SH "(.*)"$`)
	macro := regexp.MustCompile(`^\.(TH|SH|PP|TP|RS|RE|br|nf|fi|nh|\\")( |$)`)
	offered := regexp.MustCompile(`(?m)^  ([a-z]+) {2,}`)
	flag := regexp.MustCompile(`--([a-z-]+)`)
	for lang, want := range sections {
		t.Run(lang, func(t *testing.T) {
			page := output(t, "man", "--lang", lang)
			var got []string
			for _, match := range heading.FindAllStringSubmatch(page, -1) {
				got = append(got, match[1])
			}
			if strings.Join(got, ", ") != want {
				t.Errorf("sections %s; want %s", strings.Join(got, ", "), want)
			}
			for i, line := range strings.Split(strings.TrimSuffix(page, "\n"), "\n") {
				if line == "" || strings.HasPrefix(line, "'") || strings.TrimRight(line, " ") != line || strings.HasPrefix(line, ".") && !macro.MatchString(line) {
					t.Errorf("line %d is no line of a manual page: %q", i+1, line)
				}
			}
			commands := offered.FindAllStringSubmatch(output(t, "--lang", lang, "--help"), -1)
			if len(commands) < 10 {
				t.Fatalf("the help has only the commands %v", commands)
			}
			for _, command := range commands {
				if command[1] == "help" {
					continue
				}
				if strings.Count(page, `\fBdigiplan `+command[1]+`\fR`) != 2 {
					t.Errorf("%s is not once in the synopsis and once among the commands", command[1])
				}
				for _, name := range flag.FindAllStringSubmatch(helpOf(t, command[1]), -1) {
					if !slices.Contains([]string{"help", ""}, name[1]) && !strings.Contains(page, strings.ReplaceAll("--"+name[1], "-", `\-`)) {
						t.Errorf("--%s of %s is missing", name[1], command[1])
					}
				}
			}
		})
	}
}

func output(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.Command(filepath.Join(built, "digiplan"), args...).Output()
	if err != nil {
		t.Fatalf("digiplan %v: %v", args, err)
	}
	return string(out)
}

// helpOf is the English help of a command. Each is asked for once.
func helpOf(t *testing.T, name string) string {
	t.Helper()
	if helps[name] == "" {
		helps[name] = output(t, name, "--lang", "en", "--help")
	}
	return helps[name]
}

var helps = make(map[string]string)
